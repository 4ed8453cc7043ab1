#pragma once
// Rows of the table under headings: by day, by leader, by pair. A row with several leaders or pairs stands under each;
// meetings of more than eight have no pairs, every two of them would be one. Pure.
#include "models/chronology/chronology.h"

#include <QString>

namespace summitry {

enum class GroupBy : std::uint8_t { Nothing, Day, Leader, Pair };

/// A line of the table is a row, or a heading when this bit is set (the rest is the number of the group).
inline constexpr std::uint32_t kHeading = 0x80000000;

struct RowGroup
{
    std::uint32_t a = kNoRow, b = kNoRow; ///< a row of the day; a leader; two persons. kNoRow: none of these
    std::uint32_t count = 0;
};

struct GroupedRows
{
    std::vector<std::uint32_t> lines;
    std::vector<RowGroup> groups; ///< days in their order, leaders and pairs by their number of rows
};

GroupedRows groupRows(const Chronology& chronology, const std::vector<Row>& rows, GroupBy by);
QString groupWords(const Chronology& chronology, const RowGroup& group, GroupBy by);

} // namespace summitry
