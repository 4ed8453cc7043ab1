#pragma once
// What a window or a figure shows, as a value that outlives both: range, filter, lanes by name. Kept in files, embedded
// in figures, one per step of a story. Names and codes, not indices, so that it can be put on another chronology.
#include "models/domain/filter.h"

namespace summitry {

struct ViewLane
{
    enum class Kind : std::uint8_t { Person, Country, Organisation, Pair };
    Kind kind = Kind::Person;
    std::string name;  ///< a person's name, or the code of a country or organisation
    std::string other; ///< Pair: the second person
    bool pinned = false;
    bool collapsed = false;

    bool operator==(const ViewLane&) const = default;
};

/// Which lanes there are, and by which clock events are placed in them.
struct Arrangement
{
    enum class LaneKind : std::uint8_t { Persons, Countries, Organisations };
    enum class LaneOrder : std::uint8_t { Activity, Name, Country, FirstAppearance, ByHand };

    LaneKind laneKind = LaneKind::Persons;
    LaneOrder laneOrder = LaneOrder::Activity;
    std::vector<ViewLane> lanes;     ///< ByHand, pinned, collapsed or pair lanes; empty = as laneKind and laneOrder say
    std::vector<std::string> hidden; ///< names or codes of lanes left out
    bool byReportDate = false;       ///< placed by the date of first report instead of the event's own
    std::optional<Day> knownOn;      ///< hides what was first reported later

    bool operator==(const Arrangement&) const = default;
};

struct View : Arrangement
{
    double from = 0; ///< days since 1970-01-01, fractions are hours
    double to = 1;   ///< after from
    Filter filter;
    std::vector<CommunicationId> highlighted;

    bool operator==(const View&) const = default;
};

} // namespace summitry
