#include "models/exchange/citations.h"
#include "tests/support/exportsamples.h"

#include <QTest>

using namespace summitry;

class TestCitations : public QObject
{
    Q_OBJECT

private slots:
    void bibEscapesSpecials();
    void risEndsEveryEntry();
    void styles_data();
    void styles();
    void leavesOutWhatIsNotKnown();
};

void TestCitations::bibEscapesSpecials()
{
    const QString bib = QString::fromStdString(exported(DataFormat::BibLatex));
    QVERIFY(bib.contains(QStringLiteral("title = {{Second \\& <report>}}")));
    QVERIFY(bib.contains(QStringLiteral("url = {https://example.org/%7B1%7D}")));
    QCOMPARE(bib.count(QStringLiteral("\n@")), 3);
    QCOMPARE(bib.count(u'{'), bib.count(u'}'));
}

void TestCitations::risEndsEveryEntry()
{
    const QByteArray ris = QByteArray::fromStdString(exported(DataFormat::Ris));
    QCOMPARE(ris.count("TY  - "), 3);
    QCOMPARE(ris.count("ER  - \r\n"), 3);
    QVERIFY(ris.startsWith("TY  - NEWS\r\n"));
    QCOMPARE(ris.count('\n'), ris.count("\r\n"));
}

void TestCitations::styles_data()
{
    QTest::addColumn<int>("style");
    QTest::addColumn<QString>("text");
    QTest::newRow("APA") << static_cast<int>(CitationStyle::Apa)
                         << QStringLiteral(
                                "The Daily, Ltd. (2025, June 10). Vale, \"Brook\" speak. https://example.org/{1}");
    QTest::newRow("Chicago") << static_cast<int>(CitationStyle::Chicago)
                             << QStringLiteral(
                                    "The Daily, Ltd. “Vale, \"Brook\" speak.” June 10, 2025. https://example.org/{1}");
    QTest::newRow("MLA") << static_cast<int>(CitationStyle::Mla)
                         << QStringLiteral(
                                "The Daily, Ltd. “Vale, \"Brook\" speak.” 10 June 2025, https://example.org/{1}.");
}

void TestCitations::styles()
{
    QFETCH(int, style);
    QFETCH(QString, text);
    const SourceArticle article = sampleRecords().front().accounts.front().article;
    QCOMPARE(QString::fromStdString(citationText(article, static_cast<CitationStyle>(style))), text);
}

void TestCitations::leavesOutWhatIsNotKnown()
{
    SourceArticle article;
    article.title = "Alone";
    QCOMPARE(citationText(article, CitationStyle::Apa), std::string("(n.d.). Alone."));
    QCOMPARE(citationText(article, CitationStyle::Mla), std::string("“Alone.” n.d."));
}

QTEST_GUILESS_MAIN(TestCitations)
#include "tst_citations.moc"
