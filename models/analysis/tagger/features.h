#pragma once
// What the part-of-speech tagger looks at: for each token a fixed number of hashed features (the word, its ending and
// shape, the words around it, the two tags before it). Shared by the tagger and the program that learns its weights;
// when anything here changes, the weights must be learnt again. Linear; no allocation but the scratch vector.
#include "models/analysis/document.h"

#include <array>
#include <span>

namespace summitry::analysis {

inline constexpr std::size_t kTagCount = 22;
inline constexpr std::size_t kWordFeatures = 8;
inline constexpr std::size_t kHistoryFeatures = 5;
inline constexpr std::size_t kTagFeatures = kWordFeatures + kHistoryFeatures;

/// A token reduced to hashes.
struct TokenShape
{
    std::uint32_t word = 0; ///< lower-cased; numbers are all the same word
    std::uint32_t suffix2 = 0;
    std::uint32_t suffix3 = 0;
    std::uint32_t shape = 0; ///< capitals, digits, hyphens
};

/// Tags so far are read from the tokens themselves; kTagCount stands for "before the sentence".
struct TagHistory
{
    std::uint32_t last = kTagCount;
    std::uint32_t beforeLast = kTagCount;
};

TokenShape shapeOf(std::string_view text, const Token& token);
/// Features of shapes[at] that need no tags; two empty shapes must stand before the first and after the last token of
/// the sentence; `first`: the token begins it.
std::array<std::uint32_t, kWordFeatures> wordFeatures(std::span<const TokenShape> shapes, std::size_t at, bool first);
/// Those that need the tags before it.
std::array<std::uint32_t, kHistoryFeatures> historyFeatures(std::span<const TokenShape> shapes, std::size_t at,
                                                            TagHistory history);
/// Both, for learning.
std::array<std::uint32_t, kTagFeatures> tagFeatures(std::span<const TokenShape> shapes, std::size_t at,
                                                    TagHistory history);

} // namespace summitry::analysis
