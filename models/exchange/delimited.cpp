#include "models/exchange/delimited.h"

#include <fmt/format.h>

#include <utility>

namespace summitry {

namespace {

bool runsAsFormula(std::string_view cell)
{
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell.front()) != std::string_view::npos;
}

} // namespace

DelimitedRow& DelimitedRow::text(std::string_view cell)
{
    append(cell, runsAsFormula(cell));
    return *this;
}

DelimitedRow& DelimitedRow::data(std::string_view cell)
{
    append(cell, false);
    return *this;
}

DelimitedRow& DelimitedRow::number(std::int64_t value)
{
    return data(fmt::format("{}", value));
}

DelimitedRow& DelimitedRow::number(double value, int decimals)
{
    return data(fmt::format("{:.{}f}", value, decimals));
}

void DelimitedRow::append(std::string_view cell, bool guarded)
{
    if (!std::exchange(m_first, false))
        m_row += m_style == Style::Csv ? ',' : '\t';
    const bool quoted = m_style == Style::Csv && cell.find_first_of(",\"\r\n") != std::string_view::npos;
    if (quoted)
        m_row += '"';
    if (guarded)
        m_row += '\'';
    for (const char c : cell) {
        if (m_style == Style::Tsv && (c == '\t' || c == '\n' || c == '\r'))
            m_row += ' ';
        else if (quoted && c == '"')
            m_row += "\"\"";
        else
            m_row += c;
    }
    if (quoted)
        m_row += '"';
}

std::string DelimitedRow::take()
{
    m_row += m_style == Style::Csv ? "\r\n" : "\n";
    m_first = true;
    return std::exchange(m_row, {});
}

} // namespace summitry
