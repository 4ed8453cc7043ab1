#pragma once
// What hands draw over a scene for a moment: the line under the pointer with its date, a brushed stretch of time with
// what lies in it, a box. Values and one function that paints them.
#include "views/scene/scene.h"

#include <QPainter>

#include <optional>

namespace summitry {

struct CanvasOverlay
{
    std::optional<double> pointerX; ///< hover line through all lanes
    std::optional<TimeRange> brush; ///< from the ruler or Shift+drag
    std::optional<QRectF> box;      ///< rubber band
    std::optional<double> dropY;    ///< where a dragged lane would go
    QString note;                   ///< beside brush or box: "23 days, 14 events"
    QString empty;                  ///< in the middle of an empty plot
};

void paintOverlay(QPainter& painter, const Scene& scene, const CanvasOverlay& overlay, const QFont& font);

} // namespace summitry
