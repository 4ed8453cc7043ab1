#pragma once
// What a word can do in a time expression: the table timewords.tsv, by word id. A word may have several kinds
// ("may", "second", "coming"), each with one value; the table tells what the values mean.
// Built once with the analyser, immutable afterwards. Knows words, not grammar.
#include "models/analysis/lexicon/words.h"
#include "models/domain/result.h"

#include <array>

namespace summitry::analysis {

enum class TimeWord : std::uint8_t {
    Month,
    Weekday,
    Number,
    Ordinal,
    Unit,
    Season,
    Part,
    Deictic,
    Shift,
    Follow,
    Edge,
    Drift,
    Ago,
    Near,
    Link,
    From,
    About,
    Every,
    Article,
    Before,
    Recent,
    Meridiem,
    Zone,
    Hour,
    Shy,
    Plural,
    Count_
};

namespace detail {
constexpr std::uint32_t timeBit(TimeWord kind)
{
    return 1u << static_cast<unsigned>(kind);
}
} // namespace detail

class TimeWords
{
public:
    static Result<TimeWords> create(Words& words);

    bool is(std::uint32_t word, TimeWord kind) const { return (bits(word) >> static_cast<unsigned>(kind)) & 1u; }
    /// Any of month, weekday, deictic, unit, season, hour: a time expression may stand here.
    bool isAnchor(std::uint32_t word) const { return (bits(word) & kAnchors) != 0; }
    /// Meaningful only when is(word, kind).
    int value(std::uint32_t word, TimeWord kind) const;

private:
    static constexpr std::uint32_t kAnchors = detail::timeBit(TimeWord::Month) | detail::timeBit(TimeWord::Weekday) |
                                              detail::timeBit(TimeWord::Deictic) | detail::timeBit(TimeWord::Unit) |
                                              detail::timeBit(TimeWord::Season) | detail::timeBit(TimeWord::Hour);
    struct Entry
    {
        std::array<std::pair<TimeWord, std::int32_t>, 3> values{};
        std::uint8_t count = 0;
    };
    std::uint32_t bits(std::uint32_t word) const { return word < m_bits.size() ? m_bits[word] : 0; }
    bool add(std::uint32_t word, TimeWord kind, int value);

    std::vector<std::uint32_t> m_bits;
    std::vector<Entry> m_entries;
};

} // namespace summitry::analysis
