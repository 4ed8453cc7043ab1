#include "models/chronology/columns.h"

#include <unordered_set>

namespace summitry {

struct ChronologyBuilder::Draft
{
    std::unique_ptr<Chronology::Columns> columns = std::make_unique<Chronology::Columns>();
    NameIndex sources, places;

    std::uint32_t place(std::string_view name)
    {
        if (const auto found = places.find(name); found != places.end())
            return found->second;
        const auto index = static_cast<std::uint32_t>(columns->places.size());
        columns->places.emplace_back(name);
        places.emplace(name, index);
        return index;
    }
};

ChronologyBuilder::ChronologyBuilder() : m_draft(std::make_unique<Draft>()) {}
ChronologyBuilder::~ChronologyBuilder() = default;

ChronologyBuilder::ChronologyBuilder(const Chronology& base, std::span<const CommunicationId> without)
    : ChronologyBuilder()
{
    const Chronology::Columns& old = *base.m_columns;
    Chronology::Columns& next = *m_draft->columns;
    next.persons = old.persons, next.personByName = old.personByName;
    for (const std::string& name : old.sourceNames)
        addSource(name);
    const std::unordered_set<CommunicationId> gone(without.begin(), without.end());
    reserve(old.ids.size());
    for (Row row = 0; row < old.ids.size(); ++row)
        if (!gone.contains(old.ids[row]))
            copyRow(old, row);
}

void ChronologyBuilder::copyRow(const Chronology::Columns& old, Row row)
{
    ChronologyRecord record;
    record.actors.assign(old.actors[row].begin(), old.actors[row].end());
    record.sources.assign(old.sources[row].begin(), old.sources[row].end());
    record.id = old.ids[row];
    record.kind = old.kinds[row], record.form = old.forms[row], record.status = old.statuses[row];
    record.channel = old.channels[row], record.review = old.reviews[row];
    record.confidence = old.confidences[row], record.accounts = old.accountCounts[row];
    record.disagrees = old.disagreements[row] != 0;
    record.firstReported = old.reportedDays[row];
    record.occasion = old.occasions[row] == kNoRow ? 0 : old.ids[old.occasions[row]];
    record.title = std::string_view(old.titlePool).substr(old.titleStarts[row], old.titleLengths[row]);
    record.place = old.places[old.placeIndices[row]];
    add(record);
    Chronology::Columns& next = *m_draft->columns;
    next.firstDays.back() = old.firstDays[row], next.lastDays.back() = old.lastDays[row];
    next.precisions.back() = old.precisions[row], next.dateFlags.back() = old.dateFlags[row];
}

PersonIndex ChronologyBuilder::addPerson(ChronologyPerson person)
{
    Chronology::Columns& columns = *m_draft->columns;
    const auto index = static_cast<PersonIndex>(columns.persons.size());
    const auto [found, isNew] = columns.personByName.emplace(person.name, index);
    if (isNew)
        columns.persons.push_back(std::move(person));
    return found->second;
}

SourceIndex ChronologyBuilder::addSource(std::string_view name)
{
    std::vector<std::string>& names = m_draft->columns->sourceNames;
    const auto [found, isNew] = m_draft->sources.emplace(name, static_cast<SourceIndex>(names.size()));
    if (isNew)
        names.emplace_back(name);
    return found->second;
}

void ChronologyBuilder::reserve(std::size_t records)
{
    Chronology::Columns& c = *m_draft->columns;
    c.ids.reserve(records), c.firstDays.reserve(records), c.lastDays.reserve(records);
    c.reportedDays.reserve(records), c.precisions.reserve(records), c.dateFlags.reserve(records);
    c.kinds.reserve(records), c.forms.reserve(records), c.statuses.reserve(records);
    c.channels.reserve(records), c.reviews.reserve(records), c.confidences.reserve(records);
    c.accountCounts.reserve(records), c.disagreements.reserve(records), c.occasionIds.reserve(records);
    c.titleStarts.reserve(records), c.titleLengths.reserve(records), c.placeIndices.reserve(records);
    c.actors.start.reserve(records + 1), c.sources.start.reserve(records + 1);
}

void ChronologyBuilder::add(const ChronologyRecord& record)
{
    m_draft->columns->append(record, m_draft->place(record.place));
}

std::shared_ptr<const Chronology> ChronologyBuilder::build()
{
    m_draft->columns->finish();
    const auto built = std::move(m_draft);
    m_draft = std::make_unique<Draft>();
    return std::shared_ptr<const Chronology>(new Chronology(std::move(built->columns)));
}

} // namespace summitry
