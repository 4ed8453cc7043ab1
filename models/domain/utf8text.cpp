#include <compare> // for the comparison in textspan.h

#include "models/domain/utf8text.h"

#include <algorithm>
#include <cstring>

namespace summitry {

namespace {

constexpr std::uint32_t kStep = 64;

bool isAscii(std::string_view text)
{
    std::size_t at = 0;
    std::uint64_t high = 0;
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, text.data() + at, 8);
        high |= eight;
    }
    for (; at < text.size(); ++at)
        high |= static_cast<unsigned char>(text[at]) & 0x80U;
    return (high & 0x8080808080808080ULL) == 0;
}

bool continues(std::string_view text, std::size_t at)
{
    return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

/// Whether the second byte keeps the character from being overlong, a surrogate or beyond U+10FFFF.
bool secondFits(unsigned char lead, unsigned char second)
{
    switch (lead) {
    case 0xE0:
        return second >= 0xA0;
    case 0xED:
        return second <= 0x9F;
    case 0xF0:
        return second >= 0x90;
    case 0xF4:
        return second <= 0x8F;
    default:
        return true;
    }
}

} // namespace

std::size_t characterLength(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0xC2 || lead > 0xF4)
        return 1;
    const std::size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (std::size_t i = 1; i < length; ++i)
        if (!continues(text, at + i))
            return 1;
    return secondFits(lead, static_cast<unsigned char>(text[at + 1])) ? length : 1;
}

std::size_t codePointCount(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); at += characterLength(text, at))
        ++count;
    return count;
}

Utf8Text::Utf8Text(std::string_view utf8) : m_text(utf8)
{
    if (isAscii(utf8)) {
        m_count = static_cast<std::uint32_t>(utf8.size());
        return;
    }
    m_marks.reserve(utf8.size() / kStep + 1);
    for (std::size_t at = 0; at < utf8.size(); at += characterLength(utf8, at))
        if (m_count++ % kStep == 0)
            m_marks.push_back(at);
}

std::size_t Utf8Text::byteAt(std::uint32_t codePoint) const
{
    if (codePoint >= m_count)
        return m_text.size();
    if (m_marks.empty())
        return codePoint;
    std::size_t at = m_marks[codePoint / kStep];
    for (std::uint32_t left = codePoint % kStep; left > 0; --left)
        at += characterLength(m_text, at);
    return at;
}

std::uint32_t Utf8Text::before(std::size_t byte) const
{
    if (byte >= m_text.size())
        return m_count;
    if (m_marks.empty())
        return static_cast<std::uint32_t>(byte);
    const auto mark = std::upper_bound(m_marks.begin(), m_marks.end(), byte) - 1;
    auto count = static_cast<std::uint32_t>(mark - m_marks.begin()) * kStep;
    for (std::size_t at = *mark; at + characterLength(m_text, at) <= byte; at += characterLength(m_text, at))
        ++count;
    return count;
}

std::string_view Utf8Text::slice(const TextSpan& span) const
{
    if (span.empty())
        return {};
    const std::size_t begin = byteAt(span.begin);
    return m_text.substr(begin, byteAt(span.end) - begin);
}

} // namespace summitry
