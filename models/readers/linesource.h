#pragma once
// Lines of a stream as they arrive, without their ends, each with its number. A line longer than the limit is passed
// over and only counted, so memory stays bounded whatever comes in. Borrows the stream; reads no further than needed.
#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace summitry {

struct InputLine
{
    std::string text;
    std::int64_t number = 0; ///< 1-based
    bool tooLong = false;    ///< then text is empty
};

class LineSource
{
public:
    LineSource(std::istream& in, std::size_t longest);
    /// false at the end of the stream.
    bool next(InputLine& line);

private:
    bool append(InputLine& line);

    std::istream& m_in;
    std::size_t m_longest;
    std::int64_t m_number = 0;
    std::vector<char> m_chunk;
};

} // namespace summitry
