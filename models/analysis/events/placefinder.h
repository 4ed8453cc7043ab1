#pragma once
// Where an event took place, as far as the text tells: "City, Country", a country, or a venue when neither is told.
// Reads capitalised names behind "in", "at" and "to" near the trigger and asks the gazetteer and venues.tsv what they
// are; a name that nobody knows counts behind "in". Immutable once built.
#include "models/analysis/events/eventwords.h"

#include <string>
#include <unordered_map>

namespace summitry::analysis {

struct Place
{
    std::string text;
    ByteSpan span;
    std::uint32_t country = kNone; ///< index in the gazetteer
    std::uint32_t endToken = 0;
    bool venue = false;
    bool empty() const { return text.empty(); }
};

class PlaceFinder
{
public:
    static Result<PlaceFinder> create(Words& words, const Gazetteer& gazetteer);
    /// The place of a name at the token: "the Vietnamese city of Danang", "Lima, Peru", "White House". Empty when it is
    /// none.
    Place at(const Document& document, std::uint32_t token, std::uint32_t end, bool known) const;
    /// Behind the trigger, up to the next clause. `direct`: right behind it, without "in" ("visited Peru").
    Place after(const Document& document, std::uint32_t token, std::uint32_t end, bool direct) const;
    /// Of a dateline ("SEOUL, June 10 --"), as it would be written in running text.
    Place ofDateline(const Document& document) const;

private:
    PlaceFinder(const Gazetteer& gazetteer) : m_gazetteer(&gazetteer) {}
    struct Known
    {
        bool found = false;
        bool country = false;
        bool person = false;
        std::uint32_t index = kNone;
    };
    Known lookUp(std::string_view name) const;
    std::uint32_t runEnd(const Document& document, std::uint32_t token, std::uint32_t end) const;
    std::uint32_t demonymCountry(std::string_view name) const;
    bool addCountry(const Document& document, std::uint32_t end, Place& place) const;

    const Gazetteer* m_gazetteer;
    std::unordered_map<std::string, std::uint32_t> m_venues;
    WordFlags
        m_words; ///< 1 = little words before a place, 2 = place heads ("city", "capital"), 4 = prepositions of place
};

} // namespace summitry::analysis
