#include "models/analysis/quotations/quotationfinder.h"
#include "models/analysis/text/structure.h"

#include <QTest>

using namespace summitry;
using namespace summitry::analysis;

class TestQuotations : public QObject
{
    Q_OBJECT

private slots:
    void findsSpans_data();
    void findsSpans();
    void floodsStayLinear_data();
    void floodsStayLinear();

private:
    Document read(const QString& text);

    Article m_article;
};

Document TestQuotations::read(const QString& text)
{
    Document document;
    Words words;
    const auto structure = Structure::create(words);
    const auto finder = QuotationFinder::create(words);
    if (!structure || !finder)
        return document;
    m_article = {};
    m_article.text = text.toStdString();
    structure->build(m_article, document);
    finder->run(document);
    return document;
}

// Expected: spans joined by |, each with a sign in front: "" speech, "~" no speech, "+" goes on in the next paragraph.
void TestQuotations::findsSpans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("spans");
    const auto row = [](const char* name, const char* text, const char* spans) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(spans);
    };
    row("straight", "She said \"we agree.\" He left.", "we agree.");
    row("curly", "“We agree,” she said. “We do.”", "We agree,|We do.");
    row("guillemets", "«We agree», she said.", "We agree");
    row("low and high", "„We agree“, she said.", "We agree");
    row("mixed pair", "A \"strategic partnership.” It grew.", "strategic partnership.");
    row("twin single marks", "``We agree,'' she said. ''We do.''", "");
    row("single beside double", "“We agree,” she said of the ‘plan’.", "We agree,|~plan");
    row("single", "The talks ‘went very well’, she said.", "went very well");
    row("single straight", "The talks 'went very well', she said.", "went very well");
    row("apostrophes", "It's the guests’ turn, isn’t it? The '90s ended.", "");
    row("possessive in single", "‘The guests’ rooms are ready,’ she said.", "The guests’ rooms are ready,");
    row("contraction in single", "'We don't agree,' she said.", "We don't agree,");
    row("nested", "“He told me ‘no’ twice,” she said.", "He told me ‘no’ twice,|~no");
    row("nested double in single", "‘He said “no” twice,’ she said.", "He said “no” twice,|~no");
    row("space before the end", "\"We agree, \" she said, \"and more.\"", "We agree,|and more.");
    row("wrong way round", "”We agree,” she said.", "We agree,");
    row("in brackets", "They agreed (“in full”) today.", "in full");
    row("opening repeated", "“We came early.\n\n“We left late,” she said.", "+We came early.|We left late,");
    row("opening repeated, straight", "\"We came early.\n\n\"We left late,\" she said.",
        "+We came early.|We left late,");
    row("not repeated but closed", "“We came early.\n\nWe left late,” she said.", "We came early.|We left late,");
    row("never closed", "“We came early, she said.\n\nIt rained.", "We came early, she said.");
    row("never closed, straight", "She wrote \"we came. It rained.\n\nIt was cold.", "we came.");
    row("lost end", "“We came. “We left,” she said.", "We came.|We left,");
    row("so-called", "The so-called “peace train” left.", "~peace train");
    row("a film", "The film “Blue” opened.", "~Blue");
    row("a title", "He read “Songs of the Sea” there.", "~Songs of the Sea");
    row("term spoken", "She called it “a good day” for all.", "a good day");
    row("empty", "“” she said \"\".", "");
}

void TestQuotations::findsSpans()
{
    QFETCH(QString, text);
    QFETCH(QString, spans);
    const Document document = read(text);
    QStringList found;
    for (const Quotation& q : document.quotations) {
        const std::string_view span = document.of(q.span);
        found += QLatin1String(q.continues  ? "+"
                               : q.isSpeech ? ""
                                            : "~") +
                 QString::fromUtf8(span.data(), static_cast<qsizetype>(span.size()));
    }
    QCOMPARE(found.join(QLatin1Char('|')), spans);
}

void TestQuotations::floodsStayLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const char* piece : {"\" ", "“ ", "“x ", " 'x", "x\" ", "‘“«", "“x\n\n", "\"x", "”", "’ s"})
        QTest::newRow(piece) << QString::fromUtf8(piece);
}

void TestQuotations::floodsStayLinear()
{
    QFETCH(QString, piece);
    const Document document = read(QStringLiteral("A title\n\nIt said ") + piece.repeated(200'000));
    for (const Quotation& q : document.quotations)
        QVERIFY(q.span.begin < q.span.end && q.span.end <= document.text.size());
}

QTEST_APPLESS_MAIN(TestQuotations)
#include "tst_quotations.moc"
