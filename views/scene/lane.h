#pragma once
// A row of the timeline: one person, one country or organisation (all its persons), or the contacts of a pair.
// Values; a list of lanes in their order is what the session keeps and a scene lays out.
#include "models/chronology/chronology.h"

#include <string>
#include <vector>

namespace summitry {

struct Lane
{
    enum class Kind : std::uint8_t { Person, Country, Organisation, Pair };
    Kind kind = Kind::Person;
    PersonIndex person = kNoRow; ///< Person and Pair
    PersonIndex other = kNoRow;  ///< Pair
    std::string code;            ///< Country and Organisation
    double height = 0;           ///< logical pixels; 0 = chosen by the layout
    bool pinned = false;         ///< stays on top while the others scroll
    bool collapsed = false;      ///< a thin line with heat only
    bool heads = false;          ///< a country above its persons, as a thin line
    bool folded = false;         ///< heads only: its persons have no lanes, it shows their marks

    bool isThin() const { return heads ? !folded : collapsed; }
    bool operator==(const Lane&) const = default;
};

using LaneList = std::vector<Lane>;
enum class LaneOrder : std::uint8_t { Activity, Name, Country, FirstAppearance };

/// One lane per person (leaders, and others who act in the selection) that the selection holds; nullptr = all rows.
LaneList personLanes(const Chronology& chronology, const Selection* selection, LaneOrder order);
LaneList countryLanes(const Chronology& chronology, const Selection* selection, LaneOrder order);
LaneList organisationLanes(const Chronology& chronology, const Selection* selection, LaneOrder order);
Lane pairLane(PersonIndex a, PersonIndex b);
/// Pinned lanes first, else the order is kept.
void putPinnedFirst(LaneList& lanes);

/// "Xi Jinping", "China", "Xi Jinping – Donald Trump".
std::string laneTitle(const Chronology& chronology, const Lane& lane);
/// Rows of the lane, ascending, whether or not a filter keeps them.
std::vector<Row> laneRows(const Chronology& chronology, const Lane& lane);

} // namespace summitry
