#include "models/chronology/filterrun.h"

#include <algorithm>
#include <bit>
#include <unordered_set>

namespace summitry {

namespace {

template <typename T>
bool allows(const std::vector<T>& wanted, int value)
{
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), static_cast<T>(value)) != wanted.end();
}

/// "Geneva, Switzerland" matches itself, "Geneva" and "Switzerland".
bool placeMatches(std::string_view place, const std::vector<std::string>& wanted)
{
    for (const std::string& name : wanted) {
        if (place == name)
            return true;
        for (std::size_t at = place.find(name); at != std::string_view::npos && !name.empty();
             at = place.find(name, at + 1)) {
            const std::size_t end = at + name.size();
            if ((at == 0 || place.substr(0, at).ends_with(", ")) && (end == place.size() || place[end] == ','))
                return true;
        }
    }
    return false;
}

} // namespace

FilterRun::FilterRun(const Chronology& chronology, const Filter& filter)
    : m_chronology(chronology), m_filter(filter), m_fails(chronology.size(), 0)
{
    applyDates();
    applyPersons();
    dropPersons();
    applyPairs();
    applyCountries();
    applySources();
    applyPlaces();
    applyIds();
    applyNumbers();
    applyTraits();
}

void FilterRun::failAll(Fail fail)
{
    m_used |= fail;
    for (std::uint8_t& value : m_fails)
        value |= fail;
}

bool FilterRun::countsRole(Role role) const
{
    return allows(m_filter.roles, static_cast<int>(role));
}

void FilterRun::applyDates()
{
    if (!m_filter.from && !m_filter.to)
        return;
    m_used |= Hard;
    const auto first = m_chronology.firstDays(), last = m_chronology.lastDays();
    const Day from = m_filter.from.value_or(kFarPast), to = m_filter.to.value_or(kFarFuture);
    const auto endOfTo = std::upper_bound(first.begin(), first.end(), to) - first.begin();
    std::fill(m_fails.begin() + endOfTo, m_fails.end(), std::uint8_t{Hard});
    std::ptrdiff_t begin = 0;
    if (!m_filter.possibly)
        begin = std::lower_bound(first.begin(), first.end(), from) - first.begin();
    std::fill(m_fails.begin(), m_fails.begin() + begin, std::uint8_t{Hard});
    for (std::ptrdiff_t row = begin; row < endOfTo; ++row)
        m_fails[row] = (m_filter.possibly ? last[row] < from : last[row] > to) ? Hard : 0;
}

bool FilterRun::personsMatch(Row row, std::span<const std::uint8_t> wanted, std::size_t distinct) const
{
    const auto actors = m_chronology.actors(row);
    std::size_t found = 0;
    for (std::size_t i = 0; i < actors.size(); ++i) {
        if (!countsRole(actors[i].role))
            continue;
        if (!wanted[actors[i].person]) {
            if (m_filter.personMatch == PersonMatch::Only)
                return false;
            continue;
        }
        const auto same = [&](const ChronologyActor& a) { return a.person == actors[i].person && countsRole(a.role); };
        found += std::none_of(actors.begin(), actors.begin() + i, same) ? 1 : 0;
    }
    return m_filter.personMatch == PersonMatch::All ? found == distinct : found > 0;
}

void FilterRun::applyPersons()
{
    if (m_filter.persons.empty())
        return;
    failAll(Persons);
    std::vector<std::uint8_t> wanted(m_chronology.persons().size(), 0);
    const std::unordered_set<std::string_view> names(m_filter.persons.begin(), m_filter.persons.end());
    const bool simple = m_filter.personMatch == PersonMatch::Any && m_filter.roles.empty();
    for (const std::string_view name : names)
        if (const PersonIndex person = m_chronology.person(name); person != kNoRow)
            wanted[person] = 1;
    for (PersonIndex person = 0; person < wanted.size(); ++person)
        if (wanted[person])
            for (const Row row : m_chronology.rowsOf(person))
                if (simple || personsMatch(row, wanted, names.size()))
                    clear(row, Persons);
}

void FilterRun::dropPersons()
{
    for (const std::string& name : m_filter.withoutPersons) {
        const PersonIndex person = m_chronology.person(name);
        if (person == kNoRow)
            continue;
        m_used |= Hard;
        for (const Row row : m_chronology.rowsOf(person)) {
            const auto actors = m_chronology.actors(row);
            if (std::any_of(actors.begin(), actors.end(),
                            [&](const ChronologyActor& a) { return a.person == person && countsRole(a.role); }))
                m_fails[row] |= Hard;
        }
    }
}

void FilterRun::applyPairs()
{
    if (m_filter.pairs.empty())
        return;
    failAll(Pairs);
    const auto took = [this](Row row, PersonIndex person) {
        const auto actors = m_chronology.actors(row);
        return std::any_of(actors.begin(), actors.end(), [&](const ChronologyActor& actor) {
            return actor.person == person && actor.role != Role::Relay;
        });
    };
    for (const auto& [first, second] : m_filter.pairs) {
        const PersonIndex a = m_chronology.person(first), b = m_chronology.person(second);
        if (a == kNoRow || b == kNoRow)
            continue;
        for (const Row row : m_chronology.rowsOf(a))
            if (took(row, a) && took(row, b))
                clear(row, Pairs);
    }
}

void FilterRun::applyCountries()
{
    if (m_filter.countries.empty())
        return;
    failAll(Countries);
    const auto persons = m_chronology.persons();
    for (PersonIndex person = 0; person < persons.size(); ++person) {
        const auto& wanted = m_filter.countries;
        if (std::find(wanted.begin(), wanted.end(), persons[person].country) == wanted.end())
            continue;
        const auto counts = [&](const ChronologyActor& a) { return a.person == person && countsRole(a.role); };
        for (const Row row : m_chronology.rowsOf(person)) {
            const auto actors = m_chronology.actors(row);
            if (m_filter.roles.empty() || std::any_of(actors.begin(), actors.end(), counts))
                clear(row, Countries);
        }
    }
}

void FilterRun::applySources()
{
    if (m_filter.sources.empty())
        return;
    failAll(Sources);
    const auto names = m_chronology.sourceNames();
    for (SourceIndex source = 0; source < names.size(); ++source)
        if (std::find(m_filter.sources.begin(), m_filter.sources.end(), names[source]) != m_filter.sources.end())
            for (const Row row : m_chronology.rowsOfSource(source))
                clear(row, Sources);
}

void FilterRun::applyPlaces()
{
    if (m_filter.places.empty())
        return;
    m_used |= Places;
    for (Row row = 0; row < m_fails.size(); ++row)
        if (!placeMatches(m_chronology.place(row), m_filter.places))
            m_fails[row] |= Places;
}

void FilterRun::applyIds()
{
    if (!m_filter.only.empty()) {
        failAll(Only);
        for (const CommunicationId id : m_filter.only)
            if (const Row row = m_chronology.rowOf(id); row != kNoRow)
                clear(row, Only);
    }
    for (const CommunicationId id : m_filter.without)
        if (const Row row = m_chronology.rowOf(id); row != kNoRow) {
            m_used |= Hard;
            m_fails[row] |= Hard;
        }
}

void FilterRun::applyNumbers()
{
    if (m_filter.minConfidence <= 0 && m_filter.minAccounts <= 0 && !m_filter.onlyDisagreeing)
        return;
    m_used |= Hard;
    const auto confidences = m_chronology.confidences();
    const auto accounts = m_chronology.accountCounts();
    const auto disagreements = m_chronology.disagreements();
    for (Row row = 0; row < m_fails.size(); ++row) {
        const bool fails = confidences[row] < m_filter.minConfidence || accounts[row] < m_filter.minAccounts ||
                           (m_filter.onlyDisagreeing && !disagreements[row]);
        m_fails[row] |= static_cast<std::uint8_t>(fails ? Hard : 0);
    }
}

void FilterRun::applyTraits()
{
    for (int key = 0; key < kTraitKeys; ++key) {
        const Traits t = unpackTraits(key);
        m_traitFails[key] = static_cast<std::uint8_t>(
            (allows(m_filter.kinds, t.kind) ? 0 : 1) | (allows(m_filter.forms, t.form) ? 0 : 2) |
            (allows(m_filter.statuses, t.status) ? 0 : 4) | (allows(m_filter.channels, t.channel) ? 0 : 8) |
            (allows(m_filter.reviews, t.review) ? 0 : 16));
    }
    const auto traits = m_chronology.traits();
    m_kept.assign((m_fails.size() + 63) / 64, 0);
    // Two histograms: neighbouring rows often share a key, and adding twice to one cell waits for the first.
    TraitHistogram odd{};
    for (std::size_t row = 0; row < m_fails.size(); ++row) {
        const std::uint16_t key = traits[row];
        (row & 1 ? odd : m_histogram)[key] += m_fails[row] == 0 ? 1 : 0;
        m_fails[row] = static_cast<std::uint8_t>(m_fails[row] | (m_traitFails[key] ? TraitFail : 0));
        m_kept[row / 64] |= std::uint64_t{m_fails[row] == 0} << (row % 64);
    }
    for (int key = 0; key < kTraitKeys; ++key)
        m_histogram[key] += odd[key];
}

Selection FilterRun::selection() const
{
    Selection result;
    std::size_t count = 0;
    for (const std::uint64_t word : m_kept)
        count += std::popcount(word);
    result.rows.resize(count);
    Row* out = result.rows.data();
    for (std::size_t i = 0; i < m_kept.size(); ++i)
        for (std::uint64_t word = m_kept[i]; word != 0; word &= word - 1)
            *out++ = static_cast<Row>(i * 64 + std::countr_zero(word));
    result.bits = m_kept;
    return result;
}

bool Selection::contains(Row row) const
{
    if (bits.empty())
        return std::binary_search(rows.begin(), rows.end(), row);
    return row / 64 < bits.size() && (bits[row / 64] >> (row % 64) & 1) != 0;
}

Selection select(const Chronology& chronology, const Filter& filter)
{
    return FilterRun(chronology, filter).selection();
}

Selection select(const Chronology& chronology, const Filter& filter, FacetCounts& facets)
{
    const FilterRun run(chronology, filter);
    run.count(facets);
    return run.selection();
}

} // namespace summitry
