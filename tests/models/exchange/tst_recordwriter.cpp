#include "models/exchange/recordwriter.h"
#include "tests/support/exportsamples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace summitry;
using namespace Qt::Literals::StringLiterals;

class TestRecordWriter : public QObject
{
    Q_OBJECT

private slots:
    void choosesByTheLongestEnding_data();
    void choosesByTheLongestEnding();
    void refusesOtherEndings();
    void equalInputGivesEqualBytes_data();
    void equalInputGivesEqualBytes();
    void everyFormatNamesHashAndFilter_data();
    void everyFormatNamesHashAndFilter();
    void stopsWhenTheTargetIsFull_data();
    void stopsWhenTheTargetIsFull();
    void jsonHoldsEveryAccount();
    void jsonLinesHasALineEach();
    void linkedDataPointsAtTheWords();
    void timelineSaysWhatIsVague();
    void cslHasOnlyMembersOfTheSchema();

private:
    void addFormats();
};

namespace {

QJsonObject document(DataFormat format)
{
    QJsonParseError error;
    const QJsonDocument read = QJsonDocument::fromJson(QByteArray::fromStdString(exported(format)), &error);
    return error.error == QJsonParseError::NoError ? read.object() : QJsonObject();
}

} // namespace

void TestRecordWriter::addFormats()
{
    QTest::addColumn<int>("format");
    for (const DataFormatInfo& info : dataFormats())
        QTest::newRow(std::string(info.ending).c_str()) << static_cast<int>(info.format);
}

void TestRecordWriter::choosesByTheLongestEnding_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("format");
    QTest::newRow("plain") << "a.csv" << static_cast<int>(DataFormat::Csv);
    QTest::newRow("upper case") << "/x/A.CSV" << static_cast<int>(DataFormat::Csv);
    QTest::newRow("research table") << "a.contacts.csv" << static_cast<int>(DataFormat::Contacts);
    QTest::newRow("name is the ending") << "/x/visits.csv" << static_cast<int>(DataFormat::Visits);
    QTest::newRow("citations") << "a.csl.json" << static_cast<int>(DataFormat::CslJson);
    QTest::newRow("JSON") << "a.json" << static_cast<int>(DataFormat::Json);
}

void TestRecordWriter::choosesByTheLongestEnding()
{
    QFETCH(QString, name);
    QFETCH(int, format);
    const auto found = dataFormat(name.toStdString());
    QVERIFY(found.ok());
    QCOMPARE(static_cast<int>(*found), format);
}

void TestRecordWriter::refusesOtherEndings()
{
    for (const char* name : {"a.docx", "csvfile", "", "a.", "/x.csv/file"}) {
        const auto found = dataFormat(name);
        QVERIFY2(!found.ok(), name);
        QVERIFY(found.message().english().find(".ics") != std::string::npos);
    }
}

void TestRecordWriter::equalInputGivesEqualBytes_data()
{
    addFormats();
}

void TestRecordWriter::equalInputGivesEqualBytes()
{
    QFETCH(int, format);
    const std::string once = exported(static_cast<DataFormat>(format));
    QVERIFY(!once.empty());
    QCOMPARE(once, exported(static_cast<DataFormat>(format)));
}

void TestRecordWriter::everyFormatNamesHashAndFilter_data()
{
    addFormats();
}

void TestRecordWriter::everyFormatNamesHashAndFilter()
{
    QFETCH(int, format);
    const auto each = static_cast<DataFormat>(format);
    // Their schemas leave no place for it.
    if (each == DataFormat::CslJson || each == DataFormat::Ris)
        return;
    std::string text = exported(each);
    std::erase(text, '\\');
    std::erase(text, '\r');
    for (std::size_t at = text.find("\n "); at != std::string::npos; at = text.find("\n "))
        text.erase(at, 2);
    QVERIFY(text.find("9f3c71d0") != std::string::npos);
    QVERIFY(text.find("Ana Brook, Zoe Vale; June 2025") != std::string::npos);
}

void TestRecordWriter::stopsWhenTheTargetIsFull_data()
{
    addFormats();
}

void TestRecordWriter::stopsWhenTheTargetIsFull()
{
    QFETCH(int, format);
    int calls = 0;
    const auto writer = makeWriter(static_cast<DataFormat>(format), [&calls](std::string_view) {
        ++calls;
        return false;
    });
    const bool began = writer->begin(sampleHeader());
    QVERIFY(!began || !writer->add(sampleRecords().at(2)));
    QCOMPARE(calls, 1);
}

void TestRecordWriter::jsonHoldsEveryAccount()
{
    const QJsonObject all = document(DataFormat::Json);
    QCOMPARE(all["export"_L1]["total"_L1].toInt(), 9);
    const QJsonArray list = all["communications"_L1].toArray();
    QCOMPARE(list.size(), 4);
    QCOMPARE(list[0]["accounts"_L1].toArray().size(), 2);
    QCOMPARE(list[0]["accounts"_L1][0]["evidence_start"_L1].toInt(), 10);
    QCOMPARE(list[1]["date"_L1].toString(), QStringLiteral("2025-06-15/2025-06-17"));
    QCOMPARE(list[2]["occasion"_L1].toString(), list[0]["id"_L1].toString());
    QVERIFY(list[2]["quote"_L1].toString().startsWith(QStringLiteral("-1 is \"not\"")));
}

void TestRecordWriter::jsonLinesHasALineEach()
{
    const QList<QByteArray> lines = QByteArray::fromStdString(exported(DataFormat::JsonLines)).trimmed().split('\n');
    QCOMPARE(lines.size(), 5);
    for (const QByteArray& line : lines)
        QVERIFY(QJsonDocument::fromJson(line).isObject());
}

void TestRecordWriter::linkedDataPointsAtTheWords()
{
    const QJsonArray graph = document(DataFormat::JsonLd)["@graph"_L1].toArray();
    QCOMPARE(graph.size(), 5);
    QCOMPARE(graph[1]["@type"_L1].toString(), QStringLiteral("Event"));
    QCOMPARE(graph[3]["@type"_L1].toString(), QStringLiteral("Quotation"));
    const QJsonValue selector = graph[1]["subjectOf"_L1][1]["target"_L1]["selector"_L1];
    QCOMPARE(selector["exact"_L1].toString(), QStringLiteral("spoke on Tuesday"));
    QCOMPARE(selector["refinedBy"_L1]["end"_L1].toInt(), 25);
}

void TestRecordWriter::timelineSaysWhatIsVague()
{
    const QJsonObject all = document(DataFormat::TimelineJs);
    const QJsonArray events = all["events"_L1].toArray();
    QCOMPARE(events.size(), 3);
    QVERIFY(!events[0].toObject().contains(QStringLiteral("display_date")));
    QCOMPARE(events[2]["display_date"_L1].toString(), QStringLiteral("2025-06"));
    QVERIFY(!events[0]["text"_L1]["text"_L1].toString().contains(QStringLiteral("<report>")));
    QVERIFY(all["title"_L1]["text"_L1]["text"_L1].toString().contains(QStringLiteral("1 without a date")));
}

void TestRecordWriter::cslHasOnlyMembersOfTheSchema()
{
    const QJsonArray items = QJsonDocument::fromJson(QByteArray::fromStdString(exported(DataFormat::CslJson))).array();
    QCOMPARE(items.size(), 3);
    static const QStringList known{u"type"_s,   u"id"_s,  u"title"_s,   u"author"_s, u"container-title"_s,
                                   u"issued"_s, u"URL"_s, u"language"_s};
    QStringList ids;
    for (const QJsonValue& item : items) {
        for (const QString& member : item.toObject().keys())
            QVERIFY2(known.contains(member), qPrintable(member));
        ids << item["id"_L1].toString();
    }
    QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), 3);
}

QTEST_GUILESS_MAIN(TestRecordWriter)
#include "tst_recordwriter.moc"
