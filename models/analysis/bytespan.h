#pragma once
// A stretch of an article's text in bytes, end excluded, as all stages but the last count. No owner: the text is the
// article's. kNone is "no such index" everywhere in the analysis.
#include <cstdint>

namespace summitry::analysis {

inline constexpr std::uint32_t kNone = 0xffffffff;

struct ByteSpan
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool contains(const ByteSpan& o) const { return begin <= o.begin && o.end <= end; }
    bool overlaps(const ByteSpan& o) const { return begin < o.end && o.begin < end; }
    bool operator==(const ByteSpan&) const = default;
};

} // namespace summitry::analysis
