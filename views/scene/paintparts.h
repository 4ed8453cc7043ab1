#pragma once
// The parts of a painted scene in the order in which they lie on each other. Private to this folder.
#include "views/scene/brush.h"

namespace summitry {

void paintGround(Brush& brush, const Scene& scene); ///< background, weekends, grid
/// Everything that belongs to lanes, inside the area: the pinned lanes, or (behind them) the others.
void paintLanes(Brush& brush, const Scene& scene, const QRectF& area, bool pinned);
void paintHeaders(Brush& brush, const Scene& scene, bool pinned);
void paintHeat(Brush& brush, const Scene& scene, bool pinned);
void paintNamed(Brush& brush, const Scene& scene); ///< the user's own marks
void paintRuler(Brush& brush, const Scene& scene);

} // namespace summitry
