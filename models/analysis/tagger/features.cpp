#include "models/analysis/tagger/features.h"

#include "models/analysis/lexicon/words.h"
#include "models/analysis/text/characters.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kHasHyphen = 1, kHasDigit = 2, kCapital = 4, kAllCapitals = 8, kMark = 16;
constexpr std::uint32_t kNumberWord = 0x9E3779B9u;

std::uint32_t join(std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0)
{
    std::uint64_t h = (static_cast<std::uint64_t>(a) * 0x9E3779B97F4A7C15ull) ^
                      ((static_cast<std::uint64_t>(b) + kind * 0x1000193ull) * 0xC2B2AE3D27D4EB4Full);
    h ^= h >> 29;
    h *= 0xBF58476D1CE4E5B9ull;
    return static_cast<std::uint32_t>(h >> 32);
}

} // namespace

TokenShape shapeOf(std::string_view text, const Token& token)
{
    const std::string_view word = text.substr(token.span.begin, token.span.end - token.span.begin);
    const CharKind first = characterAt(word, 0).kind;
    TokenShape result;
    result.word = Words::kSeed;
    std::uint32_t last[3] = {};
    for (const char c : word) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        result.shape |= c == '-' ? kHasHyphen : c >= '0' && c <= '9' ? kHasDigit : 0;
        result.word = Words::mix(result.word, lower);
        last[2] = last[1];
        last[1] = last[0];
        last[0] = static_cast<unsigned char>(lower);
    }
    result.suffix2 = last[0] | last[1] << 8;
    result.suffix3 = result.suffix2 | last[2] << 16;
    result.shape |= token.capital ? kCapital : 0;
    result.shape |= token.allCapitals ? kAllCapitals : 0;
    result.shape |= isWordKind(first) ? 0 : kMark;
    if (first == CharKind::Digit) {
        result.word = kNumberWord;
        result.suffix2 = result.suffix3 &= 0xFF;
    }
    return result;
}

std::array<std::uint32_t, kWordFeatures> wordFeatures(std::span<const TokenShape> shapes, std::size_t at, bool first)
{
    const TokenShape& here = shapes[at];
    const TokenShape& before = shapes[at - 1];
    const TokenShape& after = shapes[at + 1];
    return {join(1, here.word, here.shape),
            join(2, here.suffix3, here.shape),
            join(4, here.shape, std::uint32_t{first} * 64 + after.shape),
            join(7, before.word),
            join(8, after.word),
            join(9, shapes[at - 2].word),
            join(13, here.word, after.word),
            join(16, here.suffix3, after.suffix3)};
}

std::array<std::uint32_t, kHistoryFeatures> historyFeatures(std::span<const TokenShape> shapes, std::size_t at,
                                                            TagHistory history)
{
    const TokenShape& here = shapes[at];
    const TokenShape& after = shapes[at + 1];
    const std::uint32_t tags = history.last * 32 + history.beforeLast;
    return {join(3, here.suffix2, history.last), join(6, tags), join(11, here.word, history.last),
            join(12, after.suffix3, history.last), join(18, here.word, tags)};
}

std::array<std::uint32_t, kTagFeatures> tagFeatures(std::span<const TokenShape> shapes, std::size_t at,
                                                    TagHistory history)
{
    std::array<std::uint32_t, kTagFeatures> all{};
    std::ranges::copy(wordFeatures(shapes, at, history.last == kTagCount), all.begin());
    std::ranges::copy(historyFeatures(shapes, at, history), all.begin() + kWordFeatures);
    return all;
}

} // namespace summitry::analysis
