#pragma once
// What stands beside the scene of a step: its picture and the passage of an article with the lit words strong. Painted
// alike on the stage, in handouts and in pictures. Fonts needed, no widget.
#include "views/presentation/stagestep.h"

#include <QRectF>

class QPainter;

namespace summitry {

inline constexpr double kSideShare = 0.32; ///< of the width

bool hasSide(const StageStep& step);
/// type: size of a caption in the painter's units.
void paintSide(QPainter& painter, const StageStep& step, const QRectF& area, double type);

} // namespace summitry
