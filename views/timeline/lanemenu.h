#pragma once
// What one can do with a lane: only it, without it, its profile, pin, collapse, hide, move. Entries for a context menu,
// and the one way to move a lane that menu, keys and drag share.
#include "views/timeline/timelinecanvas.h"

class QMenu;

namespace summitry {

void addLaneEntries(QMenu& menu, TimelineCanvas& canvas, std::uint32_t lane);
/// The lane comes to stand before the one that stands at `before` now (or last); the order is by hand from then on.
void moveLane(TimelineCanvas& canvas, std::uint32_t lane, std::uint32_t before);

} // namespace summitry
