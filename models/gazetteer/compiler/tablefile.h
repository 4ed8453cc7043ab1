#pragma once
// One table of resources/gazetteer as it was written: tab-separated UTF-8, '#' begins a comment line, empty lines are
// skipped. Complaints gathers what is wrong, each with file and line, so that one run of the build names them all.
// Cells are views into the text the table owns; tables are not moved after reading.
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace summitry::gazetteer {

class Complaints
{
public:
    void add(std::string_view file, int line, std::string_view what);
    bool any() const { return !m_lines.empty(); }
    const std::vector<std::string>& lines() const { return m_lines; }

private:
    std::vector<std::string> m_lines;
};

struct TableRow
{
    std::vector<std::string_view> cells;
    int line = 0;
};

class TableFile
{
public:
    /// Every row must have at least `columns` cells; a row with fewer is complained of and left out.
    TableFile(const std::string& path, std::size_t columns, Complaints& complaints);

    const std::vector<TableRow>& rows() const { return m_rows; }
    void complain(const TableRow& row, std::string_view what) const { m_complaints.add(m_path, row.line, what); }

private:
    void readRows(std::size_t columns);

    std::string m_path;
    Complaints& m_complaints;
    std::unique_ptr<const std::string> m_text;
    std::vector<TableRow> m_rows;
};

/// The parts between separators, none empty.
std::vector<std::string_view> parts(std::string_view text, char separator);

} // namespace summitry::gazetteer
