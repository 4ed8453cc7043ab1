#include "views/scene/lanearrangement.h"

#include <algorithm>

namespace summitry {

namespace {

LaneOrder orderOf(View::LaneOrder order)
{
    switch (order) {
    case View::LaneOrder::Name:
        return LaneOrder::Name;
    case View::LaneOrder::Country:
        return LaneOrder::Country;
    case View::LaneOrder::FirstAppearance:
        return LaneOrder::FirstAppearance;
    case View::LaneOrder::Activity:
    case View::LaneOrder::ByHand:
        break;
    }
    return LaneOrder::Activity;
}

LaneList plainLanes(const Chronology& chronology, const Selection* selection, const Arrangement& arrangement)
{
    const LaneOrder order = orderOf(arrangement.laneOrder);
    switch (arrangement.laneKind) {
    case View::LaneKind::Countries:
        return countryLanes(chronology, selection, order);
    case View::LaneKind::Organisations:
        return organisationLanes(chronology, selection, order);
    case View::LaneKind::Persons:
        break;
    }
    return personLanes(chronology, selection, order);
}

bool isSame(const Lane& a, const Lane& b)
{
    return a.kind == b.kind && a.person == b.person && a.other == b.other && a.code == b.code;
}

/// Nothing when the snapshot does not have the persons.
std::optional<Lane> laneOf(const Chronology& chronology, const ViewLane& named)
{
    Lane lane;
    lane.kind = static_cast<Lane::Kind>(named.kind);
    lane.pinned = named.pinned;
    lane.collapsed = named.collapsed;
    if (lane.kind == Lane::Kind::Person || lane.kind == Lane::Kind::Pair) {
        lane.person = chronology.person(named.name);
        if (lane.kind == Lane::Kind::Pair)
            lane.other = chronology.person(named.other);
        const bool known = lane.person != kNoRow && (lane.kind == Lane::Kind::Person || lane.other != kNoRow);
        return known ? std::optional(lane) : std::nullopt;
    }
    lane.code = named.name;
    return lane;
}

/// Takes what is said of lanes over: flags for those there are, pairs and pinned ones added, listed ones first when by
/// hand.
LaneList withSaid(const Chronology& chronology, LaneList lanes, const Arrangement& arrangement)
{
    const bool byHand = arrangement.laneOrder == View::LaneOrder::ByHand;
    LaneList front;
    for (const ViewLane& said : arrangement.lanes) {
        const std::optional<Lane> lane = laneOf(chronology, said);
        if (!lane)
            continue;
        const auto there =
            std::find_if(lanes.begin(), lanes.end(), [&](const Lane& each) { return isSame(each, *lane); });
        const bool own = there == lanes.end();
        if (own ? lane->pinned || lane->kind == Lane::Kind::Pair : byHand)
            front.push_back(*lane);
        else if (!own)
            *there = *lane;
        if (!own && byHand)
            lanes.erase(there);
    }
    front.insert(front.end(), lanes.begin(), lanes.end());
    return front;
}

bool isHidden(const Chronology& chronology, const Lane& lane, const std::vector<std::string>& hidden)
{
    if (hidden.empty() || lane.kind == Lane::Kind::Pair)
        return false;
    return std::find(hidden.begin(), hidden.end(), namedLane(chronology, lane).name) != hidden.end();
}

std::string countryOf(const Chronology& chronology, const Lane& lane)
{
    return lane.kind == Lane::Kind::Person && !lane.pinned ? chronology.persons()[lane.person].country : std::string();
}

/// Over two or more persons of one country stands the country, which folds them away.
LaneList withHeads(const Chronology& chronology, const LaneList& lanes, const Arrangement& arrangement)
{
    const auto isFolded = [&](const std::string& country) {
        return std::any_of(arrangement.lanes.begin(), arrangement.lanes.end(), [&](const ViewLane& said) {
            return said.kind == ViewLane::Kind::Country && said.name == country && said.collapsed;
        });
    };
    LaneList result;
    for (auto at = lanes.begin(); at != lanes.end();) {
        const std::string country = countryOf(chronology, *at);
        const auto end =
            std::find_if(at + 1, lanes.end(), [&](const Lane& each) { return countryOf(chronology, each) != country; });
        if (country.empty() || end - at < 2) {
            result.push_back(*at++);
            continue;
        }
        Lane head;
        head.kind = Lane::Kind::Country;
        head.code = country;
        head.heads = true;
        head.folded = isFolded(country);
        result.push_back(head);
        if (!head.folded)
            result.insert(result.end(), at, end);
        at = end;
    }
    return result;
}

} // namespace

LaneList arrangedLanes(const Chronology& chronology, const Selection* selection, const Arrangement& arrangement,
                       const std::vector<std::string>& first)
{
    LaneList lanes = plainLanes(chronology, selection, arrangement);
    if (arrangement.laneOrder != View::LaneOrder::ByHand && !first.empty())
        std::stable_partition(lanes.begin(), lanes.end(), [&](const Lane& lane) {
            return lane.person != kNoRow &&
                   std::find(first.begin(), first.end(), chronology.persons()[lane.person].name) != first.end();
        });
    lanes = withSaid(chronology, std::move(lanes), arrangement);
    std::erase_if(lanes, [&](const Lane& lane) { return isHidden(chronology, lane, arrangement.hidden); });
    putPinnedFirst(lanes);
    const bool grouped =
        arrangement.laneKind == View::LaneKind::Persons && arrangement.laneOrder == View::LaneOrder::Country;
    return grouped ? withHeads(chronology, lanes, arrangement) : lanes;
}

ViewLane namedLane(const Chronology& chronology, const Lane& lane)
{
    const auto name = [&](PersonIndex person) {
        return person < chronology.persons().size() ? chronology.persons()[person].name : std::string();
    };
    ViewLane named;
    named.kind = static_cast<ViewLane::Kind>(lane.kind);
    named.name =
        lane.kind == Lane::Kind::Country || lane.kind == Lane::Kind::Organisation ? lane.code : name(lane.person);
    if (lane.kind == Lane::Kind::Pair)
        named.other = name(lane.other);
    named.pinned = lane.pinned;
    named.collapsed = lane.heads ? lane.folded : lane.collapsed;
    return named;
}

std::vector<std::string> personsNamedBy(const Filter& filter)
{
    std::vector<std::string> named = filter.persons;
    for (const auto& [a, b] : filter.pairs)
        named.insert(named.end(), {a, b});
    return named;
}

} // namespace summitry
