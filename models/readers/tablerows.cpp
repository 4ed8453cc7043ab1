#include "models/readers/tablerows.h"

#include "models/readers/encoding.h"

#include <algorithm>

namespace summitry::readers {

bool RowReader::next(TableRow& row)
{
    row.clear();
    if (m_at >= m_text.size())
        return false;
    m_line = m_nextLine;
    m_unclosed = false;
    while (cell(row.emplace_back())) {
    }
    return true;
}

/// True when another cell follows in the row.
bool RowReader::cell(std::string& to)
{
    if (m_at < m_text.size() && m_text[m_at] == '"')
        quoted(to);
    const char ends[] = {m_separator, '\n', '\0'};
    const std::size_t end = std::min(m_text.find_first_of(ends, m_at), m_text.size());
    to += m_text.substr(m_at, end - m_at);
    m_at = end;
    if (m_at < m_text.size() && m_text[m_at] == m_separator) {
        ++m_at;
        return true;
    }
    if (!to.empty() && to.back() == '\r')
        to.pop_back();
    m_at += m_at < m_text.size();
    ++m_nextLine;
    return false;
}

void RowReader::quoted(std::string& to)
{
    for (++m_at; m_at < m_text.size(); ++m_at) {
        const std::size_t end = std::min(m_text.find('"', m_at), m_text.size());
        m_nextLine += std::count(m_text.begin() + static_cast<std::ptrdiff_t>(m_at),
                                 m_text.begin() + static_cast<std::ptrdiff_t>(end), '\n');
        to += m_text.substr(m_at, end - m_at);
        m_at = end;
        if (m_at + 1 >= m_text.size() || m_text[m_at + 1] != '"')
            break;
        to += '"';
        ++m_at;
    }
    m_unclosed = m_at >= m_text.size();
    m_at = std::min(m_at + 1, m_text.size());
}

namespace {

std::string columnKey(std::string_view name)
{
    std::string key;
    for (const char c : name)
        if (c != ' ' && c != '_' && c != '-' && c != '"')
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    return key;
}

} // namespace

TableRow firstRow(std::string_view bytes, char separator)
{
    const std::string text = decodeText(bytes.substr(0, 64 * 1024)).text;
    TableRow row;
    RowReader(text, separator).next(row);
    return row;
}

std::string cellOf(const TableRow& row, const TableMapping& mapping, const char* field)
{
    const auto it = mapping.fields.find(field);
    return it == mapping.fields.end() || it->second >= row.size() ? std::string() : row[it->second];
}

TableMapping guessMapping(std::string_view bytes, std::string_view name, std::string_view keys)
{
    TableMapping mapping;
    std::size_t most = 0;
    for (const char separator : {',', '\t', ';', '|'}) {
        const bool named = separator == '\t' && name.size() > 4 && name.substr(name.size() - 4) == ".tsv";
        const std::size_t columns = firstRow(bytes, separator).size() + (named ? 1000 : 0);
        if (columns > most) {
            most = columns;
            mapping.separator = separator;
        }
    }
    const TableRow columns = firstRow(bytes, mapping.separator);
    for (const TableRow& key : loadTable(keys)) {
        if (key.size() != 2 || mapping.fields.contains(key[0]))
            continue;
        for (std::size_t i = 0; i < columns.size(); ++i)
            if (columnKey(columns[i]) == columnKey(key[1]))
                mapping.fields.emplace(key[0], i);
    }
    return mapping;
}

} // namespace summitry::readers
