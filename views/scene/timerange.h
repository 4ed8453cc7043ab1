#pragma once
// A stretch of time on the axis and its relation to pixels. Days as doubles counted from 1970-01-01 00:00; a day d
// covers d .. d+1, so hours are fractions. Values without Qt; all functions are total: a range that is empty, turned
// round or not finite is read as normalised() says.
#include "models/domain/calendar.h"

namespace summitry {

inline constexpr double kMinSpan = 1.0 / 24.0;      ///< days; one hour
inline constexpr double kMaxSpan = 6'000'000.0;     ///< days; about 16,000 years
inline constexpr double kFirstShown = -5'000'000.0; ///< about 11700 BCE
inline constexpr double kLastShown = 5'000'000.0;

struct TimeRange
{
    double from = 0;
    double to = 1;

    double span() const { return to - from; }
    double centre() const { return from + (to - from) / 2; }
    bool contains(double day) const { return day >= from && day < to; }
    bool operator==(const TimeRange&) const = default;
};

/// Finite, from < to, kMinSpan <= span <= kMaxSpan, inside kFirstShown..kLastShown; the centre is kept if it can be.
TimeRange normalised(const TimeRange& range);
/// Both days included, with room on both sides as a part of the span.
TimeRange rangeOfDays(Day first, Day last, double room = 0.02);
/// Zoomed by the factor (> 1 = closer) so that the day under the anchor stays there.
TimeRange zoomed(const TimeRange& range, double factor, double anchorDay);
/// Moved by a part of its span: 0.1 = a tenth later.
TimeRange panned(const TimeRange& range, double part);
/// Between two ranges, t = 0..1; spans change evenly in zoom, not in days.
TimeRange blended(const TimeRange& a, const TimeRange& b, double t);

/// Where a range lies in pixels.
struct TimeScale
{
    TimeRange range;
    double left = 0;
    double width = 1; ///< <= 0 is read as 1

    double pixelsPerDay() const { return (width > 0 ? width : 1) / normalised(range).span(); }
    double daysPerPixel() const { return 1 / pixelsPerDay(); }
    double xOf(double day) const { return left + (day - normalised(range).from) * pixelsPerDay(); }
    double dayAt(double x) const { return normalised(range).from + (x - left) * daysPerPixel(); }
};

} // namespace summitry
