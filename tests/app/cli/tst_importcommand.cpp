// `summitry import` and `summitry list`: files made and kept, exit codes, what is said on err. What is found and joined
// is tested elsewhere.
#include "tests/support/commandrun.h"

#include <QTest>

class TestImportCommand : public QObject
{
    Q_OBJECT

private slots:
    void importsAndLists();
    void sameAgainAddsNothing();
    void readsLines();
    void refusesWhatItCannotWrite_data();
    void refusesWhatItCannotWrite();
    void badInputs_data();
    void badInputs();
    void listRefuses_data();
    void listRefuses();
};

namespace {

const QByteArray kArticle =
    "Leaders speak\n\nWASHINGTON, April 2 - US President Joe Biden spoke by phone with Chinese President Xi Jinping on "
    "Tuesday.\n";

QByteArray bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

} // namespace

void TestImportCommand::importsAndLists()
{
    const TestFolder folder;
    const std::string into = folder.path(QStringLiteral("x.summitry"));
    const CommandRun run = runCommand(
        {"import", "--into", into, "--published", "2024-04-03", folder.write(QStringLiteral("a.txt"), kArticle)});
    QVERIFY2(run.code == 0 && run.out.isEmpty() && run.err.contains("1 new article, 0 known already"),
             run.err.constData());
    const CommandRun list = runCommand({"list", into});
    QCOMPARE(list.code, 0);
    QVERIFY2(list.err.contains("events."), list.err.constData());
    const CommandRun json = runCommand({"list", "--json", into});
    QCOMPARE(json.code, 0);
    for (const QByteArray& line : json.out.split('\n'))
        QVERIFY(line.isEmpty() || !QJsonDocument::fromJson(line).isNull());
}

void TestImportCommand::sameAgainAddsNothing()
{
    const TestFolder folder;
    const std::string into = folder.path(QStringLiteral("x.summitry")),
                      article = folder.write(QStringLiteral("a.txt"), kArticle);
    QCOMPARE(runCommand({"import", "--into", into, article}).code, 0);
    const QByteArray before = runCommand({"list", into}).out;
    const CommandRun again = runCommand({"import", "--quiet", "--into", into, article, article});
    QVERIFY2(again.code == 0 && again.err.contains("0 new articles, 2 known already"), again.err.constData());
    QCOMPARE(runCommand({"list", into}).out, before);
}

void TestImportCommand::readsLines()
{
    const TestFolder folder;
    const std::string into = folder.path(QStringLiteral("x.summitry"));
    const CommandRun run = runCommand({"import", "--into", into, "-"},
                                      "{\"id\":\"a\",\"text\":\"One.\"}\n{broken\n{\"id\":\"b\",\"text\":\"Two.\"}\n");
    QCOMPARE(run.code, 1);
    QVERIFY2(run.err.contains("line 2") && run.err.contains("2 new articles"), run.err.constData());
}

void TestImportCommand::refusesWhatItCannotWrite_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text in its place") << QByteArray("my notes");
    QTest::newRow("database of another program") << QByteArray("SQLite format 3\0", 16) + QByteArray(4080, '\0');
    QTest::newRow("empty file in its place") << QByteArray();
}

void TestImportCommand::refusesWhatItCannotWrite()
{
    QFETCH(QByteArray, content);
    const TestFolder folder;
    const std::string into = folder.write(QStringLiteral("x.summitry"), content);
    const CommandRun run = runCommand({"import", "--into", into, folder.write(QStringLiteral("a.txt"), kArticle)});
    QCOMPARE(run.code, 3);
    QVERIFY2(run.err.contains("x.summitry") && run.err.count('\n') == 1, run.err.constData());
    QCOMPARE(bytesOf(into), content);
}

void TestImportCommand::badInputs_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing file") << QStringList{QStringLiteral("none.txt")} << 3 << "none.txt";
    QTest::newRow("one of two is a picture")
        << QStringList{QStringLiteral("picture.jpg"), QStringLiteral("a.txt")} << 1 << "picture.jpg";
    QTest::newRow("only a picture") << QStringList{QStringLiteral("picture.jpg")} << 3 << "picture.jpg";
    QTest::newRow("no such day") << QStringList{QStringLiteral("--published"), QStringLiteral("2025-02-30"),
                                                QStringLiteral("a.txt")}
                                 << 2 << "--published";
}

void TestImportCommand::badInputs()
{
    QFETCH(QStringList, words);
    QFETCH(QString, says);
    const TestFolder folder;
    folder.write(QStringLiteral("a.txt"), kArticle);
    folder.write(QStringLiteral("picture.jpg"), QByteArray("\xff\xd8\xff\xe0\0\x10JFIF\0", 11));
    std::vector<std::string> line{"import", "--into", folder.path(QStringLiteral("x.summitry"))};
    for (const QString& word : words)
        line.push_back(word.contains(u'.') ? folder.path(word) : word.toStdString());
    const CommandRun run = runCommand(line);
    QTEST(run.code, "code");
    QVERIFY2(run.err.contains(says.toUtf8()), run.err.constData());
}

void TestImportCommand::listRefuses_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("missing") << QStringList{QStringLiteral("none.summitry")} << 3;
    QTest::newRow("foreign") << QStringList{QStringLiteral("a.txt")} << 3;
    QTest::newRow("unknown kind") << QStringList{QStringLiteral("x.summitry"), QStringLiteral("--kind"),
                                                 QStringLiteral("party")}
                                  << 2;
    QTest::newRow("unknown leader") << QStringList{QStringLiteral("x.summitry"), QStringLiteral("--leader"),
                                                   QStringLiteral("Nobody")}
                                    << 2;
    QTest::newRow("search that cannot be read")
        << QStringList{QStringLiteral("x.summitry"), QStringLiteral("--text"), QStringLiteral("(open")} << 2;
    QTest::newRow("search without a hit")
        << QStringList{QStringLiteral("x.summitry"), QStringLiteral("--text"), QStringLiteral("zzz")} << 0;
}

void TestImportCommand::listRefuses()
{
    QFETCH(QStringList, words);
    const TestFolder folder;
    QCOMPARE(runCommand({"import", "--into", folder.path(QStringLiteral("x.summitry")),
                         folder.write(QStringLiteral("a.txt"), kArticle)})
                 .code,
             0);
    std::vector<std::string> line{"list"};
    for (const QString& word : words)
        line.push_back(word.contains(u'.') ? folder.path(word) : word.toStdString());
    const CommandRun run = runCommand(line);
    QVERIFY2(run.out.isEmpty(), run.out.constData());
    QTEST(run.code, "code");
    QVERIFY(!run.err.isEmpty());
}

QTEST_GUILESS_MAIN(TestImportCommand)
#include "tst_importcommand.moc"
