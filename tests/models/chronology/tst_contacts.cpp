#include "models/chronology/contacts.h"
#include "tests/support/randomchronology.h"

#include <QTest>

using namespace summitry;

class TestContacts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void matrixCountsHeldContactsOnly();
    void matrixEqualsANaiveLoop();
    void partnersAreRankedByContacts();
    void profileOfAPairNeedsBoth();
    void visitsAreToldByPlace();
    void silenceIsWhatLiesOutsideAllSpans();
    void numbersComeWithTheirRows();
    void theFirstContactIsOneWithADate();

private:
    Row rowOf(CommunicationId id) const { return m_chronology->rowOf(id); }
    PersonIndex who(const char* name) const { return m_chronology->person(name); }

    std::shared_ptr<const Chronology> m_chronology;
    Selection m_all;
};

namespace {

class Notes
{
public:
    PersonIndex leader(const char* name, const char* code, const char* country)
    {
        return m_builder.addPerson({name, ActorKind::Leader, code, country, {}});
    }
    void add(Kind kind, Form form, const char* date, std::vector<PersonIndex> people, const char* place = "",
             Status status = Status::Held)
    {
        ChronologyRecord record;
        record.id = ++m_id;
        record.kind = kind;
        record.form = form;
        record.status = status;
        record.date = *EdtfDate::parse(date);
        record.place = place;
        for (const PersonIndex person : people)
            record.actors.push_back({person, kind == Kind::Statement ? Role::Speaker : Role::Participant});
        m_builder.add(record);
    }
    std::shared_ptr<const Chronology> build() { return m_builder.build(); }

private:
    ChronologyBuilder m_builder;
    CommunicationId m_id = 0;
};

} // namespace

void TestContacts::init()
{
    Notes notes;
    const PersonIndex ana = notes.leader("Ana", "AAA", "Aland");
    const PersonIndex bo = notes.leader("Bo", "BBB", "Bland");
    const PersonIndex cy = notes.leader("Cy", "CCC", "Cland");
    notes.add(Kind::Call, Form::Phone, "2025-01-10", {ana, bo});                             // 1
    notes.add(Kind::Call, Form::Phone, "2025-02-10", {ana, bo}, "", Status::Planned);        // 2
    notes.add(Kind::Summit, Form::Visit, "2025-03-01/2025-03-03", {ana, bo}, "Port, Bland"); // 3
    notes.add(Kind::Summit, Form::Multilateral, "2025-04", {ana, bo, cy}, "Spa, Dland");     // 4
    notes.add(Kind::Call, Form::Video, "2025-06-20", {ana, bo});                             // 5
    notes.add(Kind::Call, Form::Phone, "2025-06-25", {ana, cy});                             // 6
    notes.add(Kind::Statement, Form::Quote, "2025-06-25", {ana});                            // 7
    m_chronology = notes.build();
    m_all = select(*m_chronology, {});
}

void TestContacts::matrixCountsHeldContactsOnly()
{
    const ContactMatrix matrix = contactMatrix(*m_chronology, m_all, {who("Ana"), who("Bo"), who("Cy")});
    QCOMPARE(matrix.at(0, 1).count, 4u);
    QCOMPARE(matrix.at(1, 0).count, 4u);
    QCOMPARE(matrix.at(0, 1).last, rowOf(5));
    QCOMPARE(matrix.at(1, 2).count, 1u);
    QCOMPARE(matrix.at(0, 0).count, 5u);
    QCOMPARE(contactsOf(*m_chronology, m_all, who("Bo"), who("Ana")).size(), std::size_t{4});
}

void TestContacts::matrixEqualsANaiveLoop()
{
    RandomSpec spec;
    spec.events = 3000;
    const auto random = randomChronology(spec);
    const Selection all = select(*random, {});
    const ContactMatrix matrix = contactMatrix(*random, all, mostInContact(*random, all, 12));
    QCOMPARE(matrix.persons.size(), std::size_t{12});
    for (std::size_t a = 0; a < 12; ++a)
        for (std::size_t b = 0; b < 12; ++b)
            if (a != b)
                QCOMPARE(std::size_t{matrix.at(a, b).count},
                         contactsOf(*random, all, matrix.persons[a], matrix.persons[b]).size());
}

void TestContacts::partnersAreRankedByContacts()
{
    const Profile profile = profileOf(*m_chronology, m_all, {ProfileSubject::Kind::Person, who("Ana"), kNoRow, {}});
    QCOMPARE(profile.partners.size(), std::size_t{2});
    QCOMPARE(profile.partners[0].person, who("Bo"));
    QCOMPARE(profile.partners[0].calls, (RowSet{rowOf(1), rowOf(5)}));
    QCOMPARE(profile.partners[1].contacts(), std::size_t{2});
    QCOMPARE(profile.byRegion.at("CCC").size(), std::size_t{2});
}

void TestContacts::profileOfAPairNeedsBoth()
{
    const Profile pair = profileOf(*m_chronology, m_all, {ProfileSubject::Kind::Pair, who("Bo"), who("Ana"), {}});
    QCOMPARE(pair.rows.size(), std::size_t{5});
    QCOMPARE(pair.partners.size(), std::size_t{1});
    QCOMPARE(pair.firstContact, rowOf(1));
    QCOMPARE(pair.lastContact, rowOf(5));
    const Profile country = profileOf(*m_chronology, m_all, {ProfileSubject::Kind::Country, kNoRow, kNoRow, "CCC"});
    QCOMPARE(country.rows.size(), std::size_t{2});
}

void TestContacts::visitsAreToldByPlace()
{
    const Profile ana = profileOf(*m_chronology, m_all, {ProfileSubject::Kind::Person, who("Ana"), kNoRow, {}});
    QCOMPARE(ana.visits.size(), std::size_t{2});
    for (const VisitTally& visit : ana.visits)
        QVERIFY(visit.visitor == who("Ana") && !visit.received);
    const Profile bo = profileOf(*m_chronology, m_all, {ProfileSubject::Kind::Person, who("Bo"), kNoRow, {}});
    const auto received =
        std::find_if(bo.visits.begin(), bo.visits.end(), [](const VisitTally& v) { return v.received; });
    QVERIFY(received != bo.visits.end());
    QCOMPARE(received->visitor, who("Ana"));
    QCOMPARE(received->rows, RowSet{rowOf(3)});
}

void TestContacts::silenceIsWhatLiesOutsideAllSpans()
{
    const Profile pair = profileOf(*m_chronology, m_all, {ProfileSubject::Kind::Pair, who("Ana"), who("Bo"), {}});
    // From the end of the month in which they met at some day to the next call.
    QCOMPARE(pair.longestSilence.days, 51);
    QCOMPARE(pair.longestSilence.before, rowOf(4));
    QCOMPARE(pair.longestSilence.after, rowOf(5));
}

void TestContacts::numbersComeWithTheirRows()
{
    const Profile ana = profileOf(*m_chronology, m_all, {ProfileSubject::Kind::Person, who("Ana"), kNoRow, {}});
    QCOMPARE(ana.rows.size(), std::size_t{7});
    QCOMPARE(ana.byKind[0].size() + ana.byKind[1].size() + ana.byKind[2].size(), ana.rows.size());
    QCOMPARE(ana.byStatus[static_cast<std::size_t>(Status::Planned)], RowSet{rowOf(2)});
    QCOMPARE(ana.byMonth.at(2025 * 12 + 5).size(), std::size_t{3});
    QCOMPARE(ana.byMonth.at(2025 * 12 + 3), RowSet{rowOf(4)});
}

void TestContacts::theFirstContactIsOneWithADate()
{
    Notes notes;
    const PersonIndex ana = notes.leader("Ana", "AAA", "Aland"), bo = notes.leader("Bo", "BBB", "Bland");
    notes.add(Kind::Call, Form::Phone, "", {ana, bo});              // 1
    notes.add(Kind::Call, Form::Phone, "../2025-01-05", {ana, bo}); // 2
    notes.add(Kind::Call, Form::Phone, "2025-02-01", {ana, bo});    // 3
    notes.add(Kind::Call, Form::Phone, "2025-03-01", {ana, bo});    // 4
    const auto chronology = notes.build();
    const Profile profile =
        profileOf(*chronology, select(*chronology, {}), {ProfileSubject::Kind::Person, ana, kNoRow, {}});
    QCOMPARE(profile.firstContact, chronology->rowOf(3));
    QCOMPARE(profile.lastContact, chronology->rowOf(4));
}

QTEST_GUILESS_MAIN(TestContacts)
#include "tst_contacts.moc"
