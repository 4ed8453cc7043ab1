#include "models/items/rowgroups.h"

#include "models/items/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace summitry {

namespace {

constexpr std::size_t kMostPaired = 8;

/// Where a row belongs; several places are possible.
struct Entry
{
    std::uint64_t key;
    Row row;
};

std::vector<PersonIndex> mainLeaders(const Chronology& c, Row row)
{
    std::vector<PersonIndex> persons;
    for (const ChronologyActor& actor : c.actors(row))
        if (actor.role != Role::Relay && c.persons()[actor.person].kind == ActorKind::Leader)
            persons.push_back(actor.person);
    std::sort(persons.begin(), persons.end());
    persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
    return persons;
}

std::uint64_t keyOf(std::uint32_t a, std::uint32_t b)
{
    return (static_cast<std::uint64_t>(a) << 32) | b;
}

std::vector<Entry> entriesOf(const Chronology& c, const std::vector<Row>& rows, GroupBy by)
{
    std::vector<Entry> entries;
    for (const Row row : rows) {
        if (by == GroupBy::Day) {
            // Signed days in the order of unsigned numbers.
            const auto first = static_cast<std::uint32_t>(c.firstDays()[row]) ^ 0x80000000u;
            const auto last = static_cast<std::uint32_t>(c.lastDays()[row]) ^ 0x80000000u;
            entries.push_back({keyOf(first, last), row});
            continue;
        }
        const std::vector<PersonIndex> leaders = mainLeaders(c, row);
        const std::size_t before = entries.size();
        for (std::size_t i = 0; i < leaders.size(); ++i) {
            if (by == GroupBy::Leader)
                entries.push_back({keyOf(leaders[i], kNoRow), row});
            for (std::size_t j = i + 1; by == GroupBy::Pair && leaders.size() <= kMostPaired && j < leaders.size(); ++j)
                entries.push_back({keyOf(leaders[i], leaders[j]), row});
        }
        if (entries.size() == before)
            entries.push_back({keyOf(kNoRow, kNoRow), row});
    }
    return entries;
}

} // namespace

GroupedRows groupRows(const Chronology& chronology, const std::vector<Row>& rows, GroupBy by)
{
    GroupedRows grouped;
    if (by == GroupBy::Nothing) {
        grouped.lines = rows;
        return grouped;
    }
    std::vector<Entry> entries = entriesOf(chronology, rows, by);
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.key < b.key; });
    std::vector<std::pair<std::size_t, std::size_t>> stretches;
    for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
        while (end < entries.size() && entries[end].key == entries[begin].key)
            ++end;
        stretches.emplace_back(begin, end);
    }
    if (by != GroupBy::Day)
        std::stable_sort(stretches.begin(), stretches.end(),
                         [](const auto& a, const auto& b) { return a.second - a.first > b.second - b.first; });
    for (const auto& [begin, end] : stretches) {
        const std::uint64_t key = entries[begin].key;
        RowGroup group{static_cast<std::uint32_t>(key >> 32), static_cast<std::uint32_t>(key),
                       static_cast<std::uint32_t>(end - begin)};
        if (by == GroupBy::Day)
            group.a = entries[begin].row;
        grouped.lines.push_back(kHeading | static_cast<std::uint32_t>(grouped.groups.size()));
        grouped.groups.push_back(group);
        for (std::size_t i = begin; i < end; ++i)
            grouped.lines.push_back(entries[i].row);
    }
    return grouped;
}

QString groupWords(const Chronology& chronology, const RowGroup& group, GroupBy by)
{
    const auto name = [&](std::uint32_t person) { return text(chronology.persons()[person].name); };
    if (by == GroupBy::Day)
        return dateWords(chronology, group.a);
    if (group.a == kNoRow)
        return by == GroupBy::Leader ? QCoreApplication::translate("CommunicationTableModel", "No leader")
                                     : QCoreApplication::translate("CommunicationTableModel", "No pair of leaders");
    return by == GroupBy::Leader ? name(group.a) : QStringLiteral("%1 – %2").arg(name(group.a), name(group.b));
}

} // namespace summitry
