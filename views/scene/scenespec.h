#pragma once
// What to lay out: data, lanes, range, size, style. A value; cheap to copy (the heavy parts are shared).
// Lengths are logical pixels; textSize scales everything else with it.
#include "views/scene/lane.h"
#include "views/scene/theme.h"
#include "views/scene/timerange.h"

#include <QSizeF>

#include <memory>
#include <optional>

namespace summitry {

/// Which day places a communication: the day it happened or the day it was first reported.
enum class Clock : std::uint8_t { Happened, Reported };

/// A day or stretch of time that the user has named.
struct NamedTime
{
    double from = 0, to = 0; ///< days since 1970-01-01; equal for a single day
    QString text;
};

struct SceneSpec
{
    std::shared_ptr<const Chronology> chronology; ///< nullptr draws an empty axis
    std::shared_ptr<const Selection> selection;   ///< nullptr = all rows
    std::shared_ptr<const LaneList> lanes;        ///< in order; nullptr = none
    TimeRange range;
    QSizeF size{1600, 900};
    double devicePixelRatio = 1;
    double textSize = 12;    ///< pixels
    double scroll = 0;       ///< pixels of lanes above the upper edge
    double headerWidth = -1; ///< 0 = no lane headers, < 0 = as wide as it takes
    bool ruler = true;
    Theme theme = Theme::light();
    Clock clock = Clock::Happened;
    std::optional<Day> knownOn;     ///< hides what was first reported later
    std::optional<Day> today;       ///< a line; empty = none
    std::vector<PersonIndex> above; ///< whose lanes are on pages before this one
    std::vector<Row> selected;
    std::vector<Row> highlighted; ///< search hits, a story's events
    std::vector<NamedTime> named; ///< by from
    Row hovered = kNoRow;
    Row focused = kNoRow;    ///< keyboard focus: a ring
    bool reviewHints = true; ///< low confidence and unreviewed look so
    bool gridlines = true;
    bool ribbons = true;
    bool links = true;
    bool labels = true;
};

} // namespace summitry
