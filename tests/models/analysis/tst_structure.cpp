#include "models/analysis/text/structure.h"

#include <QTest>

using namespace summitry;
using namespace summitry::analysis;

class TestStructure : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void cutsTokens_data();
    void cutsTokens();
    void endsSentences_data();
    void endsSentences();
    void givesRoles_data();
    void givesRoles();
    void findsDatelines_data();
    void findsDatelines();
    void joinsTextWrappedByHand();
    void spansCoverEveryWordInOrder();
    void floodsStayLinear_data();
    void floodsStayLinear();

private:
    void build(const QString& text, bool textHasTitle = false);

    Article m_article;
    Document m_document;
};

void TestStructure::build(const QString& text, bool textHasTitle)
{
    Words words;
    auto structure = Structure::create(words);
    QVERIFY2(structure.ok(), structure.ok() ? "" : structure.message().english().c_str());
    m_article = {};
    m_article.text = text.toStdString();
    m_article.textHasTitle = textHasTitle;
    m_document = {};
    structure->build(m_article, m_document);
}

void TestStructure::cutsTokens_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char* name, const char* text, const char* tokens) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tokens);
    };
    row("plain", "Both sides met, again.", "Both|sides|met|,|again|.");
    row("possessive", "Ana's dogs' bowls", "Ana|'s|dogs|'|bowls");
    row("typographic possessive", "Ana’s visit", "Ana|’s|visit");
    row("negation", "They didn't and can’t", "They|did|n't|and|ca|n’t");
    row("contraction", "We'll say they're here", "We|'ll|say|they|'re|here");
    row("name with apostrophe", "O'Brien in Xi'an", "O'Brien|in|Xi'an");
    row("of the clock", "five o'clock", "five|o'clock");
    row("initials", "J. R. Doe of the U.S. army", "J.|R.|Doe|of|the|U.S.|army");
    row("title", "Mr. Doe", "Mr.|Doe");
    row("number sign", "No. 5 said no.", "No.|5|said|no|.");
    row("decimal and thousands", "3.5 of 1,000 or 10,5", "3.5|of|1,000|or|10|,|5");
    row("clock", "at 14:20 GMT+3", "at|14:20|GMT|+|3");
    row("day range", "June 4-5", "June|4|-|5");
    row("iso date", "2025-06-10", "2025|-|06|-|10");
    row("hyphen", "a Seoul-based firm", "a|Seoul-based|firm");
    row("dashes", "talks--if any—end", "talks|--|if|any|—|end");
    row("ellipsis", "well... yes", "well|...|yes");
    row("address", "see https://example.org/a?b=1, now", "see|https://example.org/a?b=1|,|now");
    row("company", "AT&T rose", "AT&T|rose");
    row("letters of other scripts", "Пётр и Ελλάδα", "Пётр|и|Ελλάδα");
    row("no-break space", "10 June", "10|June");
}

void TestStructure::cutsTokens()
{
    QFETCH(QString, text);
    QFETCH(QString, tokens);
    build(text);
    QStringList found;
    for (const Token& token : m_document.tokens)
        found +=
            QString::fromUtf8(m_document.of(token.span).data(), static_cast<int>(m_document.of(token.span).size()));
    QCOMPARE(found.join(QLatin1Char('|')), tokens);
}

void TestStructure::endsSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentences");
    const auto row = [](const char* name, const char* text, const char* sentences) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(sentences);
    };
    row("two", "He left. She stayed.", "He left.|She stayed.");
    row("title", "Mr. Doe met Gen. Roe. They ate.", "Mr. Doe met Gen. Roe.|They ate.");
    row("initials", "J. R. Doe came. He ate.", "J. R. Doe came.|He ate.");
    row("country inside", "The U.S. President came.", "The U.S. President came.");
    row("country at the end", "He flew to the U.S. The visit is his first.",
        "He flew to the U.S.|The visit is his first.");
    row("time of day", "It began at 5 p.m. The guests ate.", "It began at 5 p.m.|The guests ate.");
    row("time of day inside", "It began at 5 p.m. Tuesday.", "It began at 5 p.m. Tuesday.");
    row("decimal", "It grew 3.5 percent. Good.", "It grew 3.5 percent.|Good.");
    row("closing quote", "“We agree.” He left.", "“We agree.”|He left.");
    row("attribution", "“Shall we?” he asked.", "“Shall we?” he asked.");
    row("straight quotes", "\"We agree. Now.\" He left.", "\"We agree.|Now.\"|He left.");
    row("lost space", "They agreed on trade.The visit ends today.", "They agreed on trade.|The visit ends today.");
    row("lost space before a quote", "They agreed.\"We are glad,\" he said.", "They agreed.|\"We are glad,\" he said.");
    row("lost space after a quote", "\"We are glad.\"He left.", "\"We are glad.\"|He left.");
    row("brackets", "They met (as planned.) They ate.", "They met (as planned.)|They ate.");
    row("ellipsis", "We waited... and left. Then home.", "We waited... and left.|Then home.");
    row("month", "On Jan. 5 he left. On Feb. 6 he came.", "On Jan. 5 he left.|On Feb. 6 he came.");
    row("paragraphs", "No stop here\n\nNew one", "No stop here|New one");
}

void TestStructure::endsSentences()
{
    QFETCH(QString, text);
    QFETCH(QString, sentences);
    build(text);
    QStringList found;
    for (const Sentence& sentence : m_document.sentences)
        found += QString::fromStdString(std::string(m_document.of(sentence.span)));
    QCOMPARE(found.join(QLatin1Char('|')), sentences);
}

void TestStructure::givesRoles_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("roles"); // a letter each: Title Standfirst by(L)ine t(I)meline Body boilerplate(X)
    const auto row = [](const char* name, const char* text, const char* roles) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(roles);
    };
    row("title, standfirst, time", "Leaders meet in Rome\nThey will talk about trade.\n5 hours ago\n\nTwo leaders met.",
        "TSIB");
    row("byline", "Leaders meet in Rome\nBy Jane Doe and John Roe\nTwo leaders met in Rome on Monday.", "TLB");
    row("name alone", "Leaders meet in Rome\n\nJane Doe\n\nROME — Two leaders met.", "TLB");
    row("updated", "Leaders meet\nUpdated 14:20 GMT+3, June 10, 2025\nThey met.", "TIB");
    row("place and day", "Leaders meet\nRome, 3 June 2024\nThey met.", "TIB");
    row("related", "Leaders meet\nThey met.\nRelated Oil prices fall\nThey left.", "TBXB");
    row("related without a space", "Leaders meet\nThey met.\nRelatedDaily Star - Oil prices fall\nThey left.", "TBXB");
    row("related as a word", "Leaders meet\nRelated talks are to follow in the spring.", "TB");
    row("more with colon", "Leaders meet\nThey met.\nMore:Oil prices fall", "TBX");
    row("more as a word", "Leaders meet\nMore than ten leaders met.", "TB");
    row("footer", "Leaders meet\nThey met.\nCopyright © 2019 The Star. All rights reserved.\n###", "TBXX");
    row("prose alone", "Jane Doe met John Roe in Rome. \"It went well,\" she said.", "B");
    row("dateline first", "ROME, June 3 (Reuters) - Two leaders met.\n\nThey left.", "BB");
    row("share", "Leaders meet\nSHARE THIS ARTICLE Share Tweet Email\nThey met.", "TXB");
}

void TestStructure::givesRoles()
{
    QFETCH(QString, text);
    QFETCH(QString, roles);
    build(text, true);
    QString found;
    for (const Paragraph& paragraph : m_document.paragraphs)
        found += QLatin1Char("TSLIBX"[static_cast<int>(paragraph.role)]);
    QCOMPARE(found, roles);
}

void TestStructure::findsDatelines_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("dateline");
    const auto row = [](const char* name, const char* text, const char* dateline) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(dateline);
    };
    row("agency", "WASHINGTON (Reuters) - The leader left.", "WASHINGTON (Reuters) -");
    row("agency and day", "SEOUL, June 10 (Yonhap) -- The leader left.", "SEOUL, June 10 (Yonhap) --");
    row("dash alone", "ROME — The leader left.", "ROME —");
    row("two places", "PARIS/ROME (AFP) – “We agree,” he said.", "PARIS/ROME (AFP) –");
    row("dash in a sentence", "The leader — an old hand — left.", "");
    row("name before a dash", "Doe – who left – came back.", "");
    row("days of a month", "On January 6–7, the leader left.", "");
    row("shouted word goes on", "NATO — the alliance — met.", "");
}

void TestStructure::findsDatelines()
{
    QFETCH(QString, text);
    QFETCH(QString, dateline);
    build(text);
    const ByteSpan span = m_document.paragraphs.at(0).dateline;
    QCOMPARE(QString::fromStdString(std::string(m_document.of(span))), dateline);
    QCOMPARE(m_document.sentences.size(), std::size_t(dateline.isEmpty() ? 1 : 2));
}

void TestStructure::joinsTextWrappedByHand()
{
    build(QStringLiteral(
        "The two leaders met in the old town hall on the\nriver and talked about the price of grain and\n"
        "how it might be kept from rising any further in\nthe coming year, as their speakers told us.\n\n"
        "They will meet again."));
    QCOMPARE(m_document.paragraphs.size(), std::size_t(2));
    QCOMPARE(m_document.sentences.size(), std::size_t(2));
}

void TestStructure::spansCoverEveryWordInOrder()
{
    build(QStringLiteral("A title\n\n“One” said Ana’s aunt. Two!\nThree"));
    std::uint32_t at = 0;
    for (const Token& token : m_document.tokens) {
        QVERIFY(token.span.begin >= at && token.span.begin < token.span.end);
        at = token.span.end;
        QVERIFY(m_document.sentences[token.sentence].span.contains(token.span));
    }
    for (const Paragraph& paragraph : m_document.paragraphs)
        for (std::uint32_t i = paragraph.firstSentence; i < paragraph.endSentence; ++i)
            QVERIFY(paragraph.span.contains(m_document.sentences[i].span));
}

void TestStructure::floodsStayLinear_data()
{
    QTest::addColumn<QString>("unit");
    for (const char* unit : {"\"", "word ", "!?", "“", "(", ".\" ", "a\n", "'", "e\u0301", "A.", "-", "\u202e", "5,"})
        QTest::newRow(unit) << QString::fromUtf8(unit);
}

void TestStructure::floodsStayLinear()
{
    QFETCH(QString, unit);
    build(unit.repeated(300000)); // quadratic work would run into the suite's time limit
    QVERIFY(!m_document.tokens.empty() || unit == QStringLiteral("\u202e"));
}

QTEST_GUILESS_MAIN(TestStructure)
#include "tst_structure.moc"
