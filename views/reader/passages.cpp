#include "views/reader/passages.h"

#include <algorithm>

namespace summitry {

ShownText::ShownText(const std::string& utf8, std::uint32_t around) : m_text(QString::fromStdString(utf8))
{
    std::uint32_t point = 0;
    for (qsizetype i = 0; i < m_text.size(); ++i, ++point)
        if (m_text[i].isHighSurrogate() && i + 1 < m_text.size()) {
            m_wide.push_back(point);
            ++i;
        }
    if (m_text.size() <= kWhole)
        return;
    const int middle = unitOf(around);
    m_offset = std::clamp(middle - kPart, 0, static_cast<int>(m_text.size()));
    m_text = m_text.mid(m_offset, 2 * kPart);
    m_cut = true;
}

int ShownText::unitOf(std::uint32_t codePoint) const
{
    const auto wide = std::lower_bound(m_wide.begin(), m_wide.end(), codePoint) - m_wide.begin();
    return static_cast<int>(static_cast<std::int64_t>(codePoint) + wide - m_offset);
}

std::uint32_t ShownText::codePointOf(int unit) const
{
    const auto whole = static_cast<std::uint32_t>(unit + m_offset);
    // The i-th wide code point begins i units later than its number.
    std::size_t before = 0;
    while (before < m_wide.size() && m_wide[before] + before < whole)
        ++before;
    return whole - static_cast<std::uint32_t>(before);
}

TextSpan ShownText::spanOf(const Stretch& stretch) const
{
    return stretch.end <= stretch.begin ? TextSpan{} : TextSpan{codePointOf(stretch.begin), codePointOf(stretch.end)};
}

Stretch ShownText::stretchOf(const TextSpan& span) const
{
    const int size = static_cast<int>(m_text.size());
    const Stretch stretch{std::clamp(unitOf(span.begin), 0, size), std::clamp(unitOf(span.end), 0, size)};
    return span.empty() || stretch.end <= stretch.begin ? Stretch{} : stretch;
}

} // namespace summitry
