#include "models/chronology/contacts.h"

#include <algorithm>

namespace summitry {

namespace {

bool isContact(const Chronology& chronology, Row row)
{
    return chronology.kinds()[row] != Kind::Statement && chronology.statuses()[row] == Status::Held;
}

/// Calls visit(row, who) for each contact; who: participants, each once, ascending.
template <typename Visit>
void eachContact(const Chronology& chronology, const Selection& selection, Visit visit)
{
    std::vector<PersonIndex> who;
    for (const Row row : selection.rows) {
        if (!isContact(chronology, row))
            continue;
        who.clear();
        for (const ChronologyActor& actor : chronology.actors(row))
            if (actor.role == Role::Participant)
                who.push_back(actor.person);
        std::sort(who.begin(), who.end());
        who.erase(std::unique(who.begin(), who.end()), who.end());
        visit(row, who);
    }
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
    eachContact(chronology, selection, [&](Row, const std::vector<PersonIndex>& who) {
        for (const PersonIndex person : who)
            ++counts[person];
    });
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
    std::vector<std::uint32_t> placeOf(chronology.persons().size(), kNoRow);
    for (std::size_t i = 0; i < n; ++i)
        placeOf[matrix.persons[i]] = static_cast<std::uint32_t>(i);
    std::vector<std::size_t> places;
    eachContact(chronology, selection, [&](Row row, const std::vector<PersonIndex>& who) {
        places.clear();
        for (const PersonIndex person : who)
            if (placeOf[person] != kNoRow)
                places.push_back(placeOf[person]);
        for (const std::size_t a : places) {
            for (const std::size_t b : places) {
                MatrixCell& cell = matrix.cells[a * n + b];
                ++cell.count;
                cell.last = row; // rows ascend by day
            }
        }
    });
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
