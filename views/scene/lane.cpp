#include "views/scene/lane.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace summitry {

namespace {

/// A person stands in a lane for what they said or took part in, not for being addressed or quoting others.
bool acts(Role role)
{
    return role == Role::Participant || role == Role::Speaker;
}

bool actsIn(const Chronology& chronology, Row row, PersonIndex person)
{
    const auto actors = chronology.actors(row);
    return std::any_of(actors.begin(), actors.end(),
                       [&](const ChronologyActor& actor) { return actor.person == person && acts(actor.role); });
}

/// Per person: acts in the selection, and the first row of them.
struct Activity
{
    std::vector<std::uint32_t> counts;
    std::vector<Row> first;
};

Activity activityOf(const Chronology& chronology, const Selection* selection)
{
    Activity activity{std::vector<std::uint32_t>(chronology.persons().size()),
                      std::vector<Row>(chronology.persons().size(), kNoRow)};
    const auto visit = [&](Row row) {
        for (const ChronologyActor& actor : chronology.actors(row)) {
            if (!acts(actor.role))
                continue;
            if (activity.counts[actor.person]++ == 0)
                activity.first[actor.person] = row;
        }
    };
    if (selection != nullptr)
        std::for_each(selection->rows.begin(), selection->rows.end(), visit);
    else
        for (Row row = 0; row < chronology.size(); ++row)
            visit(row);
    return activity;
}

/// What lanes are ordered by.
struct LaneKey
{
    Lane lane;
    std::uint32_t count = 0;
    Row first = kNoRow;
    std::string name, country;
};

LaneList inOrder(std::vector<LaneKey> keys, LaneOrder order)
{
    std::stable_sort(keys.begin(), keys.end(), [order](const LaneKey& a, const LaneKey& b) {
        switch (order) {
        case LaneOrder::Activity:
            return a.count != b.count ? a.count > b.count : a.name < b.name;
        case LaneOrder::Country:
            return a.country != b.country ? a.country < b.country : a.name < b.name;
        case LaneOrder::FirstAppearance:
            return a.first != b.first ? a.first < b.first : a.name < b.name;
        case LaneOrder::Name:
            break;
        }
        return a.name < b.name;
    });
    LaneList lanes;
    lanes.reserve(keys.size());
    for (LaneKey& key : keys)
        lanes.push_back(std::move(key.lane));
    return lanes;
}

bool isOrganisation(const ChronologyPerson& person)
{
    return person.kind == ActorKind::Organisation || (!person.country.empty() && person.countryName.empty());
}

std::string organisationCode(const ChronologyPerson& person)
{
    return person.country.empty() ? person.name : person.country;
}

/// The code under which a person belongs to a lane of that kind; empty = to none.
std::string codeFor(const ChronologyPerson& person, Lane::Kind kind)
{
    if (kind == Lane::Kind::Organisation)
        return isOrganisation(person) ? organisationCode(person) : std::string();
    return isOrganisation(person) ? std::string() : person.country;
}

LaneList groupedLanes(const Chronology& chronology, const Selection* selection, LaneOrder order, Lane::Kind kind)
{
    const Activity activity = activityOf(chronology, selection);
    std::map<std::string, LaneKey> groups;
    for (PersonIndex person = 0; person < activity.counts.size(); ++person) {
        const std::string code = codeFor(chronology.persons()[person], kind);
        if (code.empty() || activity.counts[person] == 0)
            continue;
        LaneKey& key = groups[code];
        key.lane.kind = kind;
        key.lane.code = code;
        key.count += activity.counts[person];
        key.first = std::min(key.first, activity.first[person]);
        key.name = key.country = laneTitle(chronology, key.lane);
    }
    std::vector<LaneKey> keys;
    for (auto& [code, key] : groups)
        keys.push_back(std::move(key));
    return inOrder(std::move(keys), order);
}

std::vector<Row> rowsOfPerson(const Chronology& chronology, PersonIndex person)
{
    std::vector<Row> rows;
    if (person >= chronology.persons().size())
        return rows;
    const auto all = chronology.rowsOf(person);
    rows.reserve(all.size());
    std::copy_if(all.begin(), all.end(), std::back_inserter(rows),
                 [&](Row row) { return actsIn(chronology, row, person); });
    return rows;
}

std::vector<Row> rowsOfPair(const Chronology& chronology, PersonIndex a, PersonIndex b)
{
    std::vector<Row> rows;
    if (a >= chronology.persons().size() || b >= chronology.persons().size())
        return rows;
    const auto kinds = chronology.kinds();
    for (const Row row : chronology.rowsOf(a))
        if (kinds[row] != Kind::Statement && actsIn(chronology, row, a) && actsIn(chronology, row, b))
            rows.push_back(row);
    return rows;
}

} // namespace

LaneList personLanes(const Chronology& chronology, const Selection* selection, LaneOrder order)
{
    const Activity activity = activityOf(chronology, selection);
    std::vector<LaneKey> keys;
    for (PersonIndex person = 0; person < activity.counts.size(); ++person) {
        if (activity.counts[person] == 0)
            continue;
        LaneKey key;
        key.lane.person = person;
        key.count = activity.counts[person];
        key.first = activity.first[person];
        key.name = chronology.persons()[person].name;
        key.country = chronology.persons()[person].countryName;
        keys.push_back(std::move(key));
    }
    return inOrder(std::move(keys), order);
}

LaneList countryLanes(const Chronology& chronology, const Selection* selection, LaneOrder order)
{
    return groupedLanes(chronology, selection, order, Lane::Kind::Country);
}

LaneList organisationLanes(const Chronology& chronology, const Selection* selection, LaneOrder order)
{
    return groupedLanes(chronology, selection, order, Lane::Kind::Organisation);
}

Lane pairLane(PersonIndex a, PersonIndex b)
{
    Lane lane;
    lane.kind = Lane::Kind::Pair;
    lane.person = a;
    lane.other = b;
    return lane;
}

void putPinnedFirst(LaneList& lanes)
{
    std::stable_partition(lanes.begin(), lanes.end(), [](const Lane& lane) { return lane.pinned; });
}

std::string laneTitle(const Chronology& chronology, const Lane& lane)
{
    const auto persons = chronology.persons();
    const auto name = [&](PersonIndex person) {
        return person < persons.size() ? persons[person].name : std::string();
    };
    if (lane.kind == Lane::Kind::Person)
        return name(lane.person);
    if (lane.kind == Lane::Kind::Pair)
        return name(lane.person) + " – " + name(lane.other);
    const auto named = std::find_if(persons.begin(), persons.end(), [&](const ChronologyPerson& person) {
        return codeFor(person, lane.kind) == lane.code;
    });
    if (named == persons.end())
        return lane.code;
    if (lane.kind == Lane::Kind::Organisation)
        return named->kind == ActorKind::Organisation ? named->name : lane.code;
    return named->countryName.empty() ? lane.code : named->countryName;
}

std::vector<Row> laneRows(const Chronology& chronology, const Lane& lane)
{
    if (lane.kind == Lane::Kind::Person)
        return rowsOfPerson(chronology, lane.person);
    if (lane.kind == Lane::Kind::Pair)
        return rowsOfPair(chronology, lane.person, lane.other);
    std::vector<Row> rows;
    const auto persons = chronology.persons();
    for (PersonIndex person = 0; person < persons.size(); ++person)
        if (codeFor(persons[person], lane.kind) == lane.code) {
            const std::vector<Row> more = rowsOfPerson(chronology, person);
            rows.insert(rows.end(), more.begin(), more.end());
        }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

} // namespace summitry
