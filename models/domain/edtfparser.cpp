#include "models/domain/edtfparser.h"

namespace summitry {

namespace {

constexpr int kShortYearDigits = 4;
constexpr int kLongYearDigits = 12; // keeps every computation inside 64 bits

} // namespace

Result<EdtfDate> EdtfParser::read()
{
    if (m_text.empty())
        return EdtfDate{};
    const auto first = readPoint();
    if (!first)
        return first.error();
    if (!take('/')) {
        if (!atEnd())
            return wrong("the end of the date or a slash");
        if (first->kind != EdtfPoint::Kind::Value)
            return wrong("a date");
        return EdtfDate::interval(*first, *first);
    }
    const auto last = readPoint();
    if (!last)
        return last.error();
    if (!atEnd())
        return wrong("the end of the date");
    if (first->kind != EdtfPoint::Kind::Value && last->kind != EdtfPoint::Kind::Value)
        return fail("The date \"{}\" has no day on either side of the slash; give at least one.", m_text);
    const EdtfDate date = EdtfDate::interval(*first, *last);
    if (EdtfDate::interval(*first, *first).earliest() > EdtfDate::interval(*last, *last).latest() &&
        first->kind == EdtfPoint::Kind::Value && last->kind == EdtfPoint::Kind::Value)
        return fail("The date \"{}\" ends before it begins; swap the two sides of the slash.", m_text);
    return date;
}

Result<EdtfPoint> EdtfParser::readPoint()
{
    EdtfPoint point;
    if (take("..") || take("open")) {
        point.kind = EdtfPoint::Kind::Open;
        return point;
    }
    if (take("unknown") || atEnd() || m_text[m_at] == '/')
        return point;
    return readDate();
}

Result<EdtfPoint> EdtfParser::readDate()
{
    EdtfPoint point;
    point.kind = EdtfPoint::Kind::Value;
    if (auto year = readYear(point); !year)
        return year.error();
    if (take('-')) {
        if (auto month = readMonth(point); !month)
            return month.error();
        if (point.month < 21 || point.month == EdtfPoint::kUnspecified) {
            if (take('-')) {
                if (auto day = readDay(point); !day)
                    return day.error();
            }
        }
    }
    if (auto time = skipTime(); !time)
        return time.error();
    readQualifier(point);
    if (auto checked = checkUnspecified(point); !checked)
        return checked.error();
    return point;
}

Result<void> EdtfParser::readYear(EdtfPoint& point)
{
    const bool isLong = take('Y') || take('y');
    const std::size_t start = m_at;
    const bool negative = take('-');
    std::int64_t magnitude = 0;
    int digits = 0;
    while (atDigit() && digits < (isLong ? kLongYearDigits : kShortYearDigits)) {
        magnitude = magnitude * 10 + (m_text[m_at++] - '0');
        ++digits;
    }
    for (; !isLong && digits >= 2 && digits < kShortYearDigits && atUnspecified(); ++digits, ++m_at) {
        magnitude *= 10;
        ++point.unspecifiedYear;
    }
    if (digits < kShortYearDigits)
        return wrong(digits == 0 && m_at == start ? "a year" : "a year of four digits");
    if (isLong && magnitude <= 9999)
        return fail("The year in \"{}\" has the letter Y but only four digits; leave the Y out.", m_text);
    if (atDigit())
        return wrong("a hyphen after the year (years of more than four digits begin with Y)");
    if (negative && magnitude == 0)
        return fail("The year in \"{}\" is minus zero; write 0000 for 1 BCE.", m_text);
    point.year = negative ? -magnitude : magnitude;
    return {};
}

Result<void> EdtfParser::readMonth(EdtfPoint& point)
{
    if (atUnspecified()) {
        if (!take("XX") && !take("uu"))
            return wrong("a month or XX");
        point.month = EdtfPoint::kUnspecified;
        return {};
    }
    const std::size_t start = m_at;
    const auto month = twoDigits("a month of two digits");
    if (!month)
        return month.error();
    if (!((*month >= 1 && *month <= 12) || (*month >= 21 && *month <= 24))) {
        m_at = start;
        return wrong("a month from 01 to 12 or a season from 21 to 24");
    }
    point.month = static_cast<std::int8_t>(*month);
    return {};
}

Result<void> EdtfParser::readDay(EdtfPoint& point)
{
    if (atUnspecified()) {
        if (!take("XX") && !take("uu"))
            return wrong("a day or XX");
        point.day = EdtfPoint::kUnspecified;
        return {};
    }
    const std::size_t start = m_at;
    const auto day = twoDigits("a day of two digits");
    if (!day)
        return day.error();
    const bool fits =
        point.month == EdtfPoint::kUnspecified ? false : *day >= 1 && *day <= daysInMonth(point.year, point.month);
    if (!fits) {
        m_at = start;
        return wrong("a day that this month has");
    }
    point.day = static_cast<std::int8_t>(*day);
    return {};
}

/// Times of day are read so that metadata dates pass, and dropped: a Day is the finest thing kept.
Result<void> EdtfParser::skipTime()
{
    if (!take('T'))
        return {};
    const auto isTime = [](char c) {
        return (c >= '0' && c <= '9') || c == ':' || c == '.' || c == '+' || c == '-' || c == 'Z';
    };
    const std::size_t start = m_at;
    while (!atEnd() && isTime(m_text[m_at]))
        ++m_at;
    if (m_at - start < 4)
        return wrong("a time of day such as 10:30:00Z");
    return {};
}

void EdtfParser::readQualifier(EdtfPoint& point)
{
    if (take('%') || take("?~")) {
        point.uncertain = point.approximate = true;
    } else if (take('?')) {
        point.uncertain = true;
    } else if (take('~')) {
        point.approximate = true;
    }
}

Result<void> EdtfParser::checkUnspecified(const EdtfPoint& point) const
{
    const bool yearOpen = point.unspecifiedYear > 0;
    const bool monthOpen = point.month == EdtfPoint::kUnspecified;
    if ((yearOpen && point.month != 0) || (monthOpen && point.day != 0 && point.day != EdtfPoint::kUnspecified))
        return fail("The date \"{}\" leaves a larger part open than a smaller one; that is beyond EDTF level 1.",
                    m_text);
    return {};
}

Result<int> EdtfParser::twoDigits(std::string_view what)
{
    int value = 0;
    for (int i = 0; i < 2; ++i) {
        if (!atDigit())
            return wrong(what);
        value = value * 10 + (m_text[m_at++] - '0');
    }
    return value;
}

bool EdtfParser::take(char c)
{
    if (atEnd() || m_text[m_at] != c)
        return false;
    ++m_at;
    return true;
}

bool EdtfParser::take(std::string_view word)
{
    if (m_text.substr(m_at, word.size()) != word)
        return false;
    m_at += word.size();
    return true;
}

Error EdtfParser::wrong(std::string_view expected) const
{
    return fail("The date \"{}\" cannot be read at character {}: expected {}.", m_text, std::to_string(m_at + 1),
                expected);
}

} // namespace summitry
