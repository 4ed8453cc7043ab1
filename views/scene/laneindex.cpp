#include "views/scene/laneindex.h"

#include <algorithm>
#include <numeric>

namespace summitry {

namespace {

constexpr std::int64_t kMostDays = 1 << 16; // 180 years: a quarter of a megabyte per lane

} // namespace

LaneIndex::LaneIndex(const Chronology& chronology, const Lane& lane, const Selection* selection, const RowTimes& times)
{
    const bool bits = selection != nullptr && !selection->bits.empty();
    const auto kept = [&](Row row) {
        if (selection == nullptr)
            return true;
        return bits ? (selection->bits[row >> 6] >> (row & 63) & 1) != 0 : selection->contains(row);
    };
    bool sorted = true;
    for (const Row row : laneRows(chronology, lane)) {
        if (!kept(row) || !times.dated(row) || !times.known(row))
            continue;
        const std::int32_t day = times.anchor(row);
        sorted = sorted && (m_days.empty() || m_days.back() <= day);
        m_rows.push_back(row);
        m_days.push_back(day);
        if (times.to(row) - static_cast<std::int64_t>(times.from(row)) >= kLongSpan)
            m_long.push_back(row);
    }
    if (!sorted) {
        std::vector<std::uint64_t> keys(m_rows.size());
        for (std::size_t i = 0; i < keys.size(); ++i)
            keys[i] = static_cast<std::uint64_t>(static_cast<std::int64_t>(m_days[i]) + 0x80000000LL) << 32 | m_rows[i];
        std::sort(keys.begin(), keys.end());
        for (std::size_t i = 0; i < keys.size(); ++i) {
            m_rows[i] = static_cast<Row>(keys[i]);
            m_days[i] = static_cast<std::int32_t>(static_cast<std::int64_t>(keys[i] >> 32) - 0x80000000LL);
        }
    }
    countDays();
}

void LaneIndex::countDays()
{
    if (m_days.empty())
        return;
    m_firstDay = m_days.front();
    const std::int64_t span = static_cast<std::int64_t>(m_days.back()) - m_firstDay + 1;
    if (span > kMostDays)
        return;
    m_before.assign(static_cast<std::size_t>(span) + 1, 0);
    for (const std::int32_t day : m_days)
        ++m_before[static_cast<std::size_t>(day - m_firstDay) + 1];
    std::partial_sum(m_before.begin(), m_before.end(), m_before.begin());
}

std::uint32_t LaneIndex::position(std::int64_t day) const
{
    if (m_before.empty())
        return static_cast<std::uint32_t>(std::lower_bound(m_days.begin(), m_days.end(), day) - m_days.begin());
    const std::int64_t last = static_cast<std::int64_t>(m_before.size()) - 1;
    return m_before[static_cast<std::size_t>(std::clamp<std::int64_t>(day - m_firstDay, 0, last))];
}

} // namespace summitry
