#pragma once
// Where things stand inside a lane of a height, for a size of text: the one place that layout, painter and hit test
// ask. Logical pixels; values. Private to this folder.
#include "views/scene/scene.h"

namespace summitry {

struct LaneMetrics
{
    double areaTop = 0, areaBottom = 0; ///< where marks and bands may stand
    double mark = 0;                    ///< side of a mark
    double track = 0;                   ///< height of a row of marks
    int tracks = 1;
    double ribbonTop = 0, ribbonHeight = 0;
    bool ribbonLabels = false;

    double trackY(int i) const { return areaTop + (i + 0.5) * track; }
};

LaneMetrics laneMetrics(double top, double height, double textSize);
inline LaneMetrics laneMetrics(const LaneBox& box, double textSize)
{
    return laneMetrics(static_cast<double>(box.top), static_cast<double>(box.height), textSize);
}
/// x of a link at a height between its ends.
double linkX(const Link& link, double y);

} // namespace summitry
