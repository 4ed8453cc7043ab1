#pragma once
// What lies under a point of a scene, topmost first. Marks are at least 24 pixels wide to the pointer (WCAG 2.5.8),
// the nearest wins.
#include "views/scene/scene.h"

#include <QPointF>

namespace summitry {

struct Hit
{
    enum class What : std::uint8_t { Nothing, Mark, Link, Band, Fade, Heat, Label, Silence, Lane, LaneHeader, Ruler };
    What what = What::Nothing;
    Row row = kNoRow;                ///< Mark, Link, Band, Fade, Label of an event
    std::uint32_t lane = kNoRow;     ///< index in SceneSpec::lanes
    std::uint32_t count = 0;         ///< Heat and bundles
    double day = 0;                  ///< under the point, when in plot or ruler
    double firstDay = 0, endDay = 0; ///< Heat, Silence: what the cell covers
};

Hit hitTest(const Scene& scene, const QPointF& point);
/// Rows whose mark, band or fade touches the rectangle (rubber band), those folded into them included, ascending.
std::vector<Row> rowsIn(const Scene& scene, const QRectF& rect);
/// Where a row is drawn: union of its marks, bands and fades, or of what it is folded into; null when it is not.
QRectF rectOf(const Scene& scene, Row row);

} // namespace summitry
