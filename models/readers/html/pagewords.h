#pragma once
// The tables of words that mark parts of a page (resources/readers/pagewords.tsv, pagephrases.tsv), as look-ups. Built
// once, immutable, safe from any thread.
#include <cstdint>
#include <string_view>

namespace summitry::readers {

/// Order of the rows of pagewords.tsv, one bit each.
enum class MarkGroup : std::uint8_t {
    Body,
    Summary,
    Related,
    Social,
    Comment,
    Nav,
    Ad,
    Signup,
    Caption,
    Byline,
    Tags,
    Legal,
    Live
};
inline constexpr int kMarkGroups = 13;

/// Bits of the groups whose words occur among these marks (words with a space after each).
std::uint32_t markGroups(std::string_view marks);
/// Whether a text begins like a page's furniture ("Read more").
bool beginsLikeFurniture(std::string_view text);

} // namespace summitry::readers
