#pragma once
// How names are compared: Latin letters without their accents, one kind of apostrophe, hyphen and space. Case is kept.
// The compiler folds the aliases with it, the look-up folds the text; both must agree. UTF-8 in, ASCII out where
// there is an ASCII form; other code points stay as they are. Bad UTF-8 is taken byte by byte and matches nothing.
#include <cstdint>
#include <string>
#include <string_view>

namespace summitry::gazetteer {

struct CodePoint
{
    char32_t value;
    std::uint32_t length; ///< bytes, at least 1
};

struct Folded
{
    bool known = false;
    std::string_view text; ///< empty for marks that fall away
};

/// text[at] must exist.
CodePoint decode(std::string_view text, std::size_t at);
/// For code points from U+0080 on.
Folded fold(char32_t c);
/// Letters, digits and marks of any script.
bool isWordCodePoint(char32_t c);
std::string foldedText(std::string_view text);

} // namespace summitry::gazetteer
