#pragma once
// The lanes that an arrangement asks for on a chronology: those of the selection in its order, with what is pinned,
// collapsed, hidden and paired, and back from a lane to its name. Pure functions. Persons whom the snapshot does not
// have get no lane.
#include "models/domain/view.h"
#include "views/scene/lane.h"

namespace summitry {

/// first: persons to put on top unless the order is by hand (those that a filter names).
LaneList arrangedLanes(const Chronology& chronology, const Selection* selection, const Arrangement& arrangement,
                       const std::vector<std::string>& first = {});
/// By name or code, with its flags.
ViewLane namedLane(const Chronology& chronology, const Lane& lane);
/// Persons that a filter names, alone or in pairs.
std::vector<std::string> personsNamedBy(const Filter& filter);

} // namespace summitry
