// Any input through the one door: what is chosen by content, what becomes of encodings, JSON key sets and faults.
#include "models/readers/reader.h"

#include <QTest>

using namespace summitry;

class TestReader : public QObject
{
    Q_OBJECT

private slots:
    void decodesText_data();
    void decodesText();
    void readsKeySets_data();
    void readsKeySets();
    void readsManyArticles_data();
    void readsManyArticles();
    void placesFaults_data();
    void placesFaults();
    void settlesTitles_data();
    void settlesTitles();
    void stopsWhenToldTo();
};

namespace {

struct Reading
{
    std::vector<Article> articles;
    std::vector<Problem> problems;
    QString failure;
};

Reading read(const QByteArray& bytes, const char* name = "x.txt")
{
    Reading reading;
    const std::string content = bytes.toStdString();
    const auto result = readArticles(
        {name, content},
        [&](Article&& article) {
            reading.articles.push_back(std::move(article));
            return true;
        },
        [&](Problem&& problem) { reading.problems.push_back(std::move(problem)); });
    if (!result)
        reading.failure = QString::fromStdString(result.message().english());
    return reading;
}

QByteArray utf16(const QString& text, bool big, bool mark)
{
    QByteArray bytes;
    for (const QChar c : (mark ? QString(QChar(0xFEFF)) : QString()) + text) {
        const char pair[] = {static_cast<char>(c.unicode() >> 8), static_cast<char>(c.unicode() & 0xFF)};
        bytes += big ? QByteArray(pair, 2) : QByteArray{}.append(pair[1]).append(pair[0]);
    }
    return bytes;
}

const QString kText = QStringLiteral("Titl\u00E9\n\nBody with \u201Cquotes\u201D.");

} // namespace

void TestReader::decodesText_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("problems");
    QTest::newRow("UTF-8") << kText.toUtf8() << kText << 0;
    QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + kText.toUtf8() << kText << 0;
    QTest::newRow("UTF-16 little, mark") << utf16(kText, false, true) << kText << 0;
    QTest::newRow("UTF-16 big, mark") << utf16(kText, true, true) << kText << 0;
    QTest::newRow("UTF-16 little, no mark") << utf16(kText, false, false) << kText << 0;
    QTest::newRow("UTF-16 big, no mark") << utf16(kText, true, false) << kText << 0;
    QTest::newRow("Windows-1252") << QByteArray("Titl\xE9\n\nBody with \x93quotes\x94.") << kText << 0;
    QTest::newRow("UTF-8 with a bad byte")
        << QByteArray("na\xC3\xAFve \xFF caf\xC3\xA9") << QStringLiteral("na\u00EFve \uFFFD caf\u00E9") << 1;
    QTest::newRow("zero byte") << QByteArray("A\0B in a text of some length", 28)
                               << QStringLiteral("A\uFFFDB in a text of some length") << 1;
    QTest::newRow("CR LF stays") << QByteArray("T\r\n\r\nB") << "T\r\n\r\nB" << 0;
    QTest::newRow("lone CR ends a line") << QByteArray("T\rB") << "T\nB" << 0;
}

void TestReader::decodesText()
{
    QFETCH(QByteArray, bytes);
    const Reading reading = read(bytes);
    QCOMPARE(reading.articles.size(), std::size_t(1));
    QTEST(QString::fromStdString(reading.articles[0].text), "text");
    QTEST(static_cast<int>(reading.problems.size()), "problems");
    QVERIFY(reading.articles[0].textHasTitle);
    QCOMPARE(reading.articles[0].id, std::string("x"));
}

void TestReader::readsKeySets_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray rest = "\"title\":\"T\",\"url\":\"https://example.org/a\",\"language\":\"en\"";
    QTest::newRow("ours") << "{\"id\":\"i\",\"text\":\"B\",\"published\":\"2025-06-10\",\"source\":\"Example\","
                             "\"author\":\"Ann Writer\"," +
                                 rest + "}";
    QTest::newRow("news-please")
        << "{\"maintext\":\"B\",\"date_publish\":\"2025-06-10 17:03:00\",\"source_domain\":\"Example\","
           "\"authors\":[\"Ann Writer\"],\"description\":\"D\",\"filename\":\"f\"," +
               rest + "}";
    QTest::newRow("newspaper")
        << "{\"text\":\"B\",\"publish_date\":\"2025-06-10T00:00:00+00:00\",\"source_url\":\"https://Example\","
           "\"authors\":[\"Ann Writer\"],\"meta_lang\":\"en\",\"summary\":\"\"," +
               rest + "}";
    QTest::newRow("trafilatura") << QByteArray(
        "{\"text\":\"B\",\"date\":\"2025-06-10\",\"source\":\"https://example.org/a\",\"source-hostname\":"
        "\"Example\",\"author\":\"Ann Writer\",\"title\":\"T\",\"language\":\"en\",\"comments\":\"\"}");
    QTest::newRow("schema.org") << QByteArray(
        "{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":\"T\",\"articleBody\":\"B\","
        "\"datePublished\":\"2025-06-10T08:00:00Z\",\"author\":{\"@type\":\"Person\",\"name\":\"Ann Writer\"},"
        "\"publisher\":{\"name\":\"Example\"},\"inLanguage\":\"en\",\"mainEntityOfPage\":{\"@id\":\"https://"
        "example.org/a\"}}");
    QTest::newRow("in a wrapper")
        << "{\"status\":\"ok\",\"articles\":[{\"content\":\"B\",\"publishedAt\":\"2025-06-10T08:00:00Z\","
           "\"source\":{\"id\":null,\"name\":\"Example\"},\"author\":\"Ann Writer\"," +
               rest + "}]}";
}

void TestReader::readsKeySets()
{
    QFETCH(QByteArray, json);
    const Reading reading = read(json, "x.json");
    QVERIFY2(reading.failure.isEmpty(), qPrintable(reading.failure));
    QCOMPARE(reading.articles.size(), std::size_t(1));
    const Article& article = reading.articles[0];
    QCOMPARE(article.title, std::string("T"));
    QCOMPARE(article.text, std::string("B"));
    QCOMPARE(article.published.date.text(), std::string("2025-06-10"));
    QVERIFY(article.published.basis == DateBasis::Metadata);
    QCOMPARE(article.author, std::string("Ann Writer"));
    QCOMPARE(article.source, std::string("Example"));
    QCOMPARE(article.url, std::string("https://example.org/a"));
    QCOMPARE(article.language, std::string("en"));
}

void TestReader::readsManyArticles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("articles");
    QTest::addColumn<int>("problems");
    QTest::newRow("array") << QByteArray("[{\"text\":\"a\"},\n {\"text\":\"b\"} ]") << 2 << 0;
    QTest::newRow("array with strings in it")
        << QByteArray("[{\"text\":\"a ] } \\\" ,\"},\n3,{\"text\":\"b\"}]") << 2 << 1;
    QTest::newRow("JSON Lines") << QByteArray("{\"text\":\"a\"}\n{\"text\":\"b\"}\n\n{\"text\":\"c\"}\n") << 3 << 0;
    QTest::newRow("JSON Lines, CR LF") << QByteArray("{\"text\":\"a\"}\r\n{\"text\":\"b\"}\r\n") << 2 << 0;
    QTest::newRow("JSON Lines, one broken")
        << QByteArray("{\"text\":\"a\"}\n{\"text\":\"b\n{\"text\":\"c\"}\n") << 2 << 1;
    QTest::newRow("JSON Lines, first broken")
        << QByteArray("{\"text\":\"a\n{\"text\":\"b\"}\n{\"text\":\"c\"}\n") << 2 << 1;
    QTest::newRow("objects one after the other") << QByteArray("{\n\"text\":\"a\"\n}\n{\n\"text\":\"b\"\n}") << 2 << 0;
    QTest::newRow("array that is cut off") << QByteArray("[{\"text\":\"a\"},{\"text\":\"b") << 1 << 1;
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[{\"text\":\"a\"}]") << 1 << 0;
    QTest::newRow("UTF-16") << utf16(QStringLiteral("[{\"text\":\"a\"}]"), false, true) << 1 << 0;
    QTest::newRow("bad UTF-8 inside") << QByteArray("{\"text\":\"\xC3\xA9 \xFF\"}") << 1 << 1;
    QTest::newRow("lone surrogate") << QByteArray("{\"text\":\"a \\ud83d b\"}") << 1 << 0;
    QTest::newRow("bad date") << QByteArray("{\"text\":\"a\",\"published\":\"2025-02-30\"}") << 1 << 1;
}

void TestReader::readsManyArticles()
{
    QFETCH(QByteArray, json);
    const Reading reading = read(json, "x.json");
    QVERIFY2(reading.failure.isEmpty(), qPrintable(reading.failure));
    QTEST(static_cast<int>(reading.articles.size()), "articles");
    QTEST(static_cast<int>(reading.problems.size()), "problems");
}

void TestReader::placesFaults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    const QByteArray good = "{\"text\":\"a\"}\n";
    QTest::newRow("colon missing") << good + "{\"text\" \"b\"}" << 2 << 9;
    QTest::newRow("comma missing") << good + "{\"text\":\"b\" \"id\":3}" << 2 << 13;
    QTest::newRow("never closed") << good + "{\"text\":\"b" << 2 << 9;
    QTest::newRow("column in characters") << good + "{\"\xC3\xA9\xC3\xA9\":\"b\" 3}" << 2 << 11;
    QTest::newRow("in an array over lines") << QByteArray("[{\"text\":\"a\"},\n\n  {\"text\":]}\n]") << 3 << 11;
    QTest::newRow("deep brackets") << good + QByteArray(5000, '[') << 2 << 1001;
}

void TestReader::placesFaults()
{
    QFETCH(QByteArray, json);
    const Reading reading = read(json, "x.json");
    QCOMPARE(reading.problems.size(), std::size_t(1));
    QTEST(static_cast<int>(reading.problems[0].line), "line");
    QTEST(static_cast<int>(reading.problems[0].column), "column");
    QCOMPARE(reading.problems[0].file, std::string("x.json"));
}

void TestReader::settlesTitles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("title");
    QTest::addColumn<bool>("inText");
    QTest::newRow("given, not in the text") << QByteArray("{\"title\":\"T\",\"text\":\"Body.\"}") << "T" << false;
    QTest::newRow("given and in the text") << QByteArray("{\"title\":\"T\",\"text\":\"T\\n\\nBody.\"}") << "T" << true;
    QTest::newRow("only in the text") << QByteArray("{\"text\":\"A title\\n\\nBody.\"}") << "A title" << true;
    QTest::newRow("first line is a sentence") << QByteArray("{\"text\":\"A sentence.\\n\\nBody.\"}") << "" << false;
    QTest::newRow("one line only") << QByteArray("{\"text\":\"Not a title\"}") << "" << false;
}

void TestReader::settlesTitles()
{
    QFETCH(QByteArray, json);
    const Reading reading = read(json, "x.json");
    QTEST(QString::fromStdString(reading.articles[0].title), "title");
    QTEST(reading.articles[0].textHasTitle, "inText");
}

void TestReader::stopsWhenToldTo()
{
    int taken = 0;
    const auto result = readArticles(
        {"x.json", "[{\"text\":\"a\"},{\"text\":\"b\"},{\"text\":\"c\"}]"}, [&](Article&&) { return ++taken < 2; },
        [](Problem&&) {});
    QVERIFY(result.ok());
    QCOMPARE(taken, 2);
}

QTEST_APPLESS_MAIN(TestReader)
#include "tst_reader.moc"
