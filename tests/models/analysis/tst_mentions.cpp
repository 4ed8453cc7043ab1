#include "models/analysis/mentions/mentionfinder.h"
#include "models/analysis/tagger/tagger.h"
#include "models/analysis/text/structure.h"
#include "models/analysis/times/timefinder.h"

#include <QTest>

using namespace summitry;
using namespace summitry::analysis;

class TestMentions : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }
    void resolves_data();
    void resolves();
    void floodsStayLinear_data();
    void floodsStayLinear();

private:
    void analyse(const QString& text, const QString& published, bool titled);
    /// "phrase=name" of each mention, places in brackets, members of groups joined by "+".
    QString mentions() const;

    std::shared_ptr<const Gazetteer> m_gazetteer;
    Words m_words;
    std::optional<Structure> m_structure;
    std::optional<Tagger> m_tagger;
    std::optional<TimeFinder> m_times;
    std::optional<MentionFinder> m_finder;
    Article m_article;
    Document m_document;
};

void TestMentions::initTestCase()
{
    auto gazetteer = Gazetteer::loadBuiltIn();
    QVERIFY(gazetteer.ok());
    m_gazetteer = *gazetteer;
    const Resources resources{m_words, *m_gazetteer};
    auto structure = Structure::create(m_words);
    auto tagger = Tagger::create(resources);
    auto times = TimeFinder::create(resources);
    auto finder = MentionFinder::create(resources);
    QVERIFY2(finder.ok(), finder.ok() ? "" : finder.message().english().c_str());
    QVERIFY(structure.ok() && tagger.ok() && times.ok());
    m_structure.emplace(std::move(*structure));
    m_tagger.emplace(std::move(*tagger));
    m_times.emplace(std::move(*times));
    m_finder.emplace(std::move(*finder));
}

void TestMentions::analyse(const QString& text, const QString& published, bool titled)
{
    m_article = {};
    m_article.text = text.toStdString();
    m_article.textHasTitle = titled;
    auto date = EdtfDate::parse(published.toStdString());
    QVERIFY(date.ok());
    m_article.published.date = *date;
    m_document = {};
    m_structure->build(m_article, m_document);
    m_tagger->run(m_document);
    m_times->run(m_document);
    m_finder->run(m_document);
}

QString TestMentions::mentions() const
{
    QStringList found;
    for (const Mention& mention : m_document.mentions) {
        QStringList names;
        if (mention.entity != kNone)
            names += QString::fromStdString(m_document.entities[mention.entity].name);
        for (const std::uint32_t member : mention.members)
            names += QString::fromStdString(m_document.entities[member].name);
        const QString text = QString::fromStdString(std::string(m_document.of(mention.span)));
        const QString entry = text + QLatin1Char('=') + names.join(QLatin1Char('+'));
        found += mention.isLocation ? QLatin1Char('(') + entry + QLatin1Char(')') : entry;
    }
    return found.join(QStringLiteral("; "));
}

void TestMentions::resolves_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("published");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* text, const char* published, const char* expected) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(published) << QString::fromUtf8(expected);
    };
    row("full name with title", "Chinese President Xi Jinping arrived.", "2024-05-10",
        "Chinese President Xi Jinping=Xi Jinping");
    row("middle initial", "President Joseph R. Biden, Jr. spoke.", "2023-01-05",
        "President Joseph R. Biden, Jr.=Joe Biden");
    row("relative is somebody else", "Hunter Biden spoke.", "2023-01-05", "Hunter Biden=Hunter Biden");
    row("title and family name", "President Park spoke.", "2014-05-10", "President Park=Park Geun-hye");
    row("the other Park", "President Park spoke.", "1975-05-10", "President Park=Park Chung-hee");
    row("father", "President Bush spoke.", "1990-05-10", "President Bush=George H. W. Bush");
    row("son", "President Bush spoke.", "2004-05-10", "President Bush=George W. Bush");
    row("family name waits for the full one", "Lee left. Lee Jae-myung won.", "2025-06-10",
        "Lee=Lee Jae-myung; Lee Jae-myung=Lee Jae-myung");
    row("possessive country", "China's Xi left.", "2024-05-10", "China's Xi=Xi Jinping");
    row("leader by office", "The Turkish leader spoke.", "2021-05-10", "The Turkish leader=Recep Tayyip Erdogan");
    row("prime minister of", "The prime minister of Japan spoke.", "2022-05-10",
        "The prime minister of Japan=Fumio Kishida");
    row("long form of a state", "The President of the French Republic spoke.", "2022-05-10",
        "The President of the French Republic=Emmanuel Macron");
    row("chief of a seat", "The Kremlin chief spoke.", "2021-05-10", "The Kremlin chief=Vladimir Putin");
    row("chief of an organisation", "The NATO chief spoke.", "2021-05-10", "The NATO chief=Jens Stoltenberg");
    row("counterpart", "Vladimir Putin called his French counterpart.", "2021-05-10",
        "Vladimir Putin=Vladimir Putin; his French counterpart=Emmanuel Macron");
    row("bare office is the one in mind", "Angela Merkel met Vladimir Putin. The chancellor left.", "2016-05-10",
        "Angela Merkel=Angela Merkel; Vladimir Putin=Vladimir Putin; The chancellor=Angela Merkel");
    row("two leaders", "Xi Jinping met Vladimir Putin. The two leaders agreed.", "2023-03-21",
        "Xi Jinping=Xi Jinping; Vladimir Putin=Vladimir Putin; The two leaders=Xi Jinping+Vladimir Putin");
    row("leaders by country", "The Chinese and Russian presidents spoke.", "2023-03-21",
        "The Chinese and Russian presidents=Xi Jinping+Vladimir Putin");
    row("pronoun by sex", "Angela Merkel met Emmanuel Macron. She left.", "2018-03-21",
        "Angela Merkel=Angela Merkel; Emmanuel Macron=Emmanuel Macron; She=Angela Merkel");
    row("pronoun is the subject", "Xi Jinping called Vladimir Putin. He left.", "2023-03-21",
        "Xi Jinping=Xi Jinping; Vladimir Putin=Vladimir Putin; He=Xi Jinping");
    row("spokeswoman", "Presidential spokeswoman Kim Ara-na spoke. Kim left.", "2025-06-10",
        "Presidential spokeswoman Kim Ara-na=Kim Ara-na; Kim=Kim Ara-na");
    row("named after a comma", "Jane Roe, the foreign ministry spokeswoman, left.", "2025-06-10",
        "Jane Roe=Jane Roe; the foreign ministry spokeswoman=Jane Roe");
    row("named before a comma", "The Turkish foreign minister, Deniz Doe, left.", "2025-06-10",
        "The Turkish foreign minister=Deniz Doe; Deniz Doe=Deniz Doe");
    row("capital speaks", "Seoul urged Beijing to help.", "2025-06-10", "Seoul=South Korea; Beijing=China");
    row("capital is a place", "They met in Seoul.", "2025-06-10", "(Seoul=South Korea)");
    row("seat", "The Kremlin said so.", "2025-06-10", "Kremlin=Kremlin");
    row("ministry", "India's foreign ministry said so.", "2025-06-10",
        "India's foreign ministry=India's foreign ministry");
    row("officials", "Israeli officials said so.", "2025-06-10", "Israeli officials=Israel");
    row("one official", "A senior EU official said so.", "2025-06-10", "A senior EU official=senior EU official");
    row("several of one title", "Presidents Donald Trump and Vladimir Putin met.", "2018-07-17",
        "Presidents Donald Trump=Donald Trump; Vladimir Putin=Vladimir Putin");
    row("country with an article", "President Ferdinand Marcos Jr. of the Philippines spoke.", "2024-05-10",
        "President Ferdinand Marcos Jr. of the Philippines=Ferdinand Marcos Jr.");
    row("republic within a title", "The President of the Republic of Indonesia Joko Widodo spoke.", "2022-05-10",
        "The President of the Republic of Indonesia Joko Widodo=Joko Widodo");
    row("incumbent, not predecessor", "Barack Obama left. The U.S. president spoke.", "2018-05-10",
        "Barack Obama=Barack Obama; The U.S. president=Donald Trump");
    row("list", "Emmanuel Macron called Olaf Scholz, Giorgia Meloni and Rishi Sunak. The leaders agreed.", "2023-05-10",
        "Emmanuel Macron=Emmanuel Macron; Olaf Scholz=Olaf Scholz; Giorgia Meloni=Giorgia Meloni; Rishi Sunak=Rishi "
        "Sunak; "
        "The leaders=Emmanuel Macron+Olaf Scholz+Giorgia Meloni+Rishi Sunak");
    row("the two alone", "Xi Jinping met Vladimir Putin. The two agreed.", "2023-03-21",
        "Xi Jinping=Xi Jinping; Vladimir Putin=Vladimir Putin; The two=Xi Jinping+Vladimir Putin");
    row("quoted name is not who speaks", "“I like Vladimir Putin,” said Emmanuel Macron. He left.", "2021-03-21",
        "Vladimir Putin=Vladimir Putin; Emmanuel Macron=Emmanuel Macron; He=Emmanuel Macron");
    row("outlet", "The Associated Press reported it.", "2021-03-21", "The Associated Press=Associated Press");
    row("office of a person", "Donald Trump's office spoke.", "2018-03-21",
        "Donald Trump=Donald Trump; office=Donald Trump's office");
    row("vocative", "Good morning, Mr President.", "2018-03-21", "");
    row("label of a transcript", "Ruritan Roe: We agree.", "2018-03-21", "Ruritan Roe=Ruritan Roe");
    row("junior and initial", "Sen. Robert P. Roe Jr. left.", "2018-03-21", "Sen. Robert P. Roe Jr.=Robert P. Roe Jr.");
    row("unknown given name, described", "Ruritan Roe, a former adviser, left.", "2018-03-21",
        "Ruritan Roe=Ruritan Roe; a former adviser=Ruritan Roe");
    row("unknown given name, with an age", "Ruritan Roe, 33, left.", "2018-03-21", "Ruritan Roe=Ruritan Roe");
    row("unknown given name, who", "They saw Ruritan Roe, who left.", "2018-03-21", "Ruritan Roe=Ruritan Roe");
    row("thing, described", "Ruritan Flyer, a former train, stopped.", "2018-03-21", "");
    row("unknown given name, initial", "It is led by Ruritan B. Roe now.", "2018-03-21",
        "Ruritan B. Roe=Ruritan B. Roe");
    row("family name like a title", "Amy Bishop left.", "2018-03-21", "Amy Bishop=Amy Bishop");
    row("family name like a thing", "Gov. Nathan Street left.", "2018-03-21", "Gov. Nathan Street=Nathan Street");
    row("street", "They met on Nathan Street.", "2018-03-21", "");
    row("given name like an acronym", "Ira Roe left.", "2018-03-21", "Ira Roe=Ira Roe");
    row("pronoun before its name", "Xi Jinping left. In his speech, Emmanuel Macron agreed.", "2023-03-21",
        "Xi Jinping=Xi Jinping; his=Emmanuel Macron; Emmanuel Macron=Emmanuel Macron");
    row("thanked for his", "Xi Jinping thanked Vladimir Putin for his help.", "2023-03-21",
        "Xi Jinping=Xi Jinping; Vladimir Putin=Vladimir Putin; his=Vladimir Putin");
    row("and his", "Xi Jinping praised Vladimir Putin and his help.", "2023-03-21",
        "Xi Jinping=Xi Jinping; Vladimir Putin=Vladimir Putin; his=Vladimir Putin");
    row("urging him", "Xi Jinping called Vladimir Putin, urging him to wait.", "2023-03-21",
        "Xi Jinping=Xi Jinping; Vladimir Putin=Vladimir Putin; him=Vladimir Putin");
    row("who speaks is not he", "“I like Vladimir Putin,” Emmanuel Macron said. “He waits.”", "2021-03-21",
        "Vladimir Putin=Vladimir Putin; Emmanuel Macron=Emmanuel Macron; He=Vladimir Putin");
    row("several are not she", "Angela Merkel left. Ruritanian authorities say she waits.", "2016-03-21",
        "Angela Merkel=Angela Merkel; authorities=authorities; she=Angela Merkel");
    row("president named later", "The president signed a law. Vladimir Putin met Angela Merkel.", "2016-03-21",
        "The president=Vladimir Putin; Vladimir Putin=Vladimir Putin; Angela Merkel=Angela Merkel");
    row("president of the country in question", "Russian roads and Russian towns are in Ruritania. The president left.",
        "2016-03-21", "Russian=Russia; Russian=Russia; The president=Vladimir Putin");
    row("president of a club", "Vladimir Putin left. The president of the Ruritanian club spoke.", "2016-03-21",
        "Vladimir Putin=Vladimir Putin; The president=president");
    row("assistant of a president", "Jane Roe, assistant to the president, left.", "2016-03-21", "Jane Roe=Jane Roe");
    row("paper like a people", "The Australian prime minister spoke to The Australian.", "2021-03-21",
        "The Australian prime minister=Scott Morrison; The Australian=Australian");
    row("country with an article of its own", "On Monday the Philippines president spoke to the Bahamas.", "2021-03-21",
        "the Philippines president=Rodrigo Duterte; (Bahamas=Bahamas)");
    row("country like a doctor", "The DR Congo president spoke.", "2021-03-21",
        "The DR Congo president=Felix Tshisekedi");
    row("title within the name", "It was Saudi King Abdullah who spoke.", "2011-03-21",
        "Saudi King Abdullah=Abdullah bin Abdulaziz");
    row("name like a title", "On Monday Prime Minister Major spoke of it.", "1995-03-21",
        "Prime Minister Major=John Major");
    row("namesake by country", "They flew to Saudi Arabia. King Abdullah spoke.", "2011-03-21",
        "(Saudi Arabia=Saudi Arabia); King Abdullah=Abdullah bin Abdulaziz");
    row("the same official", "A Kremlin official spoke of it. The official said it was late.", "2016-03-21",
        "A Kremlin official=Kremlin official; The official=Kremlin official");
    row("president quoted is not the president",
        "Vladimir Putin wrote: “Emmanuel Macron has done much,” the president said.", "2018-03-21",
        "Vladimir Putin=Vladimir Putin; Emmanuel Macron=Emmanuel Macron; the president=Vladimir Putin");
    row("given name like a country", "Jordan Roe spoke. They met in Jordan Street.", "2021-03-21",
        "Jordan Roe=Jordan Roe; (Jordan=Jordan)");
    row("king by the whole name", "It was King Abdullah bin Abdulaziz who spoke.", "2011-03-21",
        "King Abdullah bin Abdulaziz=Abdullah bin Abdulaziz");
    row("long ago", "The Argentine president spoke of it in 1963.", "1963-03-21",
        "The Argentine president=Jose Maria Guido");
    row("residence", "They met in Fort de Bregancon.", "2021-03-21", "(Fort de Bregancon=France)");
    row("long portfolio", "The Minister of Foreign Affairs and Trade Jane Roe spoke.", "2021-03-21",
        "The Minister of Foreign Affairs and Trade Jane Roe=Jane Roe");
    row("portfolio of no table", "It was the Minister for Canals and Locks Jane Roe who spoke.", "2021-03-21",
        "the Minister for Canals and Locks Jane Roe=Jane Roe");
    row("firm like a person", "They buy from Monroe Energy and from Jane Roe Ltd. now.", "2021-03-21",
        "Monroe Energy=Monroe Energy; Jane Roe Ltd.=Jane Roe Ltd.");
    row("majesty", "Joe Biden met King Abdullah II. He thanked His Majesty for it.", "2023-03-21",
        "Joe Biden=Joe Biden; King Abdullah II=Abdullah II; He=Joe Biden; His Majesty=Abdullah II");
    row("former holder who is named", "Mark Rutte spoke. The former Dutch prime minister agreed.", "2025-03-21",
        "Mark Rutte=Mark Rutte; The former Dutch prime minister=Mark Rutte");
    row("outgoing is still in office", "The outgoing U.S. president spoke.", "2024-12-21",
        "The outgoing U.S. president=Joe Biden");
    row("foreign ministry by its house", "Itamaraty said it was late.", "2024-12-21", "Itamaraty=Itamaraty");
    row("mister prime minister", "It was Mr Prime-Minister Johnson who spoke.", "2021-03-21",
        "Mr Prime-Minister Johnson=Boris Johnson");
    row("unknown name after the office", "Angela Merkel's spokeswoman, Ruritana Roe, spoke.", "2018-03-21",
        "Angela Merkel=Angela Merkel; spokeswoman=Ruritana Roe; Ruritana Roe=Ruritana Roe");
    row("said the two", "Xi Jinping met Vladimir Putin. He said the two agreed.", "2023-03-21",
        "Xi Jinping=Xi Jinping; Vladimir Putin=Vladimir Putin; He=Xi Jinping; the two=Xi Jinping+Vladimir Putin");
    row("month is no person", "They met in May.", "2018-07-17", "");
    row("office without a day", "The Ruritanian president spoke.", "2018-07-17", "");
}

void TestMentions::resolves()
{
    QFETCH(QString, text);
    QFETCH(QString, published);
    QFETCH(QString, expected);
    analyse(text, published, false);
    QCOMPARE(mentions(), expected);
}

void TestMentions::floodsStayLinear_data()
{
    QTest::addColumn<QString>("unit");
    for (const char* unit : {"the ", "President ", "Xi Jinping and ", "he ", "the two leaders ", "Chinese ", "Doe ",
                             "of the ", "A. ", "John Doe. ", "\"", "U.S. "})
        QTest::newRow(unit) << QString::fromLatin1(unit);
}

void TestMentions::floodsStayLinear()
{
    QFETCH(QString, unit);
    analyse(unit.repeated(30000), QStringLiteral("2024-01-01"),
            false); // quadratic work would run into the suite's time limit
    QVERIFY(m_document.mentions.size() <= m_document.tokens.size());
}

QTEST_GUILESS_MAIN(TestMentions)
#include "tst_mentions.moc"
