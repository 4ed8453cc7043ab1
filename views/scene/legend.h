#pragma once
// What a picture has to explain: an entry per thing that the scene holds, with a sample drawn as the scene draws it.
// For the legend of figures and of the timeline. English through tr(); fonts needed, no display.
#include "views/scene/scene.h"

class QPainter;

namespace summitry {

/// What the legend explains, in its order; only what the scene holds.
enum class LegendItem : std::uint8_t {
    Call,
    Summit,
    Statement,
    Planned,
    Proposed,
    Cancelled,
    Fade,
    WholeDay,
    OpenFade,
    Bundle,
    Heat,
    Doubtful,
    Office,
    Silence
};
struct LegendEntry
{
    LegendItem item;
    QString text;
};
std::vector<LegendEntry> legendOf(const Scene& scene);
/// The sample of an entry, in the rectangle.
void paintLegendSample(QPainter& painter, const Theme& theme, LegendItem item, const QRectF& rect, double textSize);

} // namespace summitry
