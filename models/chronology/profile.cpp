#include "models/chronology/contacts.h"

#include <algorithm>

namespace summitry {

namespace {

constexpr int kMonths = 12;

class Profiler
{
public:
    Profiler(const Chronology& chronology, const ProfileSubject& subject) : m_chronology(chronology), m_subject(subject)
    {
    }
    void add(Row row);
    Profile finish();

private:
    bool isSubject(PersonIndex person) const;
    bool concerns(Row row) const;
    void addContact(Row row);
    void addVisits(Row row);
    void addMonth(Row row);
    void findSilence();

    const Chronology& m_chronology;
    const ProfileSubject& m_subject;
    Profile m_profile;
    std::map<PersonIndex, Partner> m_partners;
    std::map<std::pair<PersonIndex, std::string>, VisitTally> m_visits;
    RowSet m_contacts;
};

bool Profiler::isSubject(PersonIndex person) const
{
    switch (m_subject.kind) {
    case ProfileSubject::Kind::Person:
        return person == m_subject.person;
    case ProfileSubject::Kind::Pair:
        return person == m_subject.person || person == m_subject.other;
    case ProfileSubject::Kind::Country:
        return m_chronology.persons()[person].country == m_subject.country;
    }
    return false;
}

bool Profiler::concerns(Row row) const
{
    bool first = false;
    bool second = m_subject.kind != ProfileSubject::Kind::Pair;
    for (const ChronologyActor& actor : m_chronology.actors(row)) {
        if (!isSubject(actor.person))
            continue;
        const bool isOther = !second && actor.person == m_subject.other;
        (isOther ? second : first) = true;
    }
    return first && second;
}

void Profiler::add(Row row)
{
    if (!concerns(row))
        return;
    m_profile.rows.push_back(row);
    m_profile.byKind[static_cast<std::size_t>(m_chronology.kinds()[row])].push_back(row);
    m_profile.byForm[static_cast<std::size_t>(m_chronology.forms()[row])].push_back(row);
    m_profile.byStatus[static_cast<std::size_t>(m_chronology.statuses()[row])].push_back(row);
    addMonth(row);
    if (m_chronology.kinds()[row] != Kind::Statement && m_chronology.statuses()[row] == Status::Held)
        addContact(row);
}

void Profiler::addMonth(Row row)
{
    const DateFlags flags = m_chronology.dateFlags()[row];
    if (flags.unknown || flags.openStart || flags.openEnd)
        return;
    const CivilDate first = civilFromDay(m_chronology.firstDays()[row]);
    const CivilDate last = civilFromDay(m_chronology.lastDays()[row]);
    if (first.year == last.year && first.month == last.month)
        m_profile.byMonth[static_cast<std::int32_t>(first.year * kMonths + first.month - 1)].push_back(row);
}

void Profiler::addContact(Row row)
{
    m_contacts.push_back(row);
    RowSet* last = nullptr;
    for (const ChronologyActor& actor : m_chronology.actors(row)) {
        if (actor.role != Role::Participant || isSubject(actor.person))
            continue;
        Partner& partner = m_partners[actor.person];
        partner.person = actor.person;
        last = m_chronology.kinds()[row] == Kind::Call ? &partner.calls : &partner.summits;
        if (last->empty() || last->back() != row)
            last->push_back(row);
        RowSet& region = m_profile.byRegion[m_chronology.persons()[actor.person].country];
        if (region.empty() || region.back() != row)
            region.push_back(row);
    }
    if (m_chronology.kinds()[row] == Kind::Summit)
        addVisits(row);
}

void Profiler::addVisits(Row row)
{
    const std::string_view place = m_chronology.place(row);
    if (place.empty())
        return;
    const std::size_t comma = place.rfind(", ");
    const std::string host(comma == std::string_view::npos ? place : place.substr(comma + 2));
    std::vector<PersonIndex> travellers;
    bool hosted = false;
    for (const ChronologyActor& actor : m_chronology.actors(row)) {
        const ChronologyPerson& person = m_chronology.persons()[actor.person];
        if (actor.role != Role::Participant || person.kind != ActorKind::Leader || person.countryName.empty())
            continue;
        if (person.countryName == host)
            hosted = hosted || isSubject(actor.person);
        else if (std::find(travellers.begin(), travellers.end(), actor.person) == travellers.end())
            travellers.push_back(actor.person);
    }
    for (const PersonIndex visitor : travellers) {
        if (!isSubject(visitor) && !hosted)
            continue;
        VisitTally& visit = m_visits[{visitor, host}];
        visit.visitor = visitor;
        visit.country = host;
        visit.received = !isSubject(visitor);
        visit.rows.push_back(row);
    }
}

void Profiler::findSilence()
{
    // A vague contact may lie anywhere in its span, so only what lies outside all spans is certainly silent.
    Row before = kNoRow;
    std::int32_t until = 0;
    for (const Row row : m_contacts) {
        const DateFlags flags = m_chronology.dateFlags()[row];
        if (flags.unknown || flags.openStart || flags.openEnd)
            continue;
        const std::int32_t days = m_chronology.firstDays()[row] - until;
        if (before != kNoRow && days > m_profile.longestSilence.days)
            m_profile.longestSilence = {before, row, days};
        if (before == kNoRow || m_chronology.lastDays()[row] > until) {
            until = m_chronology.lastDays()[row];
            before = row;
        }
    }
}

Profile Profiler::finish()
{
    for (const Row row : m_contacts) {
        const DateFlags flags = m_chronology.dateFlags()[row];
        if (flags.unknown || flags.openStart)
            continue;
        m_profile.firstContact = m_profile.firstContact == kNoRow ? row : m_profile.firstContact;
        m_profile.lastContact = row;
    }
    findSilence();
    for (auto& [person, partner] : m_partners)
        m_profile.partners.push_back(std::move(partner));
    std::sort(m_profile.partners.begin(), m_profile.partners.end(), [this](const Partner& a, const Partner& b) {
        const auto persons = m_chronology.persons();
        return a.contacts() != b.contacts() ? a.contacts() > b.contacts()
                                            : persons[a.person].name < persons[b.person].name;
    });
    for (auto& [key, visit] : m_visits)
        m_profile.visits.push_back(std::move(visit));
    std::stable_sort(m_profile.visits.begin(), m_profile.visits.end(),
                     [](const VisitTally& a, const VisitTally& b) { return a.rows.size() > b.rows.size(); });
    return std::move(m_profile);
}

} // namespace

Profile profileOf(const Chronology& chronology, const Selection& selection, const ProfileSubject& subject)
{
    Profiler profiler(chronology, subject);
    for (const Row row : selection.rows)
        profiler.add(row);
    return profiler.finish();
}

} // namespace summitry
