#include "models/analysis/tagger/tagger.h"
#include "models/analysis/text/structure.h"

#include <QTest>

using namespace summitry;
using namespace summitry::analysis;

namespace {

const QStringList kNames = QStringLiteral("Other Noun Plural Name Pron Poss Verb Past Pres Ger Part Modal Adj Adv Det "
                                          "Prep Conj To Num Wh Mark Pos")
                               .split(QLatin1Char(' '));

} // namespace

class TestTagger : public QObject
{
    Q_OBJECT

private slots:
    void tagsSentences_data();
    void tagsSentences();
    void sameTagsWhateverStandsAround();
    void longSentencesAndMarks();
    void refusesDamagedWeights_data();
    void refusesDamagedWeights();

private:
    QStringList tagsOf(const QString& text);
};

QStringList TestTagger::tagsOf(const QString& text)
{
    Words words;
    const auto structure = Structure::create(words);
    const auto tagger = Tagger::create(words);
    if (!structure || !tagger)
        return {};
    Article article;
    article.text = text.toStdString();
    Document document;
    structure->build(article, document);
    tagger->run(document);
    QStringList tags;
    for (const Token& token : document.tokens)
        tags += kNames.value(static_cast<int>(token.tag));
    return tags;
}

void TestTagger::tagsSentences_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("tags");
    const auto row = [](const char* name, const char* text, const char* tags) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(tags);
    };
    row("plain past", "The minister said that they agreed.", "Det Noun Past Prep Pron Past Mark");
    row("name and office", "President Ana Moreno met her guests.", "Name Name Name Past Poss Plural Mark");
    row("modal and infinitive", "She will travel to urge peace.", "Pron Modal Verb To Verb Noun Mark");
    row("participle", "He has called both sides.", "Pron Pres Part Det Plural Mark");
    row("possessive mark", "Roe's guests left the house.", "Name Pos Plural Past Det Noun Mark");
    row("typographic quotes", "“We are ready,” Roe told him.", "Mark Pron Pres Adj Mark Mark Name Past Pron Mark");
    row("noun, not verb", "The call was useful.", "Det Noun Past Adj Mark");
    row("wh clause", "They know who spoke.", "Pron Pres Wh Past Mark");
}

void TestTagger::tagsSentences()
{
    QFETCH(QString, text);
    QFETCH(QString, tags);
    QCOMPARE(tagsOf(text).join(QLatin1Char(' ')), tags);
}

void TestTagger::sameTagsWhateverStandsAround()
{
    const QStringList alone = tagsOf(QStringLiteral("They reached an agreement."));
    const QStringList after = tagsOf(QStringLiteral("It rained all day. They reached an agreement."));
    QVERIFY(!alone.isEmpty());
    QCOMPARE(after.mid(after.size() - alone.size()), alone);
}

void TestTagger::longSentencesAndMarks()
{
    QCOMPARE(tagsOf(QStringLiteral("word ").repeated(100'000)).size(), 100'000);
    QCOMPARE(tagsOf(QStringLiteral("\" ").repeated(10'000)).count(QStringLiteral("Mark")), 10'000);
    QCOMPARE(tagsOf(QString()).size(), 0);
}

void TestTagger::refusesDamagedWeights_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const std::string good = TagWeights::write({{"the", 14}}, {{1234567u, TagRow{}}});
    const QByteArray bytes(good.data(), static_cast<qsizetype>(good.size()));
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("foreign") << QByteArray("PNG and more than sixteen bytes");
    QTest::newRow("cut in the words") << bytes.left(18);
    QTest::newRow("cut in the weights") << bytes.chopped(1);
    QTest::newRow("too long") << bytes + 'x';
}

void TestTagger::refusesDamagedWeights()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!TagWeights::parse(bytes.toStdString()).ok());
}

QTEST_APPLESS_MAIN(TestTagger)
#include "tst_tagger.moc"
