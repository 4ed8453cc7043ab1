#pragma once
// A stretch of an article's text, counted in Unicode code points as W3C Web Annotation does; end excluded.
#include <cstdint>

namespace summitry {

struct TextSpan
{
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    bool empty() const { return end <= begin; }
    std::uint32_t length() const { return empty() ? 0 : end - begin; }
    bool overlaps(const TextSpan& other) const { return begin < other.end && other.begin < end; }
    bool operator==(const TextSpan&) const = default;
    auto operator<=>(const TextSpan&) const = default;
};

} // namespace summitry
