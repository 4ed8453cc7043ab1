#pragma once
// Where the keyboard goes from an event: the next one in its lane, the nearest one in the lanes above and below, the
// other end of a link. Pure functions over a snapshot, what is kept and the lanes in their order.
#include "views/scene/lane.h"

namespace summitry {

struct WalkPlace
{
    std::uint32_t lane = kNoRow;
    Row row = kNoRow;
};

class EventWalk
{
public:
    EventWalk(const Chronology& chronology, const Selection& kept, const LaneList& lanes)
        : m_chronology(chronology), m_kept(kept), m_lanes(lanes)
    {
    }

    /// steps = 1 the next, -1 the one before; the place itself at the ends.
    WalkPlace along(const WalkPlace& from, int steps) const;
    /// The event nearest in time in the next lane that has one; steps = 1 downwards.
    WalkPlace across(const WalkPlace& from, int steps) const;
    WalkPlace first(std::uint32_t lane) const;
    WalkPlace last(std::uint32_t lane) const;
    /// The same event in the lane of another participant; the place itself when there is none.
    WalkPlace otherEnd(const WalkPlace& from) const;
    /// A statement's occasion, or the first statement made in a call or summit; itself when there is none.
    Row linked(Row row) const;
    /// The first lane that holds the row, counted from `near` on.
    WalkPlace placeOf(Row row, std::uint32_t near = 0) const;
    /// The first event at or after the day, in the first lane that has one.
    WalkPlace nearDay(Day day) const;

private:
    std::vector<Row> rows(std::uint32_t lane) const;

    const Chronology& m_chronology;
    const Selection& m_kept;
    const LaneList& m_lanes;
};

} // namespace summitry
