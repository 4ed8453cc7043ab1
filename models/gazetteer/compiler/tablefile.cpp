#include "models/gazetteer/compiler/tablefile.h"

#include <fstream>
#include <iterator>

namespace summitry::gazetteer {

namespace {

std::vector<std::string_view> cellsOf(std::string_view line)
{
    std::vector<std::string_view> cells;
    for (std::size_t at = 0;;) {
        const std::size_t tab = line.find('\t', at);
        cells.push_back(line.substr(at, tab - at));
        if (tab == std::string_view::npos)
            return cells;
        at = tab + 1;
    }
}

} // namespace

void Complaints::add(std::string_view file, int line, std::string_view what)
{
    m_lines.push_back(std::string(file) + ":" + std::to_string(line) + ": " + std::string(what));
}

TableFile::TableFile(const std::string& path, std::size_t columns, Complaints& complaints)
    : m_path(path), m_complaints(complaints)
{
    std::ifstream file(path, std::ios::binary);
    if (!file)
        m_complaints.add(path, 0, "cannot be read");
    m_text =
        std::make_unique<const std::string>(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    readRows(columns);
}

void TableFile::readRows(std::size_t columns)
{
    const std::string_view text = *m_text;
    int number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = text.substr(at, end - at);
        at = end + 1;
        ++number;
        if (line.empty() || line.front() == '#')
            continue;
        TableRow row{cellsOf(line), number};
        if (line.back() == '\r')
            complain(row, "ends with a carriage return");
        else if (row.cells.size() < columns || row.cells.front().empty())
            complain(row, "has too few columns");
        else
            m_rows.push_back(std::move(row));
    }
}

std::vector<std::string_view> parts(std::string_view text, char separator)
{
    std::vector<std::string_view> found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(separator), text.size());
        if (end > 0)
            found.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

} // namespace summitry::gazetteer
