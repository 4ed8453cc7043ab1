#include "models/domain/edtfdate.h"

#include "models/domain/edtfparser.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace summitry {

namespace {

constexpr int kFirstSeason = 21; // spring; seasons are those of the northern half, as the standard leaves it open
constexpr int kSeasonStart = 3;  // March

Day clamped(const CivilDate& date)
{
    return std::clamp<Day>(dayFromCivil(date), kFarPast, kFarFuture);
}

/// The years that a year with unspecified last digits may mean.
std::pair<std::int64_t, std::int64_t> yearsOf(const EdtfPoint& p)
{
    const std::int64_t width = p.unspecifiedYear == 0 ? 0 : p.unspecifiedYear == 1 ? 9 : 99;
    return p.year < 0 ? std::pair{p.year - width, p.year} : std::pair{p.year, p.year + width};
}

bool isSeason(const EdtfPoint& p)
{
    return p.month >= kFirstSeason && p.month != EdtfPoint::kUnspecified;
}

bool hasMonth(const EdtfPoint& p)
{
    return p.month != 0 && p.month != EdtfPoint::kUnspecified;
}

bool hasDay(const EdtfPoint& p)
{
    return p.day != 0 && p.day != EdtfPoint::kUnspecified;
}

Day firstDayOf(const EdtfPoint& p)
{
    const std::int64_t year = yearsOf(p).first;
    if (isSeason(p))
        return clamped({year, kSeasonStart + 3 * (p.month - kFirstSeason), 1});
    return clamped({year, hasMonth(p) ? p.month : 1, hasDay(p) ? p.day : 1});
}

Day lastDayOf(const EdtfPoint& p)
{
    const std::int64_t year = yearsOf(p).second;
    if (isSeason(p)) {
        const int month = kSeasonStart + 3 * (p.month - kFirstSeason) + 2; // winter ends in February of the next year
        const CivilDate end{month > 12 ? year + 1 : year, month > 12 ? month - 12 : month, 1};
        return clamped({end.year, end.month, daysInMonth(end.year, end.month)});
    }
    const int month = hasMonth(p) ? p.month : 12;
    return clamped({year, month, hasDay(p) ? p.day : daysInMonth(year, month)});
}

EdtfPoint pointOf(Day day)
{
    const CivilDate civil = civilFromDay(std::clamp<Day>(day, kFarPast, kFarFuture));
    EdtfPoint p;
    p.kind = EdtfPoint::Kind::Value;
    p.year = civil.year;
    p.month = static_cast<std::int8_t>(civil.month);
    p.day = static_cast<std::int8_t>(civil.day);
    return p;
}

std::string yearText(const EdtfPoint& p)
{
    const std::int64_t magnitude = p.year < 0 ? -p.year : p.year;
    const char* sign = p.year < 0 ? "-" : "";
    if (magnitude > 9999)
        return fmt::format("Y{}{}", sign, magnitude);
    std::string digits = fmt::format("{:04}", magnitude);
    for (int i = 0; i < p.unspecifiedYear; ++i)
        digits[digits.size() - 1 - i] = 'X';
    return sign + digits;
}

std::string partText(std::int8_t part)
{
    return part == 0 ? "" : part == EdtfPoint::kUnspecified ? "-XX" : fmt::format("-{:02}", part);
}

std::string pointText(const EdtfPoint& p)
{
    if (p.kind != EdtfPoint::Kind::Value)
        return p.kind == EdtfPoint::Kind::Open ? ".." : "";
    const char* qualifier = p.uncertain && p.approximate ? "%" : p.uncertain ? "?" : p.approximate ? "~" : "";
    return yearText(p) + partText(p.month) + partText(p.day) + qualifier;
}

EdtfDate::Precision precisionOf(const EdtfPoint& p)
{
    if (p.kind != EdtfPoint::Kind::Value)
        return EdtfDate::Precision::Unknown;
    if (hasDay(p))
        return EdtfDate::Precision::ExactDay;
    if (isSeason(p))
        return EdtfDate::Precision::Season;
    if (hasMonth(p))
        return EdtfDate::Precision::Month;
    return p.unspecifiedYear == 0   ? EdtfDate::Precision::Year
           : p.unspecifiedYear == 1 ? EdtfDate::Precision::Decade
                                    : EdtfDate::Precision::Century;
}

} // namespace

Result<EdtfDate> EdtfDate::parse(std::string_view text)
{
    return EdtfParser(text).read();
}

EdtfDate EdtfDate::onDay(Day day)
{
    const EdtfPoint p = pointOf(day);
    return interval(p, p);
}

EdtfDate EdtfDate::inMonth(std::int64_t year, int month)
{
    EdtfPoint p;
    p.kind = EdtfPoint::Kind::Value;
    p.year = year;
    p.month = static_cast<std::int8_t>(month);
    return interval(p, p);
}

EdtfDate EdtfDate::inSeason(std::int64_t year, int season)
{
    return inMonth(year, season);
}

EdtfDate EdtfDate::inYear(std::int64_t year)
{
    return inMonth(year, 0);
}

EdtfDate EdtfDate::between(Day first, Day last)
{
    if (first > last)
        std::swap(first, last);
    EdtfPoint open;
    open.kind = EdtfPoint::Kind::Open;
    return interval(first <= kFarPast ? open : pointOf(first), last >= kFarFuture ? open : pointOf(last));
}

EdtfDate EdtfDate::onOrBefore(Day last)
{
    return between(kFarPast, last);
}

EdtfDate EdtfDate::onOrAfter(Day first)
{
    return between(first, kFarFuture);
}

EdtfDate EdtfDate::interval(const EdtfPoint& first, const EdtfPoint& last)
{
    EdtfDate date;
    date.m_first = first;
    date.m_interval = !(first == last);
    if (date.m_interval)
        date.m_last = last;
    return date;
}

EdtfDate EdtfDate::approximated() const
{
    EdtfDate date = *this;
    date.m_first.approximate = m_first.kind == EdtfPoint::Kind::Value;
    date.m_last.approximate = m_interval && m_last.kind == EdtfPoint::Kind::Value;
    return date;
}

bool EdtfDate::isUnknown() const
{
    return m_first.kind != EdtfPoint::Kind::Value && (!m_interval || m_last.kind != EdtfPoint::Kind::Value);
}

bool EdtfDate::hasOpenStart() const
{
    return m_interval && m_first.kind != EdtfPoint::Kind::Value;
}

bool EdtfDate::hasOpenEnd() const
{
    return m_interval && m_last.kind != EdtfPoint::Kind::Value;
}

EdtfDate::Precision EdtfDate::precision() const
{
    if (isUnknown())
        return Precision::Unknown;
    return m_interval ? Precision::Interval : precisionOf(m_first);
}

Day EdtfDate::earliest() const
{
    return m_first.kind == EdtfPoint::Kind::Value ? firstDayOf(m_first) : kFarPast;
}

Day EdtfDate::latest() const
{
    const EdtfPoint& end = m_interval ? m_last : m_first;
    return end.kind == EdtfPoint::Kind::Value ? lastDayOf(end) : kFarFuture;
}

bool EdtfDate::certainlyWithin(Day from, Day to) const
{
    return !isUnknown() && earliest() >= from && latest() <= to;
}

bool EdtfDate::possiblyWithin(Day from, Day to) const
{
    return earliest() <= to && latest() >= from;
}

std::string EdtfDate::text() const
{
    if (!m_interval)
        return pointText(m_first);
    return pointText(m_first) + "/" + pointText(m_last);
}

bool EdtfDate::before(const EdtfDate& a, const EdtfDate& b)
{
    return std::pair{a.earliest(), a.latest()} < std::pair{b.earliest(), b.latest()};
}

} // namespace summitry
