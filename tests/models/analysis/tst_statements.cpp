#include "models/analysis/analyser.h"

#include <QTest>

using namespace summitry;

class TestStatements : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsStatements_data();
    void findsStatements();
    void tellsTheMeans_data();
    void tellsTheMeans();
    void datesTheSaying_data();
    void datesTheSaying();
    void evidenceIsInTheText();
    void floodsStayLinear_data();
    void floodsStayLinear();

private:
    std::vector<Account> statements(const QString& body) const;

    std::shared_ptr<const Analyser> m_analyser;
};

void TestStatements::initTestCase()
{
    const auto gazetteer = Gazetteer::loadBuiltIn();
    QVERIFY(gazetteer.ok());
    const auto analyser = Analyser::create(*gazetteer);
    QVERIFY2(analyser.ok(), analyser.ok() ? "" : analyser.message().english().c_str());
    m_analyser = *analyser;
}

std::vector<Account> TestStatements::statements(const QString& body) const
{
    Article article;
    article.text = (QStringLiteral("A day of talks\n\n") + body).toStdString();
    article.textHasTitle = true;
    article.published = {*EdtfDate::parse("2024-05-08"), {}, DateBasis::Explicit};
    std::vector<Account> found = m_analyser->analyse(article).accounts;
    std::erase_if(found, [](const Account& a) { return a.kind != Kind::Statement; });
    return found;
}

namespace {

QString names(const std::vector<Actor>& actors)
{
    QStringList all;
    for (const Actor& actor : actors)
        all += QString::fromStdString(actor.name);
    return all.join(QLatin1Char('+'));
}

} // namespace

// Expected: "speaker: quote" or "speaker: -" for a report, "(by relay)" behind the speaker, joined by " / ".
void TestStatements::findsStatements_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* text, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(expected);
    };
    row("quoted, then who", "“We are ready,” minister Ana Moreno said.", "Ana Moreno: We are ready,");
    row("turned", "“We are ready,” said minister Ana Moreno.", "Ana Moreno: We are ready,");
    row("who, then quoted", "Minister Ana Moreno said: “We are ready.”", "Ana Moreno: We are ready.");
    row("split", "“We are ready,” Ana Moreno said. “It is time.”", "Ana Moreno: We are ready, … It is time.");
    row("two attributions", "“We are ready,” Ana Moreno said. “It is time,” she added.",
        "Ana Moreno: We are ready, / Ana Moreno: It is time,");
    row("two paragraphs", "“We are ready.\n\n“It is time,” Ana Moreno said.",
        "Ana Moreno: We are ready. … It is time,");
    row("mixed", "Ana Moreno said the plan was “a good start” and promised “more steps” soon.",
        "Ana Moreno: a good start … more steps");
    row("reported", "Ana Moreno said that the plan was good.", "Ana Moreno: -");
    row("reported without that", "Ana Moreno said the plan was good.", "Ana Moreno: -");
    row("trailing", "The plan was good, Ana Moreno said.", "Ana Moreno: -");
    row("apposition", "Ana Moreno, the minister of trade, said the plan was good.", "Ana Moreno: -");
    row("noun carries it", "Ana Moreno condemned the attack.", "Ana Moreno: -");
    row("infinitive carries it", "Ana Moreno pledged to send aid.", "Ana Moreno: -");
    row("two verbs, one subject", "Ana Moreno praised the plan and said that it would help.", "Ana Moreno: -");
    row("two subjects", "Ana Moreno praised the plan, and Karl Roe said it would help.", "Ana Moreno: - / Karl Roe: -");
    row("according to", "According to Ana Moreno, the plan was good.", "Ana Moreno: -");
    row("denied speech", "Ana Moreno did not say whether the plan was good.", "");
    row("speech to come", "Ana Moreno will announce the plan on Friday.", "");
    row("topics only", "Ana Moreno discussed the plan.", "");
    row("scare quotes", "The so-called “peace train” left at noon.", "");
    row("quoted as saying", "“We are ready,” Ana Moreno was quoted as saying by Reuters.",
        "Ana Moreno(by Reuters): We are ready,");
    row("joint", "Ana Moreno and Karl Roe agreed to meet again.", "Ana Moreno+Karl Roe: -");
    row("office speaks", "The Kremlin said that the date was open.", "Kremlin: -");
    row("office passes on", "Ana Moreno agreed to the plan, the Kremlin said.", "Ana Moreno(by Kremlin): -");
    row("unnamed group", "Analysts said that the plan was good.", "");
    row("any verb behind a call", "“At last!” beamed Ana Moreno.", "Ana Moreno: At last!");
    row("the mark ended the sentence", "“At last!” Minister Ana Moreno said as she left.", "Ana Moreno: At last!");
    row("signed", "“We are ready.” — Ana Moreno", "Ana Moreno: We are ready.");
    row("signed in the next line", "“We are ready.”\n\n- Ana Moreno.", "Ana Moreno: We are ready.");
    row("somebody of a place", "“We are ready,” said a New York farmer.", "New York farmer: We are ready,");
    row("the name explains", "The mayor's manager, Ana Moreno, said: “We are ready.”", "Ana Moreno: We are ready.");
    row("present tense like a plural", "“We are ready,” Ana Moreno notes.", "Ana Moreno: We are ready,");
    row("twin single marks", "''We are ready,'' Ana Moreno said.", "Ana Moreno: -");
    row("in the middle", "The point of it, Ana Moreno wrote, came on Friday.", "Ana Moreno: -");
    row("past brackets", "Ana Moreno (Green), chair of the board, said the plan was “a good start”.",
        "Ana Moreno: a good start");
    row("explained twice", "Ana Moreno, head of the trade desk, a small office, said the plan was “a good start”.",
        "Ana Moreno: a good start");
    row("called something", "Ana Moreno (Green), also a candidate, called the plan “a good start”.",
        "Ana Moreno: a good start");
    row("part of a clause", "Ana Moreno argued that the panel saw a “good” plan that gives hope.", "Ana Moreno: good");
    row("part of a noun phrase", "Ana Moreno said the plan was a “good start” to call attention to it.",
        "Ana Moreno: good start");
    row("somebody quotes somebody", "“We are ready,” Karl Roe quoted Ana Moreno as saying.",
        "Ana Moreno(by Karl Roe): We are ready,");
    row("the next paragraph goes on", "Ana Moreno said that the plan was good.\n\n“We are ready for anything.”",
        "Ana Moreno: We are ready for anything.");
    row("the stop ended the sentence", "“We are ready for anything.” Ana Moreno said.",
        "Ana Moreno: We are ready for anything.");
    row("nobody near", "The plan came out in May.\n\n“We are ready for anything.”", "");
    row("last verb before a colon", "When Karl Roe left, Ana Moreno put out a text: “We are ready for anything.”",
        "Ana Moreno: We are ready for anything.");
    row("transcript",
        "Ana Moreno met Karl Roe.\n\nAna Moreno: I welcome you.\n\nKarl Roe: You said that it was time.\n\nSo it is.",
        "Ana Moreno: I welcome you. / Karl Roe: You said that it was time.");
    row("transcript run together", "Ana Moreno met Karl Roe. Ana Moreno: I welcome you. Karl Roe: Thank you. Good.",
        "Ana Moreno: I welcome you. / Karl Roe: Thank you. Good.");
    row("transcript in marks", "Ana Moreno met Karl Roe.\n\n“MORENO: Are you ready?\n\n“ROE: We are.”",
        "Ana Moreno: Are you ready? / Karl Roe: We are.");
    row("a list is no transcript", "Ana Moreno met Karl Roe.\n\nAna Moreno: 12 votes.\n\nKarl Roe: 9 votes.", "");
    row("speech", "I greet all of you. My friends say that we can wait. I know we cannot.", "");
    row("who sent the message", "Ana Moreno sent a message to the forum.\n\nThe message reads: “We are ready.”",
        "Ana Moreno: We are ready.");
    row("figures are a term", "Ana Moreno welcomed the “123” agreement.", "Ana Moreno: -");
    row("nickname", "Ana Moreno thanked Karl “Kay” Roe.", "Ana Moreno: -");
    row("told where, then what", "Ana Moreno told the board at a meeting in May that the plan was good.",
        "Ana Moreno: -");
    row("said of somebody who did", "Ana Moreno said the man who wrote the plan should go.", "Ana Moreno: -");
    row("both", "Ana Moreno and Karl Roe both stressed that it was time.", "Ana Moreno+Karl Roe: -");
    row("a day that is no date of it", "Ana Moreno, a teacher, said Thursday's talks have made it worse.",
        "Ana Moreno: -");
    row("marks within marks", "“The deal is \"paving\" a way to the end of it,” Ana Moreno said.",
        "Ana Moreno: The deal is \"paving\" a way to the end of it,");
    row("marks of one kind within", "\"The deal is \"paving\" a way to the end,\" Ana Moreno said.",
        "Ana Moreno: The deal is \"paving\" a way to the end,");
    row("message sent and quoted", "Ana Moreno sent greetings to the forum.\n\nThe message reads: “We are ready.”",
        "Ana Moreno: We are ready.");
    row("somebody else in the next sentence", "“Yes,” Ana Moreno said. “People err.” Karl Roe wrote that it was bad.",
        "Ana Moreno: Yes, … People err. / Karl Roe: -");
    row("whose paper it is",
        "Ana Moreno and Karl Roe agreed on steps. Ana Moreno sent a letter. The letter reads: “We are ready.”",
        "Ana Moreno+Karl Roe: - / Ana Moreno: We are ready.");
    row("whose spokesman", "A spokesman for Karl Roe said he was “ready to go”.",
        "spokesman for Karl Roe: ready to go");
    row("an outlet's own words", "Reuters said it could not verify the report.", "");
    row("a paper after a meeting", "Ana Moreno left. A joint statement after the talks said they were “ready to go”.",
        "Ana Moreno: ready to go");
    row("who wrote it", "“We are ready,” I said.", "the author: We are ready,");
}

void TestStatements::findsStatements()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QStringList found;
    for (const Account& a : statements(text)) {
        const QString relay = a.relays.empty() ? QString() : QStringLiteral("(by %1)").arg(names(a.relays));
        found += names(a.speakers) + relay + QStringLiteral(": ") +
                 (a.quote.empty() ? QStringLiteral("-") : QString::fromStdString(a.quote));
    }
    QCOMPARE(found.join(QStringLiteral(" / ")), expected);
}

void TestStatements::tellsTheMeans_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("channel");
    const auto row = [](const char* name, const char* text, const char* channel) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(channel);
    };
    row("reporters", "“We are ready,” Ana Moreno told reporters.", "press");
    row("written", "Ana Moreno said in a statement that the plan was good.", "press");
    row("post", "“We are ready,” Ana Moreno wrote on Facebook.", "post");
    row("interview", "Ana Moreno said in an interview that the plan was good.", "interview");
    row("told an outlet", "“We are ready,” Ana Moreno told Reuters.", "interview");
    row("told the media", "Ana Moreno said at a meeting with media representatives that the plan was good.", "press");
    row("office", "The Kremlin said that the date was open.", "spokesperson");
    row("spokesperson", "Spokeswoman Ana Moreno said that the plan was good.", "spokesperson");
    row("a minister is no spokesperson", "Foreign Minister Ana Moreno said that the plan was good.", "unspecified");
    row("a country is no spokesperson", "Japan said that the plan was good.", "unspecified");
    row("told a news conference", "Ana Moreno told a news conference that the plan was good.", "press");
    row("told a briefing", "The plan was good, Ana Moreno told a briefing.", "press");
    row("not told", "Ana Moreno said that the plan was good.", "unspecified");
    row("what was said tells nothing", "Ana Moreno said that the interview was short.", "unspecified");
}

void TestStatements::tellsTheMeans()
{
    QFETCH(QString, text);
    QFETCH(QString, channel);
    const std::vector<Account> found = statements(text);
    QCOMPARE(found.size(), 1u);
    const std::string_view name = toText(found.front().channel);
    QCOMPARE(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())), channel);
}

void TestStatements::datesTheSaying_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("date");
    const auto row = [](const char* name, const char* text, const char* date) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(date);
    };
    row("day of the verb", "Ana Moreno said on Monday that the plan was good.", "2024-05-06");
    row("day of what is told", "Ana Moreno said that in 2017 the plan was good.", "2024-05-08");
}

void TestStatements::datesTheSaying()
{
    QFETCH(QString, text);
    QFETCH(QString, date);
    const std::vector<Account> found = statements(text);
    QCOMPARE(found.size(), 1u);
    QCOMPARE(QString::fromStdString(found.front().when.date.text()), date);
}

void TestStatements::evidenceIsInTheText()
{
    const QString body = QStringLiteral("“Wé are ready,” said Ana Moreno. ") + QStringLiteral("word ").repeated(100) +
                         QStringLiteral("and so on, Ana Moreno said.");
    for (const Account& a : statements(body)) {
        QVERIFY(a.evidence.begin < a.evidence.end);
        QVERIFY(a.evidence.end - a.evidence.begin <= 200);
    }
}

void TestStatements::floodsStayLinear_data()
{
    QTest::addColumn<QString>("piece");
    for (const char* piece :
         {"said ", "“a” said ", "Ana Moreno said, ", "saying, ", "he said that ", "and said ", "“x,” he said. "})
        QTest::newRow(piece) << QString::fromUtf8(piece);
}

void TestStatements::floodsStayLinear()
{
    QFETCH(QString, piece);
    statements(QStringLiteral("It was told that ") + piece.repeated(20'000));
}

QTEST_APPLESS_MAIN(TestStatements)
#include "tst_statements.moc"
