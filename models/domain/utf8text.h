#pragma once
// Finds code points of a UTF-8 text by number: the bridge between TextSpan and bytes. Looks at the text it was given,
// which must outlive it; invalid bytes count as one code point each. Building is one pass, a look-up constant time.
#include "models/domain/textspan.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace summitry {

class Utf8Text
{
public:
    explicit Utf8Text(std::string_view utf8);

    std::uint32_t count() const { return m_count; }
    /// Byte where this code point begins; the text's size for count() and beyond.
    std::size_t byteAt(std::uint32_t codePoint) const;
    /// Code points before this byte; a byte inside a character counts as its beginning.
    std::uint32_t before(std::size_t byte) const;
    /// The words of a span, cut to the text's length.
    std::string_view slice(const TextSpan& span) const;

private:
    std::string_view m_text;
    std::vector<std::size_t> m_marks; ///< byte of every kStep-th code point; empty for ASCII
    std::uint32_t m_count = 0;
};

/// Length in bytes of the character at `at` (at < text.size()); 1 when the bytes there are no UTF-8.
std::size_t characterLength(std::string_view text, std::size_t at);
/// Code points of a short text.
std::size_t codePointCount(std::string_view text);

} // namespace summitry
