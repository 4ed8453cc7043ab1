#include "models/gazetteer/gazetteer.h"

#include <QTest>

using namespace summitry;

class TestFind : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void findsAliases_data();
    void findsAliases();
    void tellsMeanings_data();
    void tellsMeanings();
    void survivesAnyBytes();
    void findsWhatAFileAdds_data();
    void findsWhatAFileAdds();

private:
    std::shared_ptr<const Gazetteer> m_gazetteer;
};

void TestFind::initTestCase()
{
    auto loaded = Gazetteer::loadBuiltIn();
    QVERIFY(loaded.ok());
    m_gazetteer = loaded.value();
}

void TestFind::findsAliases_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found");
    const auto row = [](const char* name, const char* text, const char* found) {
        QTest::newRow(name) << QByteArray(text) << QString::fromUtf8(found);
    };
    row("nothing", "the weather was fine", "");
    row("empty", "", "");
    row("full name", "Then Xi Jinping spoke.", "Xi Jinping");
    row("family name", "Then Xi spoke.", "Xi");
    row("title and name", "President Lee Jae-myung of South Korea", "President|Lee Jae-myung|South Korea");
    row("longest wins", "the European Union and the United Kingdom", "European Union|United Kingdom");
    row("part of a word", "Chinatown, Irans, Perutz", "");
    row("whole text", "China", "China");
    row("possessive", "China's and Xi’s", "China|Xi");
    row("apostrophe inside", "in Xi'an and Xi’an", "Xi'an|Xi’an");
    row("name with apostrophe", "in N’Djamena", "N’Djamena");
    row("quotation marks", "'Putin' and “Trump”", "Putin|Trump");
    row("hyphenated pair", "US-China talks, Moscow-led", "US|China|Moscow");
    row("dash", "Beijing—Moscow", "Beijing|Moscow");
    row("capitals", "XI JINPING MET LEE JAE-MYUNG IN CHINA", "XI JINPING|LEE JAE-MYUNG|CHINA");
    row("lower case", "turkey and china plates", "");
    row("accents in text", "Türkiye and Erdoğan, Élysée", "Türkiye|Erdoğan|Élysée");
    row("no accents in text", "Turkiye and Erdogan, Elysee", "Turkiye|Erdogan|Elysee");
    row("loose accents",
        "Erdog\xCC\x86"
        "an",
        "Erdog\xCC\x86"
        "an");
    row("line break in name", "Xi\nJinping and South  Korea", "Xi\nJinping|South  Korea");
    row("paragraph break", "South\n\nKorea", "Korea");
    row("hard space", "South\xC2\xA0Korea", "South\xC2\xA0Korea");
    row("dotted capitals", "the U.S. and the U.N.", "U.S.|U.N.");
    row("letters of other scripts", "Россия и Иран, 中国", "");
    row("Cyrillic letter beside", "Chinaя", "");
    row("digits beside", "China2 G20 G7", "G20|G7");
    row("plural title", "Presidents Putin and Erdogan", "Presidents|Putin|Erdogan");
    row("title forms", "prime minister, Prime Minister, Prime minister, PRIME MINISTER",
        "prime minister|Prime Minister|Prime minister|PRIME MINISTER");
    row("vice president", "Vice President Smith", "Vice President");
    row("secretary general", "Secretary-General and secretary general", "Secretary-General|secretary general");
    row("means something else", "the South China Sea, the New York Times, China", "China");
    row("longer country", "South Sudan, Sudan, Guinea-Bissau, Equatorial Guinea",
        "South Sudan|Sudan|Guinea-Bissau|Equatorial Guinea");
}

void TestFind::findsAliases()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, found);
    std::vector<AliasHit> hits;
    m_gazetteer->find({text.constData(), static_cast<std::size_t>(text.size())}, hits);
    QStringList words;
    for (const AliasHit& hit : hits) {
        QVERIFY(!hit.meanings.empty());
        words << QString::fromUtf8(text.mid(hit.begin, hit.end - hit.begin));
    }
    QCOMPARE(words.join(u'|'), found);
}

void TestFind::tellsMeanings_data()
{
    QTest::addColumn<QByteArray>("alias");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("flags"); // f full name, h homograph, year
    const auto row = [](const char* alias, EntryKind kind, const char* entry, const char* flags) {
        QTest::newRow(alias) << QByteArray(alias) << static_cast<int>(kind) << QString::fromUtf8(entry)
                             << QString::fromLatin1(flags);
    };
    row("Xi Jinping", EntryKind::Person, "Xi Jinping", "f");
    row("Putin", EntryKind::Person, "Vladimir Putin", "");
    row("Van Rompuy", EntryKind::Person, "Herman Van Rompuy", "");
    row("King Salman", EntryKind::Person, "Salman bin Abdulaziz", "f");
    row("May", EntryKind::Person, "Theresa May", "h");
    row("Theresa May", EntryKind::Person, "Theresa May", "f");
    row("Bush", EntryKind::Person, "George W. Bush", "h");
    row("Turkish", EntryKind::Demonym, "TUR", "");
    row("Kremlin", EntryKind::Metonym, "RUS", "");
    row("Downing Street", EntryKind::Metonym, "GBR", "");
    row("Seoul", EntryKind::Metonym, "KOR", "");
    row("Geneva", EntryKind::Place, "CHE", "");
    row("Georgia", EntryKind::Country, "GEO", "h");
    row("Japan", EntryKind::Country, "JPN", "");
    row("APEC", EntryKind::Organisation, "APEC", "");
    row("COP28", EntryKind::Organisation, "COP", "2023");
    row("Prime Ministers", EntryKind::Office, "prime minister", "");
    row("King", EntryKind::Office, "king", "");
    row("Chief", EntryKind::Office, "chief", "h");
    row("taoiseach", EntryKind::Office, "taoiseach", "");
}

void TestFind::tellsMeanings()
{
    QFETCH(QByteArray, alias);
    QFETCH(int, kind);
    QFETCH(QString, entry);
    QFETCH(QString, flags);
    QStringList told;
    for (const AliasMeaning& meaning : m_gazetteer->meanings(alias.toStdString())) {
        if (static_cast<int>(meaning.kind) != kind)
            continue;
        std::string_view name;
        switch (meaning.kind) {
        case EntryKind::Person:
            name = m_gazetteer->persons()[meaning.entry].name;
            break;
        case EntryKind::Organisation:
            name = m_gazetteer->organisations()[meaning.entry].code;
            break;
        case EntryKind::Office:
            name = m_gazetteer->offices()[meaning.entry].name;
            break;
        default:
            name = m_gazetteer->countries()[meaning.entry].code;
        }
        const QString year = meaning.year != 0 ? QString::number(meaning.year) : QString();
        told << QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())) + QLatin1Char(' ') +
                    (meaning.isFullName ? QStringLiteral("f") : QString()) +
                    (meaning.isHomograph ? QStringLiteral("h") : QString()) + year;
    }
    QVERIFY2(told.contains(entry + QLatin1Char(' ') + flags), qPrintable(told.join(u'|')));
}

void TestFind::survivesAnyBytes()
{
    quint32 seed = 1;
    std::string text;
    for (int i = 0; i < 200000; ++i) {
        seed = seed * 1664525 + 1013904223;
        text += static_cast<char>(seed >> 24);
    }
    text += "Xi Jinping\xE2\x80";
    std::vector<AliasHit> hits;
    m_gazetteer->find(text, hits);
    for (const AliasHit& hit : hits)
        QVERIFY(hit.begin < hit.end && hit.end <= text.size());
}

void TestFind::findsWhatAFileAdds_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("a new person") << QByteArray("Then Ana Bergström spoke.") << "Ana Bergström:Ana Bergstrom";
    QTest::newRow("another name") << QByteArray("said Big Bo, waving") << "Big Bo:Ana Bergstrom";
    QTest::newRow("not inside a word") << QByteArray("Big Body, abBig Bo") << "";
    QTest::newRow("longer than a compiled one") << QByteArray("old Xi Ferry sailed") << "Xi Ferry:Ana Bergstrom";
    QTest::newRow("shorter than a compiled one") << QByteArray("in South Korea") << "South Korea:";
    QTest::newRow("another name of a known one") << QByteArray("the Steersman left") << "Steersman:Xi Jinping";
    QTest::newRow("in order") << QByteArray("Xi rang Big Bo and Putin")
                              << "Xi:Xi Jinping|Big Bo:Ana Bergstrom|Putin:"
                                 "Vladimir Putin";
    QTest::newRow("over a line break") << QByteArray("Big\nBo") << "Big\nBo:Ana Bergstrom";
}

void TestFind::findsWhatAFileAdds()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, found);
    const Person added[] = {{"Ana Bergstrom",
                             ActorKind::Leader,
                             "NOR",
                             Sex::Female,
                             {"Big Bo", "Xi Ferry", "Korea"},
                             {{"president", "NOR", 20000, 21000}, {"harbour master", "NOR", 100, 200}}},
                            {"Xi Jinping", ActorKind::Leader, "", Sex::Unknown, {"Steersman"}, {}}};
    const auto gazetteer = Gazetteer::loadWith(added);
    QVERIFY(gazetteer.ok());
    std::vector<AliasHit> hits;
    (*gazetteer)->find(text.toStdString(), hits);
    QStringList named;
    for (const AliasHit& hit : hits) {
        const bool person = hit.meanings[0].kind == EntryKind::Person;
        const QString name =
            person ? QString::fromStdString(std::string((*gazetteer)->persons()[hit.meanings[0].entry].name))
                   : QString();
        named << QString::fromUtf8(text.mid(hit.begin, hit.end - hit.begin)) + u':' + name;
    }
    QCOMPARE(named.join(u'|'), found);
    const std::uint32_t ana = (*gazetteer)->person("Ana Bergstrom"), norway = (*gazetteer)->country("NOR");
    QCOMPARE((*gazetteer)->holders(norway, "president", 20500, 20500), std::vector{ana});
    QCOMPARE((*gazetteer)->describe(ana).terms.front().office, std::string("harbour master"));
    const std::uint32_t xi = (*gazetteer)->person("Xi Jinping");
    QVERIFY((*gazetteer)->describe(xi).aliases.size() > 1 && !(*gazetteer)->describe(xi).terms.empty());
}

QTEST_GUILESS_MAIN(TestFind)
#include "tst_find.moc"
