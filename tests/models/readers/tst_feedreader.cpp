// Feeds: RSS, Atom, JSON Feed; entries without dates or text, feeds that break off, hostile XML.
#include "tests/support/readall.h"

#include <QTest>

using namespace summitry;

class TestFeedReader : public QObject
{
    Q_OBJECT

private slots:
    void readsEntries_data();
    void readsEntries();
    void prefersTheFullText();
    void bearsBadFeeds_data();
    void bearsBadFeeds();
};

namespace {

QByteArray rss(const QByteArray& items)
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\" "
           "xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
           "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel><title>Example "
           "News</title><link>https://example.org</link>"
           "<language>en</language>" +
           items + "</channel></rss>";
}

const QByteArray kItem =
    "<item><title>Leaders &amp; talks</title><link>https://example.org/1</link><guid>g1</guid>"
    "<pubDate>Tue, 10 Jun 2025 08:00:00 GMT</pubDate><dc:creator>Ann Writer</dc:creator>"
    "<description>&lt;p&gt;They &lt;b&gt;spoke&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Then ate.&lt;/p&gt;</description></item>";

} // namespace

void TestFeedReader::readsEntries_data()
{
    QTest::addColumn<QByteArray>("feed");
    QTest::addColumn<QString>("name");
    QTest::newRow("RSS 2.0") << rss(kItem) << "feed.xml";
    QTest::newRow("RSS 1.0")
        << QByteArray(
               "<?xml version=\"1.0\"?><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
               "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xml:lang=\"en\"><channel><title>Example "
               "News</title></channel>"
               "<item><title>Leaders &amp; talks</title><link>https://example.org/1</link><dc:identifier/>"
               "<guid>g1</guid><dc:date>2025-06-10T08:00:00Z</dc:date><dc:creator>Ann Writer</dc:creator>"
               "<description><![CDATA[<p>They <b>spoke</b>.</p><p>Then ate.</p>]]></description></item></rdf:RDF>")
        << "feed.rdf";
    QTest::newRow("Atom")
        << QByteArray("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\"><title>Example News</title><entry>"
                      "<title>Leaders &amp; talks</title><link rel=\"self\" href=\"https://example.org/s\"/>"
                      "<link href=\"https://example.org/1\"/><id>g1</id><published>2025-06-10T08:00:00Z</published>"
                      "<updated>2025-07-01T08:00:00Z</updated><author><name>Ann Writer</name><uri>x</uri></author>"
                      "<content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>They "
                      "<b>spoke</b>.</p><p>Then ate.</p></div></content>"
                      "</entry></feed>")
        << "feed.atom";
}

void TestFeedReader::readsEntries()
{
    QFETCH(QByteArray, feed);
    QFETCH(QString, name);
    const ReadAll reading = readAll(feed, qPrintable(name));
    QVERIFY2(reading.failure.isEmpty(), qPrintable(reading.complaints()));
    QCOMPARE(reading.articles.size(), std::size_t(1));
    const Article& article = reading.articles[0];
    QCOMPARE(article.id, std::string("g1"));
    QCOMPARE(article.title, std::string("Leaders & talks"));
    QCOMPARE(article.text, std::string("They spoke.\n\nThen ate."));
    QCOMPARE(article.published.date.text(), std::string("2025-06-10"));
    QCOMPARE(article.author, std::string("Ann Writer"));
    QCOMPARE(article.url, std::string("https://example.org/1"));
    QCOMPARE(article.source, std::string("Example News"));
    QCOMPARE(article.language, std::string("en"));
}

void TestFeedReader::prefersTheFullText()
{
    const ReadAll feed = readAll(rss("<item><title>T</title><description>Short.</description>"
                                     "<content:encoded><![CDATA[<p>The whole story.</p>]]></content:encoded></item>"),
                                 "f.xml");
    QCOMPARE(feed.articles[0].text, std::string("The whole story."));
    const ReadAll json =
        readAll("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Example News\",\"items\":["
                "{\"id\":\"g1\",\"content_html\":\"<p>One.</"
                "p>\",\"date_published\":\"2025-06-10T08:00:00Z\",\"authors\":[{\"name\":\"Ann Writer\"}]},"
                "{\"id\":\"g2\",\"content_text\":\"Two.\"}]}",
                "f.json");
    QCOMPARE(json.articles.size(), std::size_t(2));
    QCOMPARE(json.articles[0].text, std::string("One."));
    QCOMPARE(json.articles[0].author, std::string("Ann Writer"));
    QCOMPARE(json.articles[1].text, std::string("Two."));
}

void TestFeedReader::bearsBadFeeds_data()
{
    QTest::addColumn<QByteArray>("feed");
    QTest::addColumn<int>("articles");
    QTest::addColumn<QString>("says");
    QTest::newRow("no date") << rss("<item><title>T</title><description>Text.</description></item>") << 1 << "";
    QTest::newRow("bad date") << rss("<item><description>Text.</description><pubDate>yesterday</pubDate></item>") << 1
                              << "\"yesterday\" is not a date";
    QTest::newRow("entry without text") << rss("<item><title>T</title></item>" + kItem) << 1 << "has no text";
    QTest::newRow("cut off") << rss(kItem + kItem).left(rss(kItem).size()) << 1 << "breaks off";
    QTest::newRow("broken at once") << QByteArray("<rss><channel><item></channel>") << 0 << "broken XML at line 1";
    QTest::newRow("other XML") << QByteArray("<?xml version=\"1.0\"?><recipe/>") << 0 << "no feed";
    QTest::newRow("entities that multiply")
        << QByteArray("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
                      "\"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                      "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
                      "<!ENTITY e "
                      "\"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]><rss><channel><item><description>&e;&e;&e;</description></"
                      "item></channel></rss>")
        << 0 << "broken XML";
    QTest::newRow("deep") << "<rss><channel>" + QByteArray("<x>").repeated(100000) << 0 << "broken XML";
}

void TestFeedReader::bearsBadFeeds()
{
    QFETCH(QByteArray, feed);
    QFETCH(QString, says);
    const ReadAll reading = readAll(feed, "feed.xml");
    QTEST(static_cast<int>(reading.articles.size()), "articles");
    QVERIFY2(says.isEmpty() ? reading.complaints().isEmpty() : reading.complaints().contains(says),
             qPrintable(reading.complaints()));
}

QTEST_APPLESS_MAIN(TestFeedReader)
#include "tst_feedreader.moc"
