#pragma once
// What one can do with an event, a lane or the picked events: the context menu of the canvas, reachable by the Menu
// key.
#include "views/scene/hittest.h"
#include "views/timeline/timelinecanvas.h"

class QMenu;

namespace summitry {

/// A menu for what was hit; deletes itself when closed. Null when nothing can be done there.
QMenu* makeEventMenu(TimelineCanvas& canvas, const Hit& hit);
/// The picked events as lines of text for the clipboard.
QString pickedAsText(const Chronology& chronology, const std::vector<Row>& rows);

} // namespace summitry
