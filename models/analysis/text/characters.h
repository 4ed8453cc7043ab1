#pragma once
// UTF-8 characters by what they do in running text: letters, digits, spaces, marks. Not a Unicode database: scripts
// without upper case are letters, and every byte that is no UTF-8 is a mark of its own. Constant time, no allocation.
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace summitry::analysis {

enum class CharKind : std::uint8_t {
    Space,
    Lower,
    Upper,
    Digit,
    Apostrophe,
    Quote,
    Hyphen,
    Dash,
    Stop,
    Comma,
    Open,
    Close,
    Mark
};

struct Character
{
    CharKind kind = CharKind::Mark;
    std::uint8_t length = 1; ///< bytes
};

namespace detail {
extern const std::array<Character, 128> kAscii;
Character wideCharacterAt(std::string_view text, std::size_t at);
} // namespace detail

/// at < text.size(); the length never leaves the text.
inline Character characterAt(std::string_view text, std::size_t at)
{
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? detail::kAscii[byte] : detail::wideCharacterAt(text, at);
}
inline bool isLetter(CharKind kind)
{
    return kind == CharKind::Lower || kind == CharKind::Upper;
}
inline bool isWordKind(CharKind kind)
{
    return kind >= CharKind::Lower && kind <= CharKind::Digit;
}

/// The code point at `at`; 0xFFFD when it is no UTF-8.
char32_t codePointAt(std::string_view text, std::size_t at);
/// Appends one character in lower case (as lowerCase() in lexicon/words.h says).
void appendLower(std::string_view character, std::string& to);

} // namespace summitry::analysis
