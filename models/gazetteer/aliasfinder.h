#pragma once
// Walks the double array of aliases over a text: longest alias at each word start, whole words only. A word keeps its
// inner apostrophes ("Xi'an" is not Xi) save for English endings ("Xi's", "they've"); a hyphen parts words
// ("US-China"). White space in the text may be a run with one line break at most. Owns nothing: views into the compiled
// tables.
#include "models/gazetteer/blob.h"

#include <bitset>
#include <span>
#include <string_view>

namespace summitry::gazetteer {

class AliasFinder
{
public:
    AliasFinder() = default;
    explicit AliasFinder(std::span<const Cell> cells);

    /// Calls take(begin, end, alias) for each alias found, in order.
    template <typename Take>
    void find(std::string_view text, Take take) const
    {
        for (std::size_t at = nextWord(text, 0); at < text.size();) {
            Match match;
            if (mayStart(text, at) && longest(text, at, match)) {
                take(at, match.end, match.alias);
                at = match.end;
            } else {
                at = afterWord(text, at);
            }
            at = nextWord(text, at);
        }
    }

    /// The alias that is exactly this text, kNoRow if there is none.
    std::uint32_t exact(std::string_view alias) const;

private:
    static constexpr std::size_t kStarts = 1U << 15;
    struct Match
    {
        std::size_t end = 0;
        std::uint32_t alias = kNoRow;
    };
    /// Whether some alias may begin with the three bytes here; spares most words the walk.
    bool mayStart(std::string_view text, std::size_t at) const
    {
        if (at + 2 >= text.size())
            return true;
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
        return ((byte(0) | byte(1) | byte(2)) & 0x80) != 0 || m_starts[startOf(byte(0), byte(1), byte(2))];
    }
    static std::size_t startOf(std::size_t first, std::size_t second, std::size_t third)
    {
        return (first * 961 + second * 31 + third) % kStarts;
    }
    void markStarts(unsigned char first, unsigned char second, std::int32_t cell);
    bool longest(std::string_view text, std::size_t at, Match& match) const;
    bool step(std::int32_t& cell, unsigned char byte) const;
    bool stepAll(std::int32_t& cell, std::string_view bytes) const;
    bool stepWide(std::int32_t& cell, std::string_view text, std::size_t& at) const;
    bool stepSpace(std::int32_t& cell, std::string_view text, std::size_t& at) const;
    std::uint32_t aliasAt(std::int32_t cell) const;
    static std::size_t afterWord(std::string_view text, std::size_t at);
    static std::size_t nextWord(std::string_view text, std::size_t at);

    std::span<const Cell> m_cells;
    std::bitset<kStarts> m_starts;
};

} // namespace summitry::gazetteer
