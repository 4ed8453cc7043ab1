#pragma once
// A table of resources/lexicon, as it was written: tab-separated UTF-8, lines beginning with '#' are comments, empty
// lines are skipped. Built into the library, so reading fails only in a broken build. The table owns its text;
// cells are views into it and live as long as the table. Knows nothing of what the columns mean.
#include "models/domain/result.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace summitry::analysis {

struct TableRow
{
    std::vector<std::string_view> cells;
    int line = 0; ///< 1-based, for messages
    /// Empty when the row has no such column.
    std::string_view cell(std::size_t column) const
    {
        return column < cells.size() ? cells[column] : std::string_view{};
    }
};

class Table
{
public:
    /// name without folder and ending: "boilerplate". Every row must have at least `columns` cells.
    static Result<Table> load(std::string_view name, std::size_t columns);
    /// The same from a text; for tests and for tables made elsewhere.
    static Result<Table> parse(std::string name, std::string text, std::size_t columns);

    const std::vector<TableRow>& rows() const { return m_rows; }
    const std::string& name() const { return m_name; }
    /// An error that names table and line.
    Error wrong(const TableRow& row, std::string_view why) const;

private:
    std::string m_name;
    std::unique_ptr<const std::string> m_text; ///< on the heap: views stay good when the table moves
    std::vector<TableRow> m_rows;
};

/// The bytes of a built-in file of resources/lexicon ("tagger.bin"); an error when it is not there.
Result<std::string> loadLexiconFile(std::string_view fileName);
/// Eight hexadecimal digits that change with any byte of the built-in tables.
std::string lexiconFingerprint();

} // namespace summitry::analysis
