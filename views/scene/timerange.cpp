#include "views/scene/timerange.h"

#include <algorithm>
#include <cmath>

namespace summitry {

TimeRange normalised(const TimeRange& range)
{
    double from = std::isfinite(range.from) ? range.from : 0;
    double to = std::isfinite(range.to) ? range.to : from + 1;
    if (to < from)
        std::swap(from, to);
    const double span = std::clamp(to - from, kMinSpan, std::min(kMaxSpan, kLastShown - kFirstShown));
    const double centre = from + (to - from) / 2;
    if (to - from != span) {
        from = centre - span / 2;
        to = from + span;
    }
    if (from < kFirstShown)
        return {kFirstShown, kFirstShown + span};
    if (to > kLastShown)
        return {kLastShown - span, kLastShown};
    return {from, to};
}

TimeRange rangeOfDays(Day first, Day last, double room)
{
    const double from = static_cast<double>(std::min(first, last));
    const double to = static_cast<double>(std::max(first, last)) + 1;
    const double margin = (to - from) * room;
    return normalised({from - margin, to + margin});
}

TimeRange zoomed(const TimeRange& range, double factor, double anchorDay)
{
    const TimeRange old = normalised(range);
    if (!(factor > 0) || !std::isfinite(factor) || !std::isfinite(anchorDay))
        return old;
    const double span = std::clamp(old.span() / factor, kMinSpan, kMaxSpan);
    const double part = (anchorDay - old.from) / old.span();
    return normalised({anchorDay - part * span, anchorDay + (1 - part) * span});
}

TimeRange panned(const TimeRange& range, double part)
{
    const TimeRange old = normalised(range);
    const double step = std::isfinite(part) ? old.span() * part : 0;
    return normalised({old.from + step, old.to + step});
}

TimeRange blended(const TimeRange& a, const TimeRange& b, double t)
{
    const TimeRange first = normalised(a), last = normalised(b);
    if (t <= 0)
        return first;
    if (t >= 1)
        return last;
    const double span = first.span() * std::pow(last.span() / first.span(), t);
    // The centre keeps pace with the span, so that a point seen in both views moves steadily.
    const double ratio =
        std::abs(last.span() - first.span()) < 1e-9 ? t : (span - first.span()) / (last.span() - first.span());
    const double centre = first.centre() + (last.centre() - first.centre()) * ratio;
    return normalised({centre - span / 2, centre + span / 2});
}

} // namespace summitry
