#pragma once
// Cuts a long JSON text into the values it is made of, without parsing them: the elements of a top-level array, or the
// values of JSON Lines. Only brackets and strings are looked at, so that one broken value does not spoil the rest.
// Views point into the text given; memory is constant.
#include <cstdint>
#include <string_view>

namespace summitry::readers {

class JsonSplitter
{
public:
    /// The text must outlive the splitter.
    explicit JsonSplitter(std::string_view json);

    /// The next value; false at the end. In JSON Lines a value is a line; elsewhere a value that is never closed is
    /// handed over as it is, to the end of the text.
    bool next(std::string_view& value);
    /// 1-based line on which the value last handed over begins.
    std::int64_t line() const { return m_line; }

private:
    std::size_t skipSeparators(std::size_t at);
    std::size_t endOfValue(std::size_t at) const;
    bool looksLikeLines() const;

    std::string_view m_json;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
    std::size_t m_counted = 0; ///< lines are counted up to here
    bool m_array = false;      ///< elements of one array
    bool m_lines = false;      ///< one value a line
};

struct TextPlace
{
    std::int64_t line = 1;
    std::int64_t column = 1; ///< in code points
};

/// Line and column of a byte, both 1-based.
TextPlace placeOf(std::string_view text, std::size_t byte);

} // namespace summitry::readers
