#include "models/domain/utf8text.h"
#include "models/readers/events/eventreader.h"

#include <QtTest>

using namespace summitry;

namespace {

struct Read
{
    std::vector<ToldEvents> told;
    std::vector<Problem> problems;
    Result<std::int64_t> count = 0;
};

Read read(const char* name, const QByteArray& bytes)
{
    Read read;
    const ReadInput input{name, {bytes.constData(), static_cast<std::size_t>(bytes.size())}};
    read.count = readEvents(
        input, [&](ToldEvents&& told) { return read.told.push_back(std::move(told)), true; },
        [&](Problem&& problem) { read.problems.push_back(std::move(problem)); });
    return read;
}

} // namespace

class EventReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void eventsAreToldFromArticles_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("events");
        QTest::newRow("result JSON") << QByteArray("r.jsonl") << QByteArray("{\"id\":\"a\",\"events\":[]}\n") << true;
        QTest::newRow("exported JSON") << QByteArray("r.json") << QByteArray("{\"export\":{},\"communications\":[\n]}")
                                       << true;
        QTest::newRow("exported lines") << QByteArray("r.jsonl") << QByteArray("{\"export\":{}}\n{\"accounts\":[]}\n")
                                        << true;
        QTest::newRow("article with events member")
            << QByteArray("a.json") << QByteArray("{\"text\":\"words\",\"events\":[]}") << false;
        QTest::newRow("article with other members")
            << QByteArray("a.json") << QByteArray("{\"body\":\"words of it\",\"accounts\":[],\"events\":[]}") << false;
        QTest::newRow("accounts of another kind")
            << QByteArray("a.json") << QByteArray("{\"accounts\":[{\"balance\":3}]}") << false;
        QTest::newRow("table of events") << QByteArray("e.csv")
                                         << QByteArray("Kind,Event date,Leaders\ncall,2025,A; B\n") << true;
        QTest::newRow("table of articles")
            << QByteArray("a.csv") << QByteArray("kind,date,speaker,body\nnews,2025,A,words\n") << false;
        QTest::newRow("plain text") << QByteArray("a.txt") << QByteArray("kind,date,speaker\n") << false;
        QTest::newRow("broken JSON") << QByteArray("a.json") << QByteArray("{\"events\":[") << false;
    }

    void eventsAreToldFromArticles()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, events);
        QCOMPARE(holdsEvents({name.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())}}),
                 events);
    }

    void resultJsonKeepsWordsAndOccasions()
    {
        const Read r =
            read("r.jsonl",
                 "{\"id\":\"n1\",\"title\":\"Ferries\",\"published\":\"2025-06-11\",\"published_basis\":"
                 "\"metadata\",\"events\":[{\"kind\":\"dance\"},"
                 "{\"kind\":\"call\",\"form\":\"phone\",\"status\":\"held\",\"date\":\"2025-06-10\","
                 "\"participants\":[\"Ana Berg\",\"Bo Dahl\"],\"place\":null,\"evidence\":\"Ms Berg rang M\xC3\xBC"
                 "ller.\",\"confidence\":0.5,\"occasion\":null},"
                 "{\"kind\":\"statement\",\"form\":\"joint\",\"date\":\"2025-06-10\",\"speaker\":\"Ana Berg, Cy "
                 "Eng and Bo Dahl\",\"addressee\":null,\"quote\":\"we agreed \xE2\x80\xA6 at last\",\"channel\":"
                 "\"call\",\"reported_by\":[\"Dee Fox\"],\"evidence\":\"They said: we agreed, and smiled, at last"
                 ".\",\"occasion\":1}]}\n{\"id\":\"n2\",\"error\":\"no text\"}\n");
        QCOMPARE(*r.count, 1);
        QCOMPARE(r.problems.size(), 2u);
        const ToldEvents& told = r.told[0];
        QCOMPARE(told.article.title, std::string("Ferries"));
        QCOMPARE(told.article.published.basis, DateBasis::Metadata);
        QCOMPARE(told.accounts.size(), 2u);
        const Utf8Text text(told.article.text);
        QCOMPARE(std::string(text.slice(told.accounts[0].evidence)), std::string("Ms Berg rang M\xC3\xBCller."));
        const Account& said = told.accounts[1];
        QCOMPARE(said.speakers.size(), 3u);
        QCOMPARE(said.speakers[1].name, std::string("Cy Eng"));
        QCOMPARE(said.occasion, 0); // the event before it could not be read
        QCOMPARE(said.quoteSpans.size(), 2u);
        QCOMPARE(std::string(text.slice(said.quoteSpans[1])), std::string("at last"));
        QCOMPARE(said.relays[0].name, std::string("Dee Fox"));
    }

    void rowsBecomeEvents_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("problems");
        QTest::newRow("call") << QByteArray("call,2025-06-10,Ana Berg; Bo Dahl,") << 1 << 0;
        QTest::newRow("statement") << QByteArray("Statement,2025-06,,Ana Berg") << 1 << 0;
        QTest::newRow("unknown kind") << QByteArray("dance,2025-06-10,Ana Berg; Bo Dahl,") << 0 << 1;
        QTest::newRow("no date") << QByteArray("call,next week,Ana Berg; Bo Dahl,") << 0 << 1;
        QTest::newRow("nobody") << QByteArray("call,2025-06-10,,") << 0 << 1;
        QTest::newRow("ragged, too short") << QByteArray("call,2025-06-10,Ana Berg; Bo Dahl") << 1 << 0;
        QTest::newRow("unclosed quotation mark") << QByteArray("call,2025-06-10,\"Ana Berg; Bo") << 0 << 1;
        QTest::newRow("guarded against formulas") << QByteArray("call,2025-06-10,'=Ana; Bo Dahl,") << 1 << 0;
    }

    void rowsBecomeEvents()
    {
        QFETCH(QByteArray, row);
        QFETCH(int, events);
        QFETCH(int, problems);
        const Read r = read("e.csv", "kind,date,participants,speakers\n" + row + "\ncall,2024,Ana Berg; Bo Dahl,\n");
        const bool swallowed = row.contains('"'); // the row after it stands inside the marks
        QCOMPARE(static_cast<int>(r.told.size()), events + (swallowed ? 0 : 1));
        QCOMPARE(static_cast<int>(r.problems.size()), problems);
        if (row.contains('\''))
            QCOMPARE(r.told[0].accounts[0].participants[0].name, std::string("=Ana"));
    }
};

QTEST_GUILESS_MAIN(EventReaderTest)
#include "tst_eventreader.moc"
