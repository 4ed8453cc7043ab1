#include "models/gazetteer/gazetteer.h"

#include "models/gazetteer/compiler/tables.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace summitry;

/// The tables are consistent, and the compiler says where they are not.
class TestTables : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyPersonIsFoundByNameAndAlias();
    void everyTermBelongsSomewhere();
    void everyCountryHasACodeAndIsFound();
    void everyMeetingIsDated();
    void mistakesAreNamedWithFileAndLine_data();
    void mistakesAreNamedWithFileAndLine();
    void missingFolderIsNamed();

private:
    std::shared_ptr<const Gazetteer> m_gazetteer;
};

namespace {

bool means(const Gazetteer& gazetteer, const std::string& alias, EntryKind kind, std::uint32_t entry)
{
    std::vector<AliasHit> hits;
    gazetteer.find(alias, hits);
    return std::any_of(hits.begin(), hits.end(), [&](const AliasHit& hit) {
        return std::any_of(hit.meanings.begin(), hit.meanings.end(),
                           [&](const AliasMeaning& m) { return m.kind == kind && m.entry == entry; });
    });
}

bool copyTables(const QString& folder)
{
    const QString from = QStringLiteral(SUMMITRY_SOURCE_DIR "/resources/gazetteer/");
    bool copied = true;
    for (const char* name : {"countries", "effective", "homographs", "leaders", "meetings", "offices", "organisations",
                             "otherwise", "places"}) {
        const QString file = QLatin1String(name) + QStringLiteral(".tsv");
        copied = QFile::copy(from + file, folder + u'/' + file) &&
                 QFile(folder + u'/' + file).setPermissions(QFile::ReadUser | QFile::WriteUser) && copied;
    }
    return copied;
}

} // namespace

void TestTables::initTestCase()
{
    auto loaded = Gazetteer::loadBuiltIn();
    QVERIFY(loaded.ok());
    m_gazetteer = loaded.value();
    QVERIFY(m_gazetteer->persons().size() > 2500);
    QVERIFY(m_gazetteer->terms().size() > 3000);
}

void TestTables::everyPersonIsFoundByNameAndAlias()
{
    for (std::uint32_t i = 0; i < m_gazetteer->persons().size(); ++i) {
        const Person person = m_gazetteer->describe(i);
        QCOMPARE(m_gazetteer->person(person.name), i);
        QVERIFY2(means(*m_gazetteer, person.name, EntryKind::Person, i), person.name.c_str());
        for (const std::string& alias : person.aliases)
            QVERIFY2(means(*m_gazetteer, alias, EntryKind::Person, i), alias.c_str());
        QVERIFY2(!person.terms.empty(), person.name.c_str());
        QVERIFY(std::is_sorted(person.terms.begin(), person.terms.end(),
                               [](const Term& a, const Term& b) { return a.from < b.from; }));
    }
}

void TestTables::everyTermBelongsSomewhere()
{
    for (const GazetteerTerm& term : m_gazetteer->terms()) {
        QVERIFY(term.person < m_gazetteer->persons().size());
        QVERIFY((term.country == Gazetteer::kNone) != (term.organisation == Gazetteer::kNone));
        QVERIFY(!term.office.empty());
        QVERIFY(term.from <= term.to);
    }
}

void TestTables::everyCountryHasACodeAndIsFound()
{
    for (std::uint32_t i = 0; i < m_gazetteer->countries().size(); ++i) {
        const GazetteerCountry& country = m_gazetteer->countries()[i];
        QCOMPARE(country.code.size(), 3U);
        QCOMPARE(m_gazetteer->country(country.code), i);
        QCOMPARE(m_gazetteer->country(country.name), i);
        QVERIFY2(means(*m_gazetteer, std::string(country.name), EntryKind::Country, i),
                 std::string(country.name).c_str());
    }
}

void TestTables::everyMeetingIsDated()
{
    std::size_t all = 0;
    for (const GazetteerOrganisation& organisation : m_gazetteer->organisations()) {
        all += organisation.meetings.size();
        for (const Meeting& meeting : organisation.meetings) {
            QVERIFY(meeting.from <= meeting.to && meeting.to - meeting.from < 60);
            QVERIFY(std::abs(civilFromDay(meeting.from).year - meeting.year) <= 1);
            QVERIFY(!meeting.place.empty());
        }
    }
    QVERIFY(all > 500);
}

void TestTables::mistakesAreNamedWithFileAndLine_data()
{
    QTest::addColumn<QString>("table");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char* name, const char* table, const char* line, const char* complaint) {
        QTest::newRow(name) << QString::fromLatin1(table) << QByteArray(line) << QString::fromLatin1(complaint);
    };
    row("unknown country", "leaders", "Jane Doe\tQQQ\tpresident\t2001-01-01\t\t\tf\t",
        "no such country or organisation: QQQ");
    row("unknown office", "leaders", "Jane Doe\tFRA\tboss of all\t2001-01-01\t\t\tf\t", "no such office: boss of all");
    row("impossible day", "leaders", "Jane Doe\tFRA\tpresident\t2001-02-30\t\t\tf\t",
        "not a day, month or year: 2001-02-30");
    row("ends before it begins", "leaders", "Jane Doe\tFRA\tpresident\t2001-02-03\t2000-01-01\t\tf\t",
        "needs a first day");
    row("no sex", "leaders", "Jane Doe\tFRA\tpresident\t2001-02-03\t\t\t\t", "the sex must be m or f");
    row("too few columns", "countries", "QQQ\tNowhere", "has too few columns");
    row("code twice", "countries", "FRA\tNowhere\t\t\t\t", "the code must be three capitals and stand here once");
    row("place without country", "places", "Nowhere\tQQQ", "no such country: QQQ");
    row("alias that cannot match", "places", "Nowhere\tFRA\t  two spaces", "this alias cannot be matched");
    row("meeting of nobody", "meetings", "Nobody\t2001\tParis, France\t2001-01-01\t2001-01-01",
        "no such organisation: Nobody");
    row("needless homograph", "homographs", "Qwertyuiop\tno word", "no table has this alias");
    row("alias that means nothing", "otherwise", "France", "this name is an alias itself");
    row("carriage return", "homographs", "May\tmonth\r", "ends with a carriage return");
    row("kind of organisation", "organisations", "QQ\tQuiet Quorum\t\tclub", "the kind must be");
    row("rank is no number", "offices", "overlord\toverlord\thigh\t", "the rank must be a number");
    row("effective without office", "effective", "FRA\t\t\t", "needs an office");
}

void TestTables::mistakesAreNamedWithFileAndLine()
{
    QFETCH(QString, table);
    QFETCH(QByteArray, line);
    QFETCH(QString, complaint);
    QTemporaryDir folder;
    QVERIFY(copyTables(folder.path()));
    QFile file(folder.filePath(table + QStringLiteral(".tsv")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const auto number = file.readAll().count('\n') + 1;
    file.write(line + '\n');
    file.close();

    gazetteer::Complaints complaints;
    const gazetteer::Tables tables(folder.path().toStdString(), complaints);
    QVERIFY(complaints.any());
    const QString told = QString::fromStdString(complaints.lines().front());
    QVERIFY2(told.contains(complaint), qPrintable(told));
    QVERIFY2(told.contains(QStringLiteral("%1.tsv:%2: ").arg(table).arg(number)), qPrintable(told));
}

void TestTables::missingFolderIsNamed()
{
    QTemporaryDir folder;
    gazetteer::Complaints complaints;
    const gazetteer::Tables tables(folder.filePath(QStringLiteral("none")).toStdString(), complaints);
    QVERIFY(complaints.any());
    QVERIFY(QString::fromStdString(complaints.lines().front()).contains(QStringLiteral("cannot be read")));
}

QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
