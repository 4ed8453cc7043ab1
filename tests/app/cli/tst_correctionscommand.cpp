// `summitry corrections` and `summitry import --again`: what is printed can be applied, exit codes tell what was left.
#include "models/ingest/editor.h"
#include "tests/support/commandrun.h"

#include <QTest>

using namespace summitry;

namespace {

const QByteArray kArticle =
    "Leaders speak\n\nWASHINGTON, April 2 - US President Joe Biden spoke by phone with Chinese President Xi Jinping on "
    "Tuesday.\n";

/// Corrects the place of the first event of a file.
bool correct(const std::string& path)
{
    const Opened opened = Store::open(path, Access::Write);
    return opened.store &&
           Editor(*opened.store).correct(1, Field::Place, "Oslo, Norway", {"me", "2025-08-01", "heard"}).ok();
}

} // namespace

class CorrectionsCommandTest : public QObject
{
    Q_OBJECT

private slots:
    void printedIsApplied()
    {
        const TestFolder folder;
        const std::string article = folder.write(QStringLiteral("a.txt"), kArticle);
        const std::string one = folder.path(QStringLiteral("one.summitry"));
        const std::string two = folder.path(QStringLiteral("two.summitry"));
        for (const std::string& into : {one, two})
            QCOMPARE(runCommand({"import", "--into", into, "--published", "2024-04-03", article}).code, 0);
        QVERIFY(correct(one));
        const CommandRun printed = runCommand({"corrections", one});
        QCOMPARE(printed.code, 0);
        QVERIFY(printed.out.contains("\"who\":\"me\"") && printed.out.contains("heard"));
        const std::string file = folder.write(QStringLiteral("c.json"), printed.out);
        const CommandRun applied = runCommand({"corrections", two, "--apply", file});
        QVERIFY2(applied.code == 0 && applied.err.contains("1 applied, 0 there"), applied.err.constData());
        QVERIFY(runCommand({"list", two, "--json"}).out.contains("Oslo, Norway"));
        QCOMPARE(runCommand({"corrections", two}).out, printed.out);
        const CommandRun twice = runCommand({"corrections", two, "--apply", file});
        QVERIFY2(twice.code == 0 && twice.err.contains("0 applied, 1 there"), twice.err.constData());
    }

    void whatIsLeftIsTold()
    {
        const TestFolder folder;
        const std::string one = folder.path(QStringLiteral("one.summitry"));
        const std::string two = folder.path(QStringLiteral("two.summitry"));
        QCOMPARE(runCommand({"import", "--into", one, folder.write(QStringLiteral("a.txt"), kArticle)}).code, 0);
        QCOMPARE(runCommand({"import", "--into", two, folder.write(QStringLiteral("b.txt"), "Nothing here.\n")}).code,
                 0);
        QVERIFY(correct(one));
        const std::string file = folder.write(QStringLiteral("c.json"), runCommand({"corrections", one}).out);
        const CommandRun applied = runCommand({"corrections", two, "--apply", file});
        QVERIFY2(applied.code == 1 && applied.err.contains("Oslo, Norway"), applied.err.constData());
        QCOMPARE(runCommand({"corrections", two, "--apply", two}).code, 3);
        QCOMPARE(runCommand({"corrections", file}).code, 3);
        QCOMPARE(runCommand({"corrections"}).code, 2);
    }

    void analysedAgainKeepsCorrections()
    {
        const TestFolder folder;
        const std::string one = folder.path(QStringLiteral("one.summitry"));
        QCOMPARE(runCommand({"import", "--into", one, folder.write(QStringLiteral("a.txt"), kArticle)}).code, 0);
        QVERIFY(correct(one));
        const QByteArray before = runCommand({"list", one, "--json"}).out;
        const CommandRun again = runCommand({"import", "--again", "--quiet", "--into", one});
        QVERIFY2(again.code == 0 && again.err.contains("1 article analysed again, 0 with"), again.err.constData());
        QCOMPARE(runCommand({"list", one, "--json"}).out, before);
        QCOMPARE(runCommand({"import", "--into", one}).code, 2);
    }
};

QTEST_GUILESS_MAIN(CorrectionsCommandTest)
#include "tst_correctionscommand.moc"
