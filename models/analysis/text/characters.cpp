#include "models/analysis/text/characters.h"

namespace summitry::analysis {

namespace {

constexpr CharKind asciiKind(int c)
{
    if (c <= ' ' || c == 127)
        return CharKind::Space;
    if (c >= 'a' && c <= 'z')
        return CharKind::Lower;
    if (c >= 'A' && c <= 'Z')
        return CharKind::Upper;
    if (c >= '0' && c <= '9')
        return CharKind::Digit;
    switch (c) {
    case '\'':
    case '`':
        return CharKind::Apostrophe;
    case '"':
        return CharKind::Quote;
    case '-':
        return CharKind::Hyphen;
    case '.':
    case '!':
    case '?':
        return CharKind::Stop;
    case ',':
    case ';':
    case ':':
        return CharKind::Comma;
    case '(':
    case '[':
    case '{':
        return CharKind::Open;
    case ')':
    case ']':
    case '}':
        return CharKind::Close;
    default:
        return CharKind::Mark;
    }
}

constexpr std::array<Character, 128> asciiTable()
{
    std::array<Character, 128> table{};
    for (int c = 0; c < 128; ++c)
        table[c] = {asciiKind(c), 1};
    return table;
}

/// Length by the first byte when all following bytes are there and are continuations, else 1.
std::uint8_t sequenceLength(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t wanted = lead >= 0xF0 && lead < 0xF5   ? 4
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                                                             : 1;
    if (at + wanted > text.size())
        return 1;
    for (std::size_t i = 1; i < wanted; ++i)
        if ((static_cast<unsigned char>(text[at + i]) & 0xC0) != 0x80)
            return 1;
    return static_cast<std::uint8_t>(wanted);
}

CharKind generalPunctuation(char32_t c)
{
    if (c <= 0x200F || (c >= 0x2028 && c <= 0x202F) || c >= 0x205F)
        return CharKind::Space; // also zero-width and bidirectional controls
    switch (c) {
    case 0x2010:
    case 0x2011:
        return CharKind::Hyphen;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
        return CharKind::Dash;
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x2032:
        return CharKind::Apostrophe;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
        return CharKind::Quote;
    case 0x2026:
        return CharKind::Stop;
    default:
        return CharKind::Mark;
    }
}

CharKind latinSign(char32_t c)
{
    switch (c) {
    case 0xA0:
    case 0xAD:
        return CharKind::Space;
    case 0xAB:
    case 0xBB:
        return CharKind::Quote;
    case 0xAA:
    case 0xB5:
    case 0xBA:
        return CharKind::Lower;
    default:
        return c < 0xA0 ? CharKind::Space : CharKind::Mark;
    }
}

/// Distance from a capital to its small letter; 0 when it is no capital.
int toLowerDistance(char32_t c)
{
    if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F))
        return 32;
    if (c >= 0x400 && c <= 0x40F)
        return 80;
    if ((c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E))
        return c % 2 == 1 ? 1 : 0;
    if ((c >= 0x100 && c <= 0x177 && c != 0x130) || (c >= 0x1E00 && c <= 0x1EFF) || (c >= 0x1CD && c <= 0x24F))
        return c % 2 == 0 ? 1 : 0;
    return 0;
}

CharKind wideKind(char32_t c)
{
    if (c < 0xC0)
        return latinSign(c);
    if (c >= 0x2000 && c < 0x2070)
        return generalPunctuation(c);
    if (c == 0x2BC)
        return CharKind::Apostrophe;
    if (c == 0x3000 || c == 0xFEFF)
        return CharKind::Space;
    if (c == 0x3002 || c == 0x2047 || c == 0x61F || c == 0xFF01 || c == 0xFF0E || c == 0xFF1F)
        return CharKind::Stop;
    if (c == 0xD7 || c == 0xF7 || (c >= 0x2070 && c < 0x2C00) || (c >= 0x3001 && c < 0x3040) ||
        (c >= 0xFF00 && c < 0xFF10) || c == 0xFFFD || c >= 0x1F000)
        return CharKind::Mark;
    return c == 0x130 || toLowerDistance(c) != 0 ? CharKind::Upper : CharKind::Lower;
}

} // namespace

namespace detail {

const std::array<Character, 128> kAscii = asciiTable();

Character wideCharacterAt(std::string_view text, std::size_t at)
{
    const std::uint8_t length = sequenceLength(text, at);
    if (length == 1)
        return {CharKind::Mark, 1};
    return {wideKind(codePointAt(text, at)), length};
}

} // namespace detail

char32_t codePointAt(std::string_view text, std::size_t at)
{
    const std::uint8_t length = sequenceLength(text, at);
    const auto lead = static_cast<unsigned char>(text[at]);
    if (length == 1)
        return lead < 0x80 ? lead : 0xFFFD;
    char32_t c = lead & (0xFF >> (length + 1));
    for (std::size_t i = 1; i < length; ++i)
        c = (c << 6) | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    return c;
}

void appendLower(std::string_view character, std::string& to)
{
    if (character.size() == 1) {
        const char c = character.front();
        to += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
        return;
    }
    char32_t c = codePointAt(character, 0);
    const int distance = toLowerDistance(c);
    if (character.size() != 2 || distance == 0) {
        to += character;
        return;
    }
    c += static_cast<char32_t>(distance);
    to += static_cast<char>(0xC0 | (c >> 6));
    to += static_cast<char>(0x80 | (c & 0x3F));
}

} // namespace summitry::analysis
