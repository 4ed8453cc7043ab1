#pragma once
// Where lit passages lie in a QString: spans count code points, QString counts UTF-16 units (one code point beyond the
// basic plane is two). Also picks the stretch of a very long text that is shown. Pure functions.
#include "models/items/detailstate.h"

#include <QString>

#include <vector>

namespace summitry {

/// Positions in UTF-16 units.
struct Stretch
{
    int begin = 0;
    int end = 0;

    bool contains(int at) const { return at >= begin && at < end; }
};

class ShownText
{
public:
    ShownText() = default;
    /// The whole text, or, when it is longer than kWhole units, the stretch around a code point.
    ShownText(const std::string& utf8, std::uint32_t around);
    static constexpr int kWhole = 300'000;
    static constexpr int kPart = 60'000; ///< units on each side

    const QString& text() const { return m_text; }
    bool isCut() const { return m_cut; }
    /// Empty (begin == end) when the span lies outside what is shown.
    Stretch stretchOf(const TextSpan& span) const;
    TextSpan spanOf(const Stretch& stretch) const;

private:
    int unitOf(std::uint32_t codePoint) const;
    std::uint32_t codePointOf(int unit) const;

    QString m_text;
    std::vector<std::uint32_t> m_wide; ///< code points, ascending, that take two units
    int m_offset = 0;                  ///< units before the shown stretch
    bool m_cut = false;
};

} // namespace summitry
