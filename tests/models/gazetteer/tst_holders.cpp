#include "models/gazetteer/gazetteer.h"

#include <QTest>

using namespace summitry;

class TestHolders : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void namesWhoHeldTheOffice_data();
    void namesWhoHeldTheOffice();
    void ranksTerms_data();
    void ranksTerms();
    void namesakesAreToldApartByDate_data();
    void namesakesAreToldApartByDate();
    void datesMeetings_data();
    void datesMeetings();
    void describesPersons();

private:
    QString names(const std::vector<std::uint32_t>& persons) const;
    static Day day(const QString& iso) { return EdtfDate::parse(iso.toStdString())->earliest(); }

    std::shared_ptr<const Gazetteer> m_gazetteer;
};

void TestHolders::initTestCase()
{
    auto loaded = Gazetteer::loadBuiltIn();
    QVERIFY(loaded.ok());
    m_gazetteer = loaded.value();
}

QString TestHolders::names(const std::vector<std::uint32_t>& persons) const
{
    QStringList list;
    for (const std::uint32_t person : persons) {
        const std::string_view name = m_gazetteer->persons()[person].name;
        list << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
    }
    return list.join(u'|');
}

void TestHolders::namesWhoHeldTheOffice_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<QString>("office");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* owner, const char* office, const char* first, const char* last,
                        const char* expected) {
        const auto name =
            QStringLiteral("%1 %2 %3").arg(QLatin1String(owner), QLatin1String(office), QLatin1String(first));
        QTest::newRow(qPrintable(name)) << QString::fromLatin1(owner) << QString::fromLatin1(office)
                                        << QString::fromLatin1(first) << QString::fromLatin1(last)
                                        << QString::fromLatin1(expected);
    };
    row("USA", "president", "2024-06-01", "2024-06-01", "Joe Biden");
    row("USA", "president", "2025-01-20", "2025-01-20", "Donald Trump|Joe Biden");
    row("USA", "president", "2019-06-01", "2019-06-01", "Donald Trump");
    row("FRA", "president", "2012-05-01", "2012-05-20", "Francois Hollande|Nicolas Sarkozy");
    row("GBR", "prime minister", "2022-09-06", "2022-09-06", "Liz Truss|Boris Johnson");
    row("GBR", "premier", "2023-01-05", "2023-01-05", "Rishi Sunak");
    row("DEU", "chancellor", "2010-01-01", "2010-01-01", "Angela Merkel");
    row("DEU", "prime minister", "2010-01-01", "2010-01-01", "Angela Merkel");
    row("IRL", "prime minister", "2021-03-01", "2021-03-01", "Micheal Martin");
    row("CHN", "premier", "2024-01-05", "2024-01-05", "Li Qiang");
    row("CHN", "president", "2010-01-05", "2010-01-05", "Hu Jintao");
    row("GBR", "leader", "2020-02-01", "2020-02-01", "Boris Johnson");
    row("FRA", "leader", "2020-02-01", "2020-02-01", "Emmanuel Macron");
    row("TUR", "leader", "2010-02-01", "2010-02-01", "Recep Tayyip Erdogan");
    row("TUR", "leader", "2020-02-01", "2020-02-01", "Recep Tayyip Erdogan");
    row("JPN", "leader", "2013-02-01", "2013-02-01", "Shinzo Abe");
    row("PRK", "leader", "2018-06-12", "2018-06-12", "Kim Jong-un");
    row("SAU", "leader", "2012-06-12", "2012-06-12", "Abdullah bin Abdulaziz");
    row("KOR", "president", "1930-01-01", "1930-01-01", "");
    row("KOR", "no such office", "2020-01-01", "2020-01-01", "");
    row("NATO", "secretary-general", "2024-12-01", "2024-12-01", "Mark Rutte");
    row("UN", "chief", "2020-12-01", "2020-12-01", "Antonio Guterres");
    row("EU", "commission president", "2020-12-01", "2020-12-01", "Ursula von der Leyen");
}

void TestHolders::namesWhoHeldTheOffice()
{
    QFETCH(QString, owner);
    QFETCH(QString, office);
    QFETCH(QString, first);
    QFETCH(QString, last);
    QFETCH(QString, expected);
    const std::uint32_t country = m_gazetteer->country(owner.toStdString());
    const std::string title = office.toStdString();
    const auto persons = country != Gazetteer::kNone
                             ? m_gazetteer->holders(country, title, day(first), day(last))
                             : m_gazetteer->holdersInOrganisation(m_gazetteer->organisation(owner.toStdString()), title,
                                                                  day(first), day(last));
    QCOMPARE(names(persons), expected);
}

void TestHolders::ranksTerms_data()
{
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("firstTwo");
    QTest::newRow("president before prime minister") << "FRA"
                                                     << "2021-01-01"
                                                     << "Emmanuel Macron|Jean Castex";
    QTest::newRow("prime minister before king") << "GBR"
                                                << "2024-01-01"
                                                << "Rishi Sunak|Charles III";
    QTest::newRow("chancellor before president") << "DEU"
                                                 << "2024-01-01"
                                                 << "Olaf Scholz|Frank-Walter Steinmeier";
    QTest::newRow("prime minister before president") << "ITA"
                                                     << "2024-01-01"
                                                     << "Giorgia Meloni|Sergio Mattarella";
    QTest::newRow("president once, prime minister now") << "ARM"
                                                        << "2024-01-01"
                                                        << "Nikol Pashinyan|Vahagn Khachaturyan";
}

void TestHolders::ranksTerms()
{
    QFETCH(QString, country);
    QFETCH(QString, date);
    QFETCH(QString, firstTwo);
    const auto terms = m_gazetteer->termsOfCountry(m_gazetteer->country(country.toStdString()), day(date), day(date));
    QVERIFY(terms.size() >= 2);
    QCOMPARE(names({m_gazetteer->terms()[terms[0]].person, m_gazetteer->terms()[terms[1]].person}), firstTwo);
}

void TestHolders::namesakesAreToldApartByDate_data()
{
    QTest::addColumn<QString>("alias");
    QTest::addColumn<QString>("country");
    QTest::addColumn<QString>("date");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* alias, const char* country, const char* date, const char* expected) {
        QTest::newRow(expected) << QString::fromLatin1(alias) << QString::fromLatin1(country)
                                << QString::fromLatin1(date) << QString::fromLatin1(expected);
    };
    row("Park", "KOR", "1975-01-01", "Park Chung-hee");
    row("Park", "KOR", "2015-01-01", "Park Geun-hye");
    row("Kim", "PRK", "1990-01-01", "Kim Il-sung");
    row("Kim", "PRK", "2005-01-01", "Kim Jong-il");
    row("Kim", "PRK", "2019-01-01", "Kim Jong-un");
    row("Bush", "USA", "1990-01-01", "George H. W. Bush");
    row("Bush", "USA", "2003-01-01", "George W. Bush");
    row("Assad", "SYR", "1995-01-01", "Hafez al-Assad");
    row("Assad", "SYR", "2015-01-01", "Bashar al-Assad");
    row("Lee", "KOR", "2010-01-01", "Lee Myung-bak");
    row("Lee", "KOR", "2025-07-01", "Lee Jae-myung");
}

void TestHolders::namesakesAreToldApartByDate()
{
    QFETCH(QString, alias);
    QFETCH(QString, country);
    QFETCH(QString, date);
    QFETCH(QString, expected);
    const std::uint32_t where = m_gazetteer->country(country.toStdString());
    const auto leaders = m_gazetteer->holders(where, "leader", day(date), day(date));
    std::vector<std::uint32_t> both;
    for (const AliasMeaning& meaning : m_gazetteer->meanings(alias.toStdString())) {
        if (meaning.kind == EntryKind::Person &&
            std::find(leaders.begin(), leaders.end(), meaning.entry) != leaders.end())
            both.push_back(meaning.entry);
    }
    QCOMPARE(names(both), expected);
}

void TestHolders::datesMeetings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("year");
    QTest::addColumn<QString>("expected");
    QTest::newRow("APEC 2025") << "APEC" << 2025 << "Gyeongju, South Korea 2025-10-31 2025-11-01";
    QTest::newRow("G7 2023") << "G7 summit" << 2023 << "Hiroshima, Japan 2023-05-19 2023-05-21";
    QTest::newRow("G20 2024") << "G20" << 2024 << "Rio de Janeiro, Brazil 2024-11-18 2024-11-19";
    QTest::newRow("NATO 2023") << "NATO summit" << 2023 << "Vilnius, Lithuania 2023-07-11 2023-07-12";
    QTest::newRow("no such year") << "G20" << 1950 << "";
}

void TestHolders::datesMeetings()
{
    QFETCH(QString, name);
    QFETCH(int, year);
    QFETCH(QString, expected);
    QString told;
    for (const AliasMeaning& meaning : m_gazetteer->meanings(name.toStdString())) {
        if (meaning.kind != EntryKind::Organisation)
            continue;
        for (const Meeting& meeting : m_gazetteer->meetings(meaning.entry, year)) {
            told = QStringLiteral("%1 %2 %3")
                       .arg(QString::fromUtf8(meeting.place.data(), static_cast<qsizetype>(meeting.place.size())),
                            QString::fromStdString(isoText(meeting.from)), QString::fromStdString(isoText(meeting.to)));
        }
    }
    QCOMPARE(told, expected);
}

void TestHolders::describesPersons()
{
    const Person draghi = m_gazetteer->describe(m_gazetteer->person("Mario Draghi"));
    QCOMPARE(draghi.name, std::string("Mario Draghi"));
    QCOMPARE(draghi.country, std::string("ITA"));
    QVERIFY(draghi.sex == Sex::Male && draghi.kind == ActorKind::Leader);
    QCOMPARE(draghi.terms.size(), 2U);
    QCOMPARE(draghi.terms.front().country, std::string("ECB"));
    QVERIFY(std::find(draghi.aliases.begin(), draghi.aliases.end(), "Draghi") != draghi.aliases.end());
    QCOMPARE(m_gazetteer->person("Nobody Atall"), Gazetteer::kNone);
}

QTEST_GUILESS_MAIN(TestHolders)
#include "tst_holders.moc"
