#pragma once
// Bytes of a UTF-8 text as code points. Counts once on construction (linear), answers each offset in constant time.
// A byte that begins no character counts with the one before it, so spans never grow apart on broken text.
#include "models/analysis/document.h"
#include "models/domain/textspan.h"

namespace summitry::analysis {

class CodePoints
{
public:
    /// The text must outlive it.
    explicit CodePoints(std::string_view text);
    /// Code points before byte `at`; offsets past the end give the whole length.
    std::uint32_t at(std::uint32_t byte) const;
    TextSpan span(const ByteSpan& bytes) const { return {at(bytes.begin), at(bytes.end)}; }
    /// The span without what lies beyond its first `most` code points.
    ByteSpan cut(const ByteSpan& bytes, std::uint32_t most) const;

private:
    static constexpr std::uint32_t kStep = 64;
    std::string_view m_text;
    std::vector<std::uint32_t> m_before; ///< code points before each step; empty for plain ASCII
};

} // namespace summitry::analysis
