#include "views/scene/layout.h"

#include "views/scene/layoutrun.h"
#include "views/scene/ticks.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

std::vector<Row> ascending(const std::vector<Row>& rows)
{
    std::vector<Row> result = rows;
    if (!std::is_sorted(result.begin(), result.end()))
        std::sort(result.begin(), result.end());
    return result;
}

/// Sizes that a picture can have; a text of no size would make lanes of no height.
SceneSpec sane(const SceneSpec& spec)
{
    SceneSpec result = spec;
    const auto finite = [](double v, double low, double high) {
        return std::isfinite(v) ? std::clamp(v, low, high) : low;
    };
    result.size = QSizeF(finite(spec.size.width(), 1, 100000), finite(spec.size.height(), 1, 100000));
    result.textSize = finite(spec.textSize, 4, 400);
    result.scroll = finite(spec.scroll, 0, 1e9);
    result.range = normalised(spec.range);
    return result;
}

} // namespace

MarkState LayoutRun::stateOf(Row row) const
{
    MarkState state;
    state.selected = std::binary_search(selected.begin(), selected.end(), row);
    state.highlighted = std::binary_search(highlighted.begin(), highlighted.end(), row);
    state.hovered = row == spec.hovered;
    state.focused = row == spec.focused;
    state.dimmed = !highlighted.empty() && !state.highlighted && !state.selected && !state.hovered && !state.focused;
    state.doubtful =
        spec.reviewHints && data().reviews()[row] == Review::Unreviewed && data().confidences()[row] < 0.5f;
    return state;
}

bool LayoutRun::isSpecial(Row row) const
{
    return row == spec.hovered || row == spec.focused || std::binary_search(selected.begin(), selected.end(), row) ||
           std::binary_search(highlighted.begin(), highlighted.end(), row);
}

struct SceneLayouter::Cache
{
    LayoutCache layout;
};

SceneLayouter::SceneLayouter() : m_cache(std::make_unique<Cache>()) {}
SceneLayouter::~SceneLayouter() = default;

Scene SceneLayouter::layout(const SceneSpec& wanted)
{
    Scene scene;
    scene.spec = sane(wanted);
    m_cache->layout.prepare(scene.spec);
    LayoutRun run{
        scene.spec, m_cache->layout, scene, {}, {}, ascending(wanted.selected), ascending(wanted.highlighted), {}, {}};
    layoutFrame(run);
    layoutTicks(scene, run.cache.measure);
    if (!scene.spec.chronology || !scene.spec.lanes)
        return scene;
    layoutBoxes(run);
    layoutRibbons(run);
    layoutHeat(run);
    gatherItems(run);
    layoutMarks(run);
    layoutLinks(run);
    layoutOccasions(run);
    layoutSilences(run);
    layoutLabels(run);
    return scene;
}

Scene layoutScene(const SceneSpec& spec)
{
    return SceneLayouter().layout(spec);
}

} // namespace summitry
