#pragma once
// The state of one layout while it is made, and its steps in order. Each step reads what the ones before it left here
// and appends to the scene. Private to this folder; lives for one call.
#include "views/scene/layoutcache.h"
#include "views/scene/occupancy.h"
#include "views/scene/scenemetrics.h"

namespace summitry {

/// One row in one lane.
struct LayoutItem
{
    Row row = kNoRow;
    std::uint16_t box = 0;
    Kind kind = Kind::Statement;
    bool small = false; ///< stands in a track: not a wide band
    bool isBand = false;
    bool vague = false;            ///< the day is not known: has a fade
    bool wide = false;             ///< the day is known, and so wide that a mark in it would look like an hour
    float x = 0;                   ///< middle of the mark
    double from = 0, to = 0;       ///< days covered, end excluded
    std::uint32_t placed = kNoRow; ///< index of its mark, or of its band when isBand
};

struct LayoutRun
{
    const SceneSpec& spec;
    LayoutCache& cache;
    Scene& scene;
    std::vector<LaneMetrics> metrics;       ///< per box
    std::vector<LayoutItem> items;          ///< by row, then box
    std::vector<Row> selected, highlighted; ///< ascending
    Occupancy marksTaken;                   ///< by marks, bands and fades
    Occupancy taken;                        ///< by anything a label must keep off

    double t() const { return spec.textSize; }
    const Chronology& data() const { return *spec.chronology; }
    const Lane& lane(const LaneBox& box) const { return (*spec.lanes)[box.lane]; }
    const LaneIndex& index(const LaneBox& box) { return cache.lane(box.lane).index; }
    MarkState stateOf(Row row) const;
    bool isSpecial(Row row) const;
    /// A pair's lane holds both partners: no line leads out of it.
    bool isPair(const LayoutItem& item) const { return lane(scene.lanes[item.box]).kind == Lane::Kind::Pair; }
};

void layoutFrame(LayoutRun& run); ///< plot, ruler, header, scale
void layoutBoxes(LayoutRun& run); ///< lanes in view, their modes and headers
void layoutRibbons(LayoutRun& run);
void layoutHeat(LayoutRun& run);
void gatherItems(LayoutRun& run); ///< items
void layoutMarks(LayoutRun& run); ///< bands, fades, marks
void layoutLinks(LayoutRun& run);
void layoutOccasions(LayoutRun& run); ///< statements tied to what they were said in, where that is asked
void layoutSilences(LayoutRun& run);
void layoutLabels(LayoutRun& run);

} // namespace summitry
