#include "models/gazetteer/aliasfinder.h"

#include "models/gazetteer/folding.h"

#include <algorithm>
#include <array>

namespace summitry::gazetteer {

namespace {

enum class ByteKind : std::uint8_t { Other, Word, Apostrophe, Wide };

constexpr std::array<ByteKind, 256> byteKinds()
{
    std::array<ByteKind, 256> kinds{};
    for (int c = 0; c < 256; ++c) {
        const bool word = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        kinds[static_cast<std::size_t>(c)] = word        ? ByteKind::Word
                                             : c == '\'' ? ByteKind::Apostrophe
                                             : c >= 0x80 ? ByteKind::Wide
                                                         : ByteKind::Other;
    }
    return kinds;
}
constexpr auto kKinds = byteKinds();

ByteKind kindAt(std::string_view text, std::size_t at)
{
    return kKinds[static_cast<unsigned char>(text[at])];
}

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

bool isWordAt(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return false;
    const ByteKind kind = kindAt(text, at);
    return kind == ByteKind::Word || (kind == ByteKind::Wide && isWordCodePoint(decode(text, at).value));
}

/// Bytes of the apostrophe at this place, 0 if there is none.
std::size_t apostropheAt(std::string_view text, std::size_t at)
{
    if (at >= text.size())
        return 0;
    if (text[at] == '\'')
        return 1;
    return text.substr(at, 3) == "\u2019" ? 3 : 0;
}

bool isEnglishEnding(std::string_view text, std::size_t at)
{
    static constexpr std::array<std::string_view, 9> kEndings{"s", "S", "d", "ll", "ve", "re", "D", "LL", "VE"};
    return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
        return text.substr(at, ending.size()) == ending && !isWordAt(text, at + ending.size());
    });
}

/// Whether a name may end here.
bool isBoundary(std::string_view text, std::size_t at)
{
    if (isWordAt(text, at))
        return false;
    const std::size_t apostrophe = apostropheAt(text, at);
    return apostrophe == 0 || !isWordAt(text, at + apostrophe) || isEnglishEnding(text, at + apostrophe);
}

} // namespace

AliasFinder::AliasFinder(std::span<const Cell> cells) : m_cells(cells)
{
    for (unsigned pair = 0; pair < 128 * 128; ++pair) {
        const auto first = static_cast<unsigned char>(pair / 128);
        const auto second = static_cast<unsigned char>(pair % 128);
        std::int32_t cell = kRootCell;
        if (step(cell, first) && step(cell, isSpace(static_cast<char>(second)) ? ' ' : second))
            markStarts(first, second, cell);
    }
}

void AliasFinder::markStarts(unsigned char first, unsigned char second, std::int32_t cell)
{
    const bool isAlias = aliasAt(cell) != kNoRow;
    for (unsigned char third = 0; third < 128; ++third) {
        std::int32_t next = cell;
        const unsigned char folded = isSpace(static_cast<char>(third)) ? ' ' : third;
        if ((isAlias && kKinds[third] != ByteKind::Word) || step(next, folded))
            m_starts[startOf(first, second, third)] = true;
    }
}

bool AliasFinder::step(std::int32_t& cell, unsigned char byte) const
{
    const std::int32_t next = m_cells[static_cast<std::size_t>(cell)].base + byte + 1;
    if (m_cells[static_cast<std::size_t>(next)].check != cell)
        return false;
    cell = next;
    return true;
}

bool AliasFinder::stepAll(std::int32_t& cell, std::string_view bytes) const
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [&](char byte) { return step(cell, static_cast<unsigned char>(byte)); });
}

bool AliasFinder::stepWide(std::int32_t& cell, std::string_view text, std::size_t& at) const
{
    const CodePoint point = decode(text, at);
    const Folded folded = fold(point.value);
    const std::string_view bytes = folded.known ? folded.text : text.substr(at, point.length);
    at += point.length;
    return stepAll(cell, bytes);
}

bool AliasFinder::stepSpace(std::int32_t& cell, std::string_view text, std::size_t& at) const
{
    int breaks = 0;
    for (; at < text.size() && isSpace(text[at]); ++at)
        breaks += text[at] == '\n';
    return breaks < 2 && step(cell, ' ');
}

std::uint32_t AliasFinder::aliasAt(std::int32_t cell) const
{
    const std::int32_t base = m_cells[static_cast<std::size_t>(cell)].base;
    const Cell& end = m_cells[static_cast<std::size_t>(base)];
    return end.check == cell && end.base < 0 ? static_cast<std::uint32_t>(-(end.base + 1)) : kNoRow;
}

bool AliasFinder::longest(std::string_view text, std::size_t at, Match& match) const
{
    std::int32_t cell = kRootCell;
    while (at < text.size()) {
        const auto byte = static_cast<unsigned char>(text[at]);
        const bool going = byte >= 0x80        ? stepWide(cell, text, at)
                           : isSpace(text[at]) ? stepSpace(cell, text, at)
                                               : step(cell, byte) && ++at > 0;
        if (!going)
            break;
        const std::uint32_t alias = aliasAt(cell);
        if (alias != kNoRow && isBoundary(text, at))
            match = {at, alias};
    }
    return match.alias != kNoRow;
}

std::uint32_t AliasFinder::exact(std::string_view alias) const
{
    std::int32_t cell = kRootCell;
    return stepAll(cell, foldedText(alias)) ? aliasAt(cell) : kNoRow;
}

std::size_t AliasFinder::afterWord(std::string_view text, std::size_t at)
{
    while (at < text.size()) {
        const ByteKind kind = kindAt(text, at);
        if (kind == ByteKind::Word) {
            ++at;
        } else if (kind == ByteKind::Other) {
            return at;
        } else if (const std::size_t apostrophe = apostropheAt(text, at); apostrophe > 0) {
            if (!isWordAt(text, at + apostrophe))
                return at;
            at += apostrophe;
        } else if (isWordAt(text, at)) {
            at += decode(text, at).length;
        } else {
            return at;
        }
    }
    return at;
}

std::size_t AliasFinder::nextWord(std::string_view text, std::size_t at)
{
    while (at < text.size() && !isWordAt(text, at))
        at += kindAt(text, at) == ByteKind::Wide ? decode(text, at).length : 1;
    return at;
}

} // namespace summitry::gazetteer
