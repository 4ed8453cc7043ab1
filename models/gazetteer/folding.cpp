#include "models/gazetteer/folding.h"

namespace summitry::gazetteer {

namespace {

// One letter a code point, '.' where there is none: U+00C0..U+024F and U+1E00..U+1EFF.
constexpr std::string_view kLatin =
    "AAAAAAACEEEEIIIIDNOOOOO.OUUUUYTsaaaaaaaceeeeiiiidnooooo.ouuuuytyAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGg"
    "GgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
    "...............A................Oo.............Uu............................AaIiOoUuUuUuUuUu.Aa"
    "Aa....GgKkOoOo..j...Gg..NnAa....AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh......AaEeOoOoOoOoYy............"
    "................";
constexpr std::string_view kLatinAdditional =
    "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNnOoOoOoOoPpPpRrRrRrRr"
    "SsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZzhtwy.s..S.AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
    "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......";
static_assert(kLatin.size() == 0x250 - 0xC0 && kLatinAdditional.size() == 0x100);

constexpr bool within(char32_t c, char32_t first, char32_t last)
{
    return c >= first && c <= last;
}

std::string_view letterOf(std::string_view block, std::size_t at)
{
    return block[at] == '.' ? std::string_view{} : block.substr(at, 1);
}

// The second letter of the ligatures; the first one is in the blocks.
std::string_view ligature(char32_t c)
{
    switch (c) {
    case 0xDF:
        return "ss";
    case 0xE6:
        return "ae";
    case 0xC6:
        return "AE";
    case 0x153:
        return "oe";
    case 0x152:
        return "OE";
    default:
        return {};
    }
}

std::string_view punctuation(char32_t c)
{
    if (c == 0x2018 || c == 0x2019 || c == 0x201B || within(c, 0x2B9, 0x2BF) || c == 0xB4)
        return "'";
    if (within(c, 0x2010, 0x2013) || c == 0x2212)
        return "-";
    if (c == 0xA0 || c == 0x202F || within(c, 0x2000, 0x200A))
        return " ";
    return {};
}

} // namespace

Folded fold(char32_t c)
{
    if (within(c, 0x300, 0x36F) || c == 0xAD || c == 0x200B)
        return {true, {}};
    std::string_view text = ligature(c);
    if (text.empty() && within(c, 0xC0, 0x24F))
        text = letterOf(kLatin, c - 0xC0);
    if (text.empty() && within(c, 0x1E00, 0x1EFF))
        text = letterOf(kLatinAdditional, c - 0x1E00);
    if (text.empty() && c == 0x259)
        text = "a";
    if (text.empty())
        text = punctuation(c);
    return {!text.empty(), text};
}

CodePoint decode(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
    const unsigned char lead = byte(0);
    const std::uint32_t length = lead < 0x80   ? 1
                                 : lead < 0xC2 ? 0
                                 : lead < 0xE0 ? 2
                                 : lead < 0xF0 ? 3
                                 : lead < 0xF5 ? 4
                                               : 0;
    if (length == 0 || at + length > text.size())
        return {0xFFFD, 1};
    char32_t value = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::uint32_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return {0xFFFD, 1};
        value = value << 6 | (byte(i) & 0x3F);
    }
    return {value, length};
}

bool isWordCodePoint(char32_t c)
{
    if (c < 0xC0)
        return within(c, '0', '9') || within(c, 'A', 'Z') || within(c, 'a', 'z') || c == 0xAA || c == 0xB5 ||
               c == 0xBA || c == 0xAD;
    const bool mark = c == 0xD7 || c == 0xF7 || within(c, 0x2000, 0x200A) || within(c, 0x200E, 0x206F) ||
                      within(c, 0x20A0, 0x20CF) || within(c, 0x2190, 0x2BFF) || within(c, 0x3000, 0x3004) ||
                      within(c, 0x3008, 0x3020) || within(c, 0xFE10, 0xFE6F) || within(c, 0xFF01, 0xFF0F) ||
                      within(c, 0xFF1A, 0xFF20) || within(c, 0xFF3B, 0xFF40) || within(c, 0xFF5B, 0xFF65) ||
                      within(c, 0xFFF0, 0xFFFF) || c == 0xFEFF || within(c, 0x1F000, 0x1FAFF) || c == 0x2122 ||
                      c == 0x60C || c == 0x61B || c == 0x61F || c == 0x964;
    return !mark;
}

std::string foldedText(std::string_view text)
{
    std::string folded;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode(text, at);
        const Folded f = point.value < 0x80 ? Folded{} : fold(point.value);
        folded += f.known ? f.text : text.substr(at, point.length);
        at += point.length;
    }
    return folded;
}

} // namespace summitry::gazetteer
