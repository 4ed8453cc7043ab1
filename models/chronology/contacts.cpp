#include "models/chronology/contacts.h"

#include <algorithm>
#include <unordered_map>

namespace summitry {

namespace {

bool isContact(const Chronology& chronology, Row row)
{
    return chronology.kinds()[row] != Kind::Statement && chronology.statuses()[row] == Status::Held;
}

/// Each once, ascending.
std::vector<PersonIndex> participants(const Chronology& chronology, Row row)
{
    std::vector<PersonIndex> who;
    for (const ChronologyActor& actor : chronology.actors(row))
        if (actor.role == Role::Participant)
            who.push_back(actor.person);
    std::sort(who.begin(), who.end());
    who.erase(std::unique(who.begin(), who.end()), who.end());
    return who;
}

bool tookPart(const Chronology& chronology, Row row, PersonIndex person)
{
    for (const ChronologyActor& actor : chronology.actors(row))
        if (actor.person == person && actor.role == Role::Participant)
            return true;
    return false;
}

} // namespace

std::vector<PersonIndex> mostInContact(const Chronology& chronology, const Selection& selection, std::size_t most)
{
    std::vector<std::uint32_t> counts(chronology.persons().size(), 0);
    for (const Row row : selection.rows) {
        if (!isContact(chronology, row))
            continue;
        for (const PersonIndex person : participants(chronology, row))
            ++counts[person];
    }
    std::vector<PersonIndex> order;
    for (PersonIndex person = 0; person < counts.size(); ++person)
        if (counts[person] > 0)
            order.push_back(person);
    std::sort(order.begin(), order.end(), [&](PersonIndex a, PersonIndex b) {
        return counts[a] != counts[b] ? counts[a] > counts[b]
                                      : chronology.persons()[a].name < chronology.persons()[b].name;
    });
    order.resize(std::min(order.size(), most));
    return order;
}

ContactMatrix contactMatrix(const Chronology& chronology, const Selection& selection, std::vector<PersonIndex> persons)
{
    ContactMatrix matrix{std::move(persons), {}};
    const std::size_t n = matrix.persons.size();
    matrix.cells.resize(n * n);
    std::unordered_map<PersonIndex, std::size_t> placeOf;
    for (std::size_t i = 0; i < n; ++i)
        placeOf[matrix.persons[i]] = i;
    for (const Row row : selection.rows) {
        if (!isContact(chronology, row))
            continue;
        std::vector<std::size_t> places;
        for (const PersonIndex person : participants(chronology, row))
            if (const auto found = placeOf.find(person); found != placeOf.end())
                places.push_back(found->second);
        for (const std::size_t a : places) {
            for (const std::size_t b : places) {
                MatrixCell& cell = matrix.cells[a * n + b];
                ++cell.count;
                cell.last = row; // rows ascend by day
            }
        }
    }
    return matrix;
}

std::vector<Row> contactsOf(const Chronology& chronology, const Selection& selection, PersonIndex a, PersonIndex b)
{
    std::vector<Row> rows;
    for (const Row row : chronology.rowsOf(a))
        if (isContact(chronology, row) && selection.contains(row) && tookPart(chronology, row, a) &&
            tookPart(chronology, row, b))
            rows.push_back(row);
    return rows;
}

} // namespace summitry
