#include "app/datestyle.h"

namespace summitry {

namespace {

struct Pattern
{
    const char* source;
    const char* monthFirst;
    const char* iso;
};
constexpr Pattern kPatterns[] = {
    {"{day} {month} {year}", "{month} {day}, {year}", "{year}-{mm}-{dd}"},
    {"{day}–{last} {month} {year}", "{month} {day}–{last}, {year}", "{year}-{mm}-{dd} – {ll}"},
};

} // namespace

QString DateStyle::translate(const char* context, const char* source, const char*, int) const
{
    if (m_style == Preferences::Dates::Language || QByteArrayView(context) != "wording")
        return {};
    for (const Pattern& pattern : kPatterns)
        if (QByteArrayView(source) == pattern.source)
            return QString::fromUtf8(m_style == Preferences::Dates::Iso ? pattern.iso : pattern.monthFirst);
    return {};
}

} // namespace summitry
