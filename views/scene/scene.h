#pragma once
// A laid-out picture for one range, size and theme: flat arrays of things to paint, in logical pixels from the top
// left. No widget in it; painted alike on screen, PNG, SVG and PDF (scenepainter.h). Made by layout.h; immutable after.
#include "views/scene/scenemarks.h"
#include "views/scene/scenespec.h"

#include <QLineF>
#include <QRectF>
#include <QString>

namespace summitry {

enum class LaneMode : std::uint8_t { Marks, Heat };

struct LaneBox
{
    std::uint32_t lane = 0;              ///< index in SceneSpec::lanes
    float top = 0, height = 0, axis = 0; ///< axis: y on which marks stand
    LaneMode mode = LaneMode::Marks;
    std::uint8_t color = 0;
    bool pinned = false, lit = false;
    std::uint32_t count = 0;  ///< kept rows in the visible range
    std::uint32_t folded = 0; ///< of these, rows drawn as part of another's mark
    std::uint32_t labelsDropped = 0;
    QString name, detail;    ///< detail: office and country at the centre of the view
    std::uint32_t spark = 0; ///< first of kSparkBars in Scene::sparks
};
inline constexpr int kSparkBars = 24;

struct SceneLabel
{
    QRectF rect;
    QString text;
    FontRole font = FontRole::Label;
    Row row = kNoRow;
    QLineF lead; ///< from the mark to a label that found room only further off; null = none
    enum class Tone : std::uint8_t { Normal, Muted, Accent, Badge, OnHeat } tone = Tone::Normal;
};

struct Tick
{
    float x = 0;
    QString text;    ///< empty = line only
    QRectF textRect; ///< in the ruler
    bool major = false;
    std::uint8_t row = 0; ///< 0 = upper (contexts: "June 2025"), 1 = lower, 2 = line of a finer step
};

struct Shade
{
    float left = 0, right = 0; ///< a weekend
};

/// A row that is drawn as part of another row's mark or band.
struct Folded
{
    Row row = kNoRow;
    Row into = kNoRow;
    std::uint16_t box = 0;
};

/// From a statement to the call or summit in which it was made; drawn while either is picked or under the pointer.
struct OccasionLine
{
    QLineF line;
    Row statement = kNoRow;
    bool pinned = false; ///< both ends stand in pinned lanes
};

struct Scene
{
    SceneSpec spec; ///< what it was made from
    TimeScale scale;
    QRectF plot, header, ruler;
    double contentHeight = 0; ///< of all lanes, for a scroll bar
    std::vector<LaneBox> lanes;
    std::vector<float> sparks; ///< 0..1
    std::vector<Mark> marks;
    std::vector<Folded> folded;
    std::vector<Link> links;
    std::vector<Band> bands;
    std::vector<Fade> fades;
    std::vector<HeatCell> heat;
    std::vector<Ribbon> ribbons;
    std::vector<Silence> silences;
    std::vector<OccasionLine> occasions;
    std::vector<SceneLabel> labels;
    std::vector<Tick> ticks;
    std::vector<Shade> shades;
    QString heatUnit;           ///< "month": what a heat cell covers
    std::uint32_t shown = 0;    ///< kept rows within range, in any lane of the list
    std::uint32_t undated = 0;  ///< kept rows without any date
    std::uint32_t lanesCut = 0; ///< lanes above or below the picture
    std::uint32_t labelsDropped = 0;
    std::uint32_t linksDropped = 0; ///< calls whose line would be one too many; their ends are drawn
};

} // namespace summitry
