#include "models/merging/merger.h"
#include "models/merging/wordset.h"

#include <array>
#include <bit>

namespace summitry {

namespace {

constexpr std::size_t kFewestWords = 40;
constexpr int kMostBits = 3; // Manku, Jain, Das Sarma: Detecting near-duplicates for web crawling, 2007

std::uint64_t mix(std::uint64_t x)
{
    x ^= x >> 30, x *= 0xbf58476d1ce4e5b9;
    x ^= x >> 27, x *= 0x94d049bb133111eb;
    return x ^ x >> 31;
}

} // namespace

std::uint64_t likenessOf(std::string_view text)
{
    std::array<std::int32_t, 64> votes{};
    std::uint64_t before = 0, last = 0;
    std::size_t words = 0;
    eachWord(text, [&](std::uint32_t hash, std::size_t) {
        const std::uint64_t triple = mix(before * 31 + last * 17 + hash);
        before = last, last = hash;
        if (++words < 3)
            return;
        for (std::size_t bit = 0; bit < votes.size(); ++bit)
            votes[bit] += static_cast<std::int32_t>((triple >> bit & 1) << 1) - 1;
    });
    if (words < kFewestWords)
        return 0;
    std::uint64_t print = 0;
    for (std::size_t bit = 0; bit < votes.size(); ++bit)
        print |= static_cast<std::uint64_t>(votes[bit] > 0) << bit;
    return print == 0 ? 1 : print;
}

bool isCopy(std::uint64_t a, std::uint64_t b)
{
    return a != 0 && b != 0 && std::popcount(a ^ b) <= kMostBits;
}

} // namespace summitry
