#include "views/timeline/eventwalk.h"

#include <algorithm>

namespace summitry {

std::vector<Row> EventWalk::rows(std::uint32_t lane) const
{
    std::vector<Row> found = laneRows(m_chronology, m_lanes[lane]);
    std::erase_if(found, [&](Row row) { return !std::binary_search(m_kept.rows.begin(), m_kept.rows.end(), row); });
    return found;
}

WalkPlace EventWalk::along(const WalkPlace& from, int steps) const
{
    if (from.lane >= m_lanes.size())
        return from;
    const std::vector<Row> all = rows(from.lane);
    if (all.empty())
        return from;
    const auto at = std::lower_bound(all.begin(), all.end(), from.row) - all.begin();
    const auto next = std::clamp<std::ptrdiff_t>(at + steps, 0, static_cast<std::ptrdiff_t>(all.size()) - 1);
    return {from.lane, all[static_cast<std::size_t>(next)]};
}

WalkPlace EventWalk::across(const WalkPlace& from, int steps) const
{
    if (from.row >= m_chronology.size())
        return from;
    const auto days = m_chronology.firstDays();
    const Day day = days[from.row];
    for (std::int64_t lane = static_cast<std::int64_t>(from.lane) + steps;
         lane >= 0 && lane < static_cast<std::int64_t>(m_lanes.size()); lane += steps) {
        const std::vector<Row> all = rows(static_cast<std::uint32_t>(lane));
        if (all.empty())
            continue;
        auto at = std::lower_bound(all.begin(), all.end(), from.row);
        if (at == all.end() || (at != all.begin() && day - days[*(at - 1)] < days[*at] - day))
            --at;
        return {static_cast<std::uint32_t>(lane), *at};
    }
    return from;
}

WalkPlace EventWalk::first(std::uint32_t lane) const
{
    if (lane >= m_lanes.size())
        return {};
    const std::vector<Row> all = rows(lane);
    return all.empty() ? WalkPlace{} : WalkPlace{lane, all.front()};
}

WalkPlace EventWalk::last(std::uint32_t lane) const
{
    if (lane >= m_lanes.size())
        return {};
    const std::vector<Row> all = rows(lane);
    return all.empty() ? WalkPlace{} : WalkPlace{lane, all.back()};
}

WalkPlace EventWalk::placeOf(Row row, std::uint32_t near) const
{
    const auto size = static_cast<std::uint32_t>(m_lanes.size());
    for (std::uint32_t i = 0; i < size; ++i) {
        const std::uint32_t lane = (near + i) % size;
        const std::vector<Row> all = laneRows(m_chronology, m_lanes[lane]);
        if (std::binary_search(all.begin(), all.end(), row))
            return {lane, row};
    }
    return {};
}

WalkPlace EventWalk::otherEnd(const WalkPlace& from) const
{
    const WalkPlace other = placeOf(from.row, from.lane + 1);
    return other.row == kNoRow ? from : other;
}

Row EventWalk::linked(Row row) const
{
    const auto occasions = m_chronology.occasions();
    if (row >= occasions.size())
        return row;
    if (occasions[row] != kNoRow)
        return occasions[row];
    for (const Row other : m_kept.rows)
        if (occasions[other] == row)
            return other;
    return row;
}

WalkPlace EventWalk::nearDay(Day day) const
{
    const auto days = m_chronology.firstDays();
    for (std::uint32_t lane = 0; lane < m_lanes.size(); ++lane) {
        const std::vector<Row> all = rows(lane);
        if (all.empty())
            continue;
        const auto at = std::find_if(all.begin(), all.end(), [&](Row row) { return days[row] >= day; });
        return {lane, at == all.end() ? all.back() : *at};
    }
    return {};
}

} // namespace summitry
