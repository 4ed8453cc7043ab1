#pragma once
// Rows of CSV (RFC 4180: CRLF, quotes doubled) or TSV (tabs and line ends in cells become spaces). Free text that a
// spreadsheet would run as a formula (it begins with = + - @ or a control character) gets an apostrophe in front;
// cells added as data (dates, numbers, ids) are left as they are.
#include "models/exchange/exportrecord.h"

namespace summitry {

class DelimitedRow
{
public:
    enum class Style : std::uint8_t { Csv, Tsv };
    explicit DelimitedRow(Style style) : m_style(style) {}

    DelimitedRow& text(std::string_view cell);
    DelimitedRow& data(std::string_view cell);
    DelimitedRow& number(std::int64_t value);
    DelimitedRow& number(double value, int decimals);
    /// The finished row; the next cell begins a new one.
    std::string take();

private:
    void append(std::string_view cell, bool guarded);

    Style m_style;
    bool m_first = true;
    std::string m_row;
};

} // namespace summitry
