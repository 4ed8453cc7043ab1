#pragma once
// The states that the views of a window share, over a chronology from a seed: what a test of a view needs and a session
// owns.
#include "models/items/chronologystate.h"
#include "models/items/detailstate.h"
#include "models/items/lanestate.h"
#include "models/items/markerstate.h"
#include "models/items/pickstate.h"
#include "models/items/remarkstate.h"
#include "models/items/spanstate.h"
#include "tests/support/randomchronology.h"

namespace summitry {

struct SharedStates
{
    FilterState filter;
    ChronologyState chronology{filter};
    SpanState span;
    LaneState lanes;
    MarkerState markers;
    PickState picks;
    DetailState details;
    RemarkState remarks;

    explicit SharedStates(const RandomSpec& spec = {300, 12, 2020, 2021, 7, false})
    {
        chronology.setChronology(randomChronology(spec));
        span.reset({static_cast<double>(dayFromCivil({spec.firstYear, 1, 1})),
                    static_cast<double>(dayFromCivil({spec.lastYear + 1, 1, 1}))});
    }
    CommunicationId id(Row row) const { return chronology.chronology()->ids()[row]; }
};

} // namespace summitry
