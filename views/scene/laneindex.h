#pragma once
// The kept, dated rows of one lane in order of the day they count by, with running counts per day, so that any stretch
// of days is counted by two look-ups. Spans too long for a table of days are counted by binary search.
// Immutable once made; private to this folder.
#include "views/scene/rowtimes.h"

namespace summitry {

class LaneIndex
{
public:
    static constexpr std::int32_t kLongSpan = 40; ///< days; rows that last longer are listed apart

    LaneIndex(const Chronology& chronology, const Lane& lane, const Selection* selection, const RowTimes& times);

    std::span<const Row> rows() const { return m_rows; }
    std::span<const std::int32_t> days() const { return m_days; } ///< of rows(), ascending
    std::span<const Row> longRows() const { return m_long; }
    /// Position in rows() of the first row on or after the day.
    std::uint32_t position(std::int64_t day) const;
    /// Rows that count by a day in from .. to - 1.
    std::uint32_t count(std::int64_t from, std::int64_t to) const { return position(to) - position(from); }
    bool isEmpty() const { return m_rows.empty(); }

private:
    void countDays();

    std::vector<Row> m_rows;
    std::vector<std::int32_t> m_days;
    std::vector<Row> m_long;
    std::int32_t m_firstDay = 0;
    std::vector<std::uint32_t> m_before; ///< per day from m_firstDay: rows before it
};

} // namespace summitry
