#include "models/items/chronologystate.h"

#include <algorithm>

namespace summitry {

namespace {

/// No communication has it: an empty list would mean "no limit".
constexpr CommunicationId kNobody = -1;

/// Rows of unknown report stay.
void dropLaterReports(Selection& kept, std::span<const std::int32_t> reported, Day knownOn)
{
    std::erase_if(kept.rows, [&](Row row) {
        const bool later = reported[row] > knownOn;
        if (later && !kept.bits.empty())
            kept.bits[row >> 6] &= ~(std::uint64_t{1} << (row & 63));
        return later;
    });
}

/// Only these, of those that are left.
void narrow(Filter& filter, std::vector<CommunicationId> ids)
{
    if (!filter.only.empty()) {
        std::sort(ids.begin(), ids.end());
        std::erase_if(filter.only, [&](CommunicationId id) { return !std::binary_search(ids.begin(), ids.end(), id); });
        ids = std::move(filter.only);
    }
    filter.only = std::move(ids);
    if (filter.only.empty())
        filter.only.push_back(kNobody);
}

} // namespace

ChronologyState::ChronologyState(FilterState& filter, QObject* parent)
    : QObject(parent), m_filter(filter), m_chronology(ChronologyBuilder().build())
{
    connect(&m_filter, &FilterState::changed, this, &ChronologyState::evaluate);
    m_kept = keep();
}

void ChronologyState::setChronology(std::shared_ptr<const Chronology> chronology)
{
    m_chronology = chronology ? std::move(chronology) : ChronologyBuilder().build();
    m_kept = keep();
    emit chronologyChanged();
    emit keptChanged();
}

void ChronologyState::setKnownOn(std::optional<Day> day)
{
    if (day == m_knownOn)
        return;
    m_knownOn = day;
    evaluate();
}

void ChronologyState::evaluate()
{
    m_kept = keep();
    emit keptChanged();
}

std::shared_ptr<const Selection> ChronologyState::keep()
{
    auto kept = std::make_shared<Selection>(select(*m_chronology, resolved(), m_facets));
    if (m_knownOn)
        dropLaterReports(*kept, m_chronology->reportedDays(), *m_knownOn);
    return kept;
}

Filter ChronologyState::resolved()
{
    Filter filter = m_filter.filter();
    if (m_remarkSearch && (filter.starred || filter.noted || !filter.tags.empty()))
        narrow(filter, m_remarkSearch(filter));
    if (filter.text.empty() || !m_search)
        return filter;
    auto found = m_search(filter.text);
    filter.text.clear();
    if (found)
        narrow(filter, std::move(found.value()));
    else
        emit searchFailed(found.message());
    return filter;
}

} // namespace summitry
