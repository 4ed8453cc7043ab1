#include "views/scene/layoutrun.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

/// Least width of a cell, in sizes of text where its number shall be read, in pixels where it is texture only.
double leastCell(const LayoutRun& run, double laneHeight)
{
    return laneHeight >= 1.25 * run.t() ? 1.9 * run.t() : 3;
}

void cellsOf(LayoutRun& run, std::uint16_t box, TimeUnit unit, std::uint32_t most)
{
    const Scene& scene = run.scene;
    const LaneIndex& index = run.index(scene.lanes[box]);
    const TimeRange range = normalised(run.spec.range);
    double start = unitStart(unit, range.from);
    while (start < range.to) {
        const double next = nextUnit(unit, start);
        const std::uint32_t count = index.count(static_cast<std::int64_t>(start), static_cast<std::int64_t>(next));
        if (count > 0) {
            HeatCell cell;
            cell.left = static_cast<float>(std::max(scene.scale.xOf(start), scene.plot.left()));
            cell.right = static_cast<float>(std::min(scene.scale.xOf(next), scene.plot.right()));
            cell.count = count;
            cell.firstDay = start, cell.endDay = next;
            cell.box = box;
            cell.strength = static_cast<float>(std::min(1.0, std::sqrt(static_cast<double>(count) / most)));
            run.scene.heat.push_back(cell);
        }
        start = next;
    }
}

} // namespace

void layoutHeat(LayoutRun& run)
{
    const double perDay = run.scene.scale.pixelsPerDay();
    for (const bool numbered : {true, false}) {
        std::vector<std::uint16_t> boxes;
        for (std::uint16_t i = 0; i < run.scene.lanes.size(); ++i) {
            const LaneBox& box = run.scene.lanes[i];
            if (box.mode == LaneMode::Heat && (static_cast<double>(box.height) >= 1.25 * run.t()) == numbered)
                boxes.push_back(i);
        }
        if (boxes.empty())
            continue;
        const TimeUnit unit = unitAtLeast(leastCell(run, numbered ? 2 * run.t() : 1) / perDay, TimeUnit::OneDay);
        // One scale for all lanes, so that equal shades mean equal counts.
        std::uint32_t most = 1;
        for (const std::uint16_t box : boxes)
            most = std::max(most, run.cache.mostIn(run.scene.lanes[box].lane, unit));
        for (const std::uint16_t box : boxes)
            cellsOf(run, box, unit, most);
        if (run.scene.heatUnit.isEmpty())
            run.scene.heatUnit = unitName(unit);
    }
}

} // namespace summitry
