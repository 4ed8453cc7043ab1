#include "models/chronology/filterrun.h"

#include <algorithm>
#include <bit>

namespace summitry {

namespace {

std::size_t countOf(const std::vector<std::uint64_t>& bits)
{
    std::size_t count = 0;
    for (const std::uint64_t word : bits)
        count += std::popcount(word);
    return count;
}

std::uint32_t countIn(std::span<const Row> rows, const std::vector<std::uint64_t>& bits)
{
    std::uint32_t count = 0;
    for (const Row row : rows)
        count += static_cast<std::uint32_t>(bits[row / 64] >> (row % 64) & 1);
    return count;
}

template <typename Use>
void eachRow(const std::vector<std::uint64_t>& bits, Use use)
{
    for (std::size_t i = 0; i < bits.size(); ++i)
        for (std::uint64_t word = bits[i]; word != 0; word &= word - 1)
            use(static_cast<Row>(i * 64 + std::countr_zero(word)));
}

/// Adds each row once per distinct key of its list.
template <typename List, typename KeyOf>
void addDistinct(const List& list, KeyOf keyOf, std::vector<std::uint32_t>& counts)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto key = keyOf(list[i]);
        bool seen = key == kNoRow;
        for (std::size_t j = 0; j < i && !seen; ++j)
            seen = keyOf(list[j]) == key;
        if (!seen)
            ++counts[key];
    }
}

} // namespace

FilterRun::Bits FilterRun::passing(std::uint8_t ignored) const
{
    if ((m_used & ignored) == 0)
        return m_kept;
    Bits result(m_kept.size(), 0);
    const auto relevant = static_cast<std::uint8_t>(~ignored);
    for (std::size_t row = 0; row < m_fails.size(); ++row)
        result[row / 64] |= std::uint64_t{(m_fails[row] & relevant) == 0} << (row % 64);
    return result;
}

void FilterRun::countTraits(FacetCounts& facets) const
{
    facets.kinds.assign(kKindCount, 0);
    facets.forms.assign(kFormCount, 0);
    facets.statuses.assign(kStatusCount, 0);
    facets.channels.assign(kChannelCount, 0);
    facets.reviews.assign(kReviewCount, 0);
    for (int key = 0; key < kTraitKeys; ++key) {
        if (m_histogram[key] == 0)
            continue;
        const Traits t = unpackTraits(key);
        const auto add = [&](std::vector<std::uint32_t>& facet, int value, int own) {
            if ((m_traitFails[key] & ~own) == 0)
                facet[value] += m_histogram[key];
        };
        add(facets.kinds, t.kind, 1);
        add(facets.forms, t.form, 2);
        add(facets.statuses, t.status, 4);
        add(facets.channels, t.channel, 8);
        add(facets.reviews, t.review, 16);
    }
}

std::vector<std::uint32_t> FilterRun::countPersons() const
{
    std::vector<std::uint32_t> counts(m_chronology.persons().size(), 0);
    const Bits rows = passing(Persons);
    if (m_filter.roles.empty() && countOf(rows) > m_fails.size() / 8) {
        for (PersonIndex person = 0; person < counts.size(); ++person)
            counts[person] = countIn(m_chronology.rowsOf(person), rows);
        return counts;
    }
    const auto keyOf = [this](const ChronologyActor& actor) { return countsRole(actor.role) ? actor.person : kNoRow; };
    eachRow(rows, [&](Row row) { addDistinct(m_chronology.actors(row), keyOf, counts); });
    return counts;
}

void FilterRun::count(FacetCounts& facets) const
{
    countTraits(facets);
    facets.persons = countPersons();
    facets.sources.assign(m_chronology.sourceNames().size(), 0);
    const Bits rows = passing(Sources);
    if (countOf(rows) > m_fails.size() / 8) {
        for (SourceIndex source = 0; source < facets.sources.size(); ++source)
            facets.sources[source] = countIn(m_chronology.rowsOfSource(source), rows);
        return;
    }
    eachRow(rows, [&](Row row) {
        addDistinct(
            m_chronology.sources(row), [](SourceIndex source) { return source; }, facets.sources);
    });
}

} // namespace summitry
