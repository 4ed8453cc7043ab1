#pragma once
// Rows of a table as they come, and columns by their names: what the readers of tables share. A cell may run over
// several lines inside quotation marks. Views point into the text given. Private to this folder.
#include "models/readers/resourcetable.h"
#include "models/readers/tablereader.h"

namespace summitry::readers {

class RowReader
{
public:
    RowReader(std::string_view text, char separator) : m_text(text), m_separator(separator) {}
    bool next(TableRow& row);
    std::int64_t line() const { return m_line; }
    bool unclosed() const { return m_unclosed; } ///< quotation marks of the last row never close

private:
    bool cell(std::string& to);
    void quoted(std::string& to);

    std::string_view m_text;
    char m_separator;
    std::size_t m_at = 0;
    std::int64_t m_line = 1;
    std::int64_t m_nextLine = 1;
    bool m_unclosed = false;
};

TableRow firstRow(std::string_view bytes, char separator);
/// Empty when the mapping has no such field or the row no such column.
std::string cellOf(const TableRow& row, const TableMapping& mapping, const char* field);
/// Separator and columns by a table of names (resources/readers): field, column.
TableMapping guessMapping(std::string_view bytes, std::string_view name, std::string_view keys);

} // namespace summitry::readers
