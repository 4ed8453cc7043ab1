#include "models/analysis/output/codepoints.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

bool beginsCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xc0) != 0x80;
}

} // namespace

CodePoints::CodePoints(std::string_view text) : m_text(text)
{
    if (std::none_of(text.begin(), text.end(), [](char c) { return (c & 0x80) != 0; }))
        return;
    m_before.reserve(text.size() / kStep + 2);
    std::uint32_t count = 0;
    for (std::size_t step = 0; step < text.size(); step += kStep) {
        m_before.push_back(count);
        const std::string_view block = text.substr(step, kStep);
        std::uint8_t begins = 0;
        for (const char c : block)
            begins = static_cast<std::uint8_t>(begins + beginsCharacter(c));
        count += begins;
    }
    m_before.push_back(count);
}

std::uint32_t CodePoints::at(std::uint32_t byte) const
{
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(byte, m_text.size()));
    if (m_before.empty())
        return end;
    std::uint32_t count = m_before[end / kStep];
    for (std::uint32_t i = end - end % kStep; i < end; ++i)
        count += beginsCharacter(m_text[i]);
    return count;
}

ByteSpan CodePoints::cut(const ByteSpan& bytes, std::uint32_t most) const
{
    std::uint32_t count = 0;
    for (std::uint32_t i = bytes.begin; i < bytes.end; ++i)
        if (beginsCharacter(m_text[i]) && ++count > most)
            return {bytes.begin, i};
    return bytes;
}

} // namespace summitry::analysis
