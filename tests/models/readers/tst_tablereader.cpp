// Tables of articles: separators, quotation marks, columns by their names or by a mapping, ragged and unclosed rows.
#include "models/readers/tablereader.h"
#include "tests/support/readall.h"

#include <QTest>

using namespace summitry;

class TestTableReader : public QObject
{
    Q_OBJECT

private slots:
    void readsRows_data();
    void readsRows();
    void bearsBadRows_data();
    void bearsBadRows();
    void followsAMapping();
};

void TestTableReader::readsRows_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("name");
    QTest::newRow("commas")
        << QByteArray("id,title,text,published\na1,\"T, with comma\",\"Line one\nsays \"\"yes\"\"\",2025-06-10\n")
        << "a.csv";
    QTest::newRow("CR LF")
        << QByteArray("id,title,text,published\r\na1,\"T, with comma\",\"Line one\nsays \"\"yes\"\"\",2025-06-10\r\n")
        << "a.csv";
    QTest::newRow("semicolons")
        << QByteArray("ID;Headline;Body;Publish Date\na1;T, with comma;\"Line one\nsays \"\"yes\"\"\";10.06.2025")
        << "a.csv";
    QTest::newRow("tabs") << QByteArray("id\theadline\tmaintext\tdate_publish\na1\tT, with comma\t\"Line one\nsays "
                                        "\"\"yes\"\"\"\t2025-06-10 08:00\n")
                          << "a.tsv";
    QTest::newRow("byte order mark")
        << QByteArray("\xEF\xBB\xBFid,title,text,date\na1,\"T, with comma\",\"Line one\nsays \"\"yes\"\"\",2025-06-10")
        << "a.csv";
}

void TestTableReader::readsRows()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, name);
    const ReadAll reading = readAll(table, qPrintable(name));
    QVERIFY2(reading.complaints().isEmpty(), qPrintable(reading.complaints()));
    QCOMPARE(reading.articles.size(), std::size_t(1));
    QCOMPARE(reading.articles[0].id, std::string("a1"));
    QCOMPARE(reading.articles[0].title, std::string("T, with comma"));
    QCOMPARE(reading.articles[0].text, std::string("Line one\nsays \"yes\""));
    QCOMPARE(reading.articles[0].published.date.text(), std::string("2025-06-10"));
}

void TestTableReader::bearsBadRows_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<int>("articles");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("line");
    QTest::newRow("ragged") << QByteArray("text,title\na,b\nc\nd,e,f\n") << 3 << "has 1 cells, not 2" << 3;
    QTest::newRow("without text") << QByteArray("text,title\na,b\n,c\n") << 1 << "no text" << 3;
    QTest::newRow("never closed") << QByteArray("text,title\na,b\n\"c,d\ne,f\n") << 1 << "never closed" << 3;
    QTest::newRow("bad date") << QByteArray("text,date\na,2025-02-30\n") << 1 << "not a date" << 2;
    QTest::newRow("blank lines") << QByteArray("text,title\na,b\n\n\nc,d\n") << 2 << "" << 0;
    QTest::newRow("no column of text") << QByteArray("name,age\nx,3\n") << 0 << "its columns are: name, age" << 0;
    QTest::newRow("only a head") << QByteArray("text,title\n") << 0 << "without a row" << 0;
}

void TestTableReader::bearsBadRows()
{
    QFETCH(QByteArray, table);
    QFETCH(QString, says);
    QFETCH(int, line);
    const ReadAll reading = readAll(table, "a.csv");
    QTEST(static_cast<int>(reading.articles.size()), "articles");
    QVERIFY2(says.isEmpty() ? reading.complaints().isEmpty() : reading.complaints().contains(says),
             qPrintable(reading.complaints()));
    if (line > 0)
        QCOMPARE(static_cast<int>(reading.problems.front().line), line);
}

void TestTableReader::followsAMapping()
{
    TableMapping mapping;
    mapping.separator = '|';
    mapping.header = false;
    mapping.fields = {{"text", 1}, {"source", 0}};
    std::vector<Article> articles;
    const auto result = readTable(
        {"a.csv", "Example|Words\nOther|More\n"}, mapping,
        [&](Article&& article) {
            articles.push_back(std::move(article));
            return true;
        },
        [](Problem&&) {});
    QVERIFY(result.ok());
    QCOMPARE(articles.size(), std::size_t(2));
    QCOMPARE(articles[0].source, std::string("Example"));
    QCOMPARE(articles[1].text, std::string("More"));
    QCOMPARE(tableColumns("a|b|c\n", '|').size(), std::size_t(3));
}

QTEST_APPLESS_MAIN(TestTableReader)
#include "tst_tablereader.moc"
