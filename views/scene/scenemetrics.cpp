#include "views/scene/scenemetrics.h"

#include "views/scene/layout.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr int kMostTracks = 16;
constexpr double kTallest = 8, kTallestAlone = 30; // lane heights in sizes of text

double ribbonHeight(double height, double t)
{
    if (height >= 4.0 * t)
        return std::round(1.25 * t);
    if (height >= 2.2 * t)
        return std::max(2.0, std::round(0.3 * t));
    return height >= 1.4 * t ? 2 : 0;
}

} // namespace

LaneMetrics laneMetrics(double top, double height, double textSize)
{
    LaneMetrics m;
    m.ribbonHeight = ribbonHeight(height, textSize);
    m.ribbonLabels = height >= 4.0 * textSize;
    m.ribbonTop = top + height - m.ribbonHeight - (m.ribbonHeight > 2 ? 3 : 1);
    const double pad = height >= 3 * textSize ? std::round(0.45 * textSize) : height >= textSize ? 1.5 : 0;
    m.areaTop = top + pad;
    m.areaBottom = std::max(m.areaTop + 1, (m.ribbonHeight > 0 ? m.ribbonTop : top + height) - pad / 2);
    const double room = m.areaBottom - m.areaTop;
    m.mark = std::clamp(std::round(0.95 * textSize), 1.0, std::max(1.0, room * 0.86));
    m.tracks = std::clamp(static_cast<int>(room / (m.mark * 1.25)), 1, kMostTracks);
    m.track = room / m.tracks;
    return m;
}

double linkX(const Link& link, double y)
{
    const double y1 = static_cast<double>(link.y1), y2 = static_cast<double>(link.y2);
    const double t = std::abs(y2 - y1) < 1 ? 0 : std::clamp((y - y1) / (y2 - y1), 0.0, 1.0);
    return static_cast<double>(link.x) + 4 * static_cast<double>(link.bend) * t * (1 - t);
}

double automaticLaneHeight(std::size_t lanes, double plotHeight, double textSize)
{
    const double each = std::floor(plotHeight / static_cast<double>(std::max<std::size_t>(lanes, 1)));
    const double most = std::max(kTallest, kTallestAlone / static_cast<double>(std::max<std::size_t>(lanes, 1)));
    return std::clamp(each, std::round(1.85 * textSize), std::round(most * textSize));
}

} // namespace summitry
