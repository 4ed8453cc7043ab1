#include "models/readers/linesource.h"

#include <istream>

namespace summitry {

namespace {

constexpr std::size_t kChunk = 64 * 1024;

} // namespace

LineSource::LineSource(std::istream& in, std::size_t longest) : m_in(in), m_longest(longest), m_chunk(kChunk) {}

/// Reads up to the end of the line or of the chunk; true when the line goes on.
bool LineSource::append(InputLine& line)
{
    m_in.getline(m_chunk.data(), static_cast<std::streamsize>(m_chunk.size()));
    const auto got = static_cast<std::size_t>(m_in.gcount());
    const bool goesOn = m_in.fail() && !m_in.eof() && got > 0;
    const bool ended = m_in.good(); // the newline was taken and counted
    if (goesOn)
        m_in.clear(m_in.rdstate() & ~std::ios::failbit);
    line.tooLong = line.tooLong || line.text.size() + got > m_longest;
    if (line.tooLong)
        line.text.clear();
    else
        line.text.append(m_chunk.data(), got - (ended ? 1 : 0));
    return goesOn;
}

bool LineSource::next(InputLine& line)
{
    line.text.clear();
    line.tooLong = false;
    if (!m_in.good() || m_in.peek() == std::istream::traits_type::eof())
        return false;
    line.number = ++m_number;
    while (append(line)) {
    }
    if (!line.text.empty() && line.text.back() == '\r')
        line.text.pop_back();
    return true;
}

} // namespace summitry
