#pragma once
// One evaluation of a filter over a chronology: a byte of failed criteria per row, so that every facet can be counted
// under all criteria but its own. Private to this folder.
#include "models/chronology/columns.h"

namespace summitry {

class FilterRun
{
public:
    FilterRun(const Chronology& chronology, const Filter& filter);
    Selection selection() const;
    void count(FacetCounts& facets) const;

private:
    enum Fail : std::uint8_t {
        Hard = 1,
        Persons = 2,
        Sources = 4,
        TraitFail = 8,
        Pairs = 16,
        Countries = 32,
        Only = 64,
        Places = 128
    };
    using Bits = std::vector<std::uint64_t>;

    void failAll(Fail fail);
    void clear(Row row, Fail fail) { m_fails[row] &= static_cast<std::uint8_t>(~fail); }
    void applyDates();
    void applyPersons();
    void dropPersons();
    void applyPairs();
    void applyCountries();
    void applySources();
    void applyPlaces();
    void applyIds();
    void applyNumbers();
    void applyTraits();
    bool countsRole(Role role) const;
    bool personsMatch(Row row, std::span<const std::uint8_t> wanted, std::size_t distinct) const;
    Bits passing(std::uint8_t ignored) const;
    void countTraits(FacetCounts& facets) const;
    std::vector<std::uint32_t> countPersons() const;

    const Chronology& m_chronology;
    const Filter& m_filter;
    std::vector<std::uint8_t> m_fails;
    std::array<std::uint8_t, kTraitKeys>
        m_traitFails{};           ///< bit per trait: kind 1, form 2, status 4, channel 8, review 16
    std::uint8_t m_used = 0;      ///< fails that may occur
    TraitHistogram m_histogram{}; ///< of rows that fail nothing but traits
    Bits m_kept;
};

} // namespace summitry
