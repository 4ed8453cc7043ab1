#pragma once
// Communications per bucket over a range, all and kept: the data of an overview strip.
#include "views/scene/scenespec.h"

class QPainter;
class QRectF;

namespace summitry {

struct Density
{
    TimeRange range;
    std::vector<std::uint32_t> total; ///< per bucket of equal length
    std::vector<std::uint32_t> kept;
};

/// Everything dated, with a little room; robust = leaves out the outermost thousandth when it would stretch the range
/// tenfold. {today, today + 1} like ranges for an empty chronology are the caller's affair: gives 0..365.
TimeRange fitAll(const Chronology& chronology, const Selection* selection, bool robust = true,
                 Clock clock = Clock::Happened);
/// Placed by the clock; rows that it cannot place are not counted.
Density density(const Chronology& chronology, const Selection* selection, const TimeRange& range, int buckets,
                Clock clock = Clock::Happened);
/// Bars of total with kept over them and the axis below; the visible range as a window when not null.
void paintOverview(QPainter& painter, const Density& density, const QRectF& rect, const Theme& theme, double textSize,
                   const TimeRange* window);

} // namespace summitry
