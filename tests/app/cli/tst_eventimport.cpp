// What was exported or extracted comes back: the same events in a file made from the data alone.
#include "tests/support/commandrun.h"

#include <QTest>

namespace {

const QByteArray kArticles =
    "{\"id\":\"a\",\"title\":\"Leaders speak\",\"source\":\"Harbour News\",\"url\":\"https://example.org/a\","
    "\"published\":\"2024-04-03\",\"text\":\"WASHINGTON, April 2 - US President Joe Biden spoke by phone with Chinese "
    "President Xi Jinping on Tuesday. \\u201cThe two ports will stay open this winter,\\u201d Biden said after the "
    "call.\"}\n"
    "{\"id\":\"b\",\"title\":\"Visit\",\"source\":\"Hill Post\",\"url\":\"https://example.org/b\",\"published\":"
    "\"2024-05-08\",\"text\":\"BELGRADE, May 8 - Chinese President Xi Jinping met Serbian President Aleksandar Vucic "
    "in "
    "Belgrade on Wednesday.\"}\n";

/// What two files must agree on, whatever their rows are numbered.
QStringList eventsOf(const std::string& file)
{
    QStringList events;
    for (const QJsonObject& each : runCommand({"list", file, "--json"}).lines()) {
        QJsonObject kept;
        for (const char* key : {"kind", "form", "status", "date", "participants", "speaker", "speakers", "place",
                                "quote", "channel", "name", "evidence"})
            if (each.contains(QLatin1String(key)))
                kept[QLatin1String(key)] = each[QLatin1String(key)];
        events << QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact));
    }
    events.sort();
    return events;
}

} // namespace

class EventImportTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWentOutComesBack_data()
    {
        QTest::addColumn<QString>("name");
        for (const char* name : {"e.csv", "e.tsv", "e.json", "e.jsonl", "extract"})
            QTest::newRow(name) << name;
    }

    void whatWentOutComesBack()
    {
        QFETCH(QString, name);
        const TestFolder folder;
        const std::string articles = folder.write(QStringLiteral("a.jsonl"), kArticles);
        const std::string one = folder.path(QStringLiteral("one.summitry"));
        const std::string two = folder.path(QStringLiteral("two.summitry"));
        QCOMPARE(runCommand({"import", "--into", one, articles}).code, 0);
        std::string data = folder.path(name);
        if (name == QStringLiteral("extract"))
            data = folder.write(QStringLiteral("r.jsonl"), runCommand({"extract", articles}).out);
        else
            QCOMPARE(runCommand({"export", one, "--to", data}).code, 0);
        const CommandRun in = runCommand({"import", "--into", two, data});
        QVERIFY2(in.code == 0, in.err.constData());
        QVERIFY(eventsOf(one).size() >= 2);
        QCOMPARE(eventsOf(two), eventsOf(one));
        const CommandRun again = runCommand({"import", "--into", two, data});
        QVERIFY2(again.err.contains("0 new articles"), again.err.constData());
        const CommandRun anew = runCommand({"import", "--into", two, "--again"});
        QVERIFY2(anew.code == 0 && anew.err.contains("passed over"), anew.err.constData());
        QCOMPARE(eventsOf(two), eventsOf(one));
    }
};

QTEST_GUILESS_MAIN(EventImportTest)
#include "tst_eventimport.moc"
