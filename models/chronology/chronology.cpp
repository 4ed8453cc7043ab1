#include "models/chronology/columns.h"

namespace summitry {

Chronology::Chronology(std::unique_ptr<const Columns> columns) : m_columns(std::move(columns)) {}
Chronology::~Chronology() = default;

std::size_t Chronology::size() const
{
    return m_columns->ids.size();
}
Row Chronology::rowOf(CommunicationId id) const
{
    return m_columns->rowOf(id);
}
std::span<const CommunicationId> Chronology::ids() const
{
    return m_columns->ids;
}
std::span<const std::int32_t> Chronology::firstDays() const
{
    return m_columns->firstDays;
}
std::span<const std::int32_t> Chronology::lastDays() const
{
    return m_columns->lastDays;
}
std::span<const std::int32_t> Chronology::reportedDays() const
{
    return m_columns->reportedDays;
}
std::span<const EdtfDate::Precision> Chronology::precisions() const
{
    return m_columns->precisions;
}
std::span<const DateFlags> Chronology::dateFlags() const
{
    return m_columns->dateFlags;
}
std::span<const Kind> Chronology::kinds() const
{
    return m_columns->kinds;
}
std::span<const Form> Chronology::forms() const
{
    return m_columns->forms;
}
std::span<const Status> Chronology::statuses() const
{
    return m_columns->statuses;
}
std::span<const Channel> Chronology::channels() const
{
    return m_columns->channels;
}
std::span<const Review> Chronology::reviews() const
{
    return m_columns->reviews;
}
std::span<const float> Chronology::confidences() const
{
    return m_columns->confidences;
}
std::span<const std::uint16_t> Chronology::accountCounts() const
{
    return m_columns->accountCounts;
}
std::span<const std::uint8_t> Chronology::disagreements() const
{
    return m_columns->disagreements;
}
std::span<const Row> Chronology::occasions() const
{
    return m_columns->occasions;
}
std::span<const ChronologyActor> Chronology::actors(Row row) const
{
    return m_columns->actors[row];
}
std::span<const SourceIndex> Chronology::sources(Row row) const
{
    return m_columns->sources[row];
}
std::span<const ChronologyPerson> Chronology::persons() const
{
    return m_columns->persons;
}
std::span<const Row> Chronology::rowsOf(PersonIndex person) const
{
    return m_columns->rowsOfPerson[person];
}
std::span<const std::string> Chronology::sourceNames() const
{
    return m_columns->sourceNames;
}
std::span<const Row> Chronology::rowsOfSource(SourceIndex source) const
{
    return m_columns->rowsOfSource[source];
}
std::span<const std::uint16_t> Chronology::traits() const
{
    return m_columns->traits;
}
std::size_t Chronology::bytes() const
{
    return m_columns->bytes();
}

std::string_view Chronology::title(Row row) const
{
    return std::string_view(m_columns->titlePool).substr(m_columns->titleStarts[row], m_columns->titleLengths[row]);
}

std::string_view Chronology::place(Row row) const
{
    return m_columns->places[m_columns->placeIndices[row]];
}

PersonIndex Chronology::person(std::string_view name) const
{
    const auto found = m_columns->personByName.find(name);
    return found == m_columns->personByName.end() ? kNoRow : found->second;
}

} // namespace summitry
