#pragma once
// The columns of the table of communications: their titles, the words of a cell, and which rows hold what is typed into
// the filter line. Pure; makes words only when asked.
#include "models/chronology/chronology.h"

#include <QString>

#include <array>

namespace summitry {

enum class TableColumn : std::uint8_t {
    Date,
    Kind,
    Who,
    What,
    Place,
    Status,
    Accounts,
    Reported,
    Channel,
    Sources,
    Review,
    Confidence
};
inline constexpr int kTableColumns = 12;

QString columnTitle(TableColumn column);
bool isNumber(TableColumn column);
QString cellWords(const Chronology& chronology, Row row, TableColumn column);

/// What is typed above each column; empty = no limit. Parts of words count, whatever their case; a number column takes
/// "3", ">3" or "<3".
using ColumnWords = std::array<QString, kTableColumns>;
/// Keeps, of ascending or arranged rows, those that fit. Looks at each distinct value once where values repeat.
void keepMatching(const Chronology& chronology, const ColumnWords& words, std::vector<Row>& rows);

} // namespace summitry
