#include "views/scene/layoutrun.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

using Items = std::span<const LayoutItem>;

/// The row's items, one per lane.
Items itemsOf(const LayoutRun& run, Row row)
{
    const auto [first, last] = std::equal_range(run.items.begin(), run.items.end(), LayoutItem{.row = row},
                                                [](const LayoutItem& a, const LayoutItem& b) { return a.row < b.row; });
    return {first, last};
}

QPointF middleOf(const LayoutRun& run, const LayoutItem& item)
{
    if (!item.isBand)
        return QPointF(static_cast<double>(run.scene.marks[item.placed].x),
                       static_cast<double>(run.scene.marks[item.placed].y));
    const Band& band = run.scene.bands[item.placed];
    return QPointF(static_cast<double>(band.left + band.right) / 2, static_cast<double>(band.top + band.bottom) / 2);
}

bool isAsked(const LayoutRun& run, Row row)
{
    const MarkState state = run.stateOf(row);
    return state.selected || state.hovered || state.focused;
}

void join(LayoutRun& run, const LayoutItem& statement, Items occasion)
{
    const auto nearest = std::min_element(occasion.begin(), occasion.end(), [&](const auto& a, const auto& b) {
        return std::abs(a.box - statement.box) < std::abs(b.box - statement.box);
    });
    if (nearest == occasion.end() || nearest->placed == kNoRow || statement.placed == kNoRow)
        return;
    const bool pinned = run.scene.lanes[nearest->box].pinned && run.scene.lanes[statement.box].pinned;
    run.scene.occasions.push_back({QLineF(middleOf(run, *nearest), middleOf(run, statement)), statement.row, pinned});
}

} // namespace

void layoutOccasions(LayoutRun& run)
{
    const auto occasions = run.data().occasions();
    for (const LayoutItem& item : run.items) {
        const Row occasion = occasions[item.row];
        if (occasion != kNoRow && (isAsked(run, item.row) || isAsked(run, occasion)))
            join(run, item, itemsOf(run, occasion));
    }
}

} // namespace summitry
