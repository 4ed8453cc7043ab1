#pragma once
// Days of the proleptic Gregorian calendar as whole numbers, far beyond four-digit years.
// Day 0 is 1970-01-01. Years are astronomical (0 = 1 BCE, -1 = 2 BCE), as in ISO 8601.
#include <cstdint>
#include <string>

namespace summitry {

using Day = std::int64_t;

struct CivilDate
{
    std::int64_t year = 1970;
    int month = 1; ///< 1..12
    int day = 1;   ///< 1..31

    bool operator==(const CivilDate&) const = default;
};

enum class Weekday : std::uint8_t { Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

bool isLeapYear(std::int64_t year);
/// Days in the month (1..12) of that year.
int daysInMonth(std::int64_t year, int month);
bool isValid(const CivilDate& date);
/// The date must be valid.
Day dayFromCivil(const CivilDate& date);
CivilDate civilFromDay(Day day);
Weekday weekdayOf(Day day);
/// "2025-06-10"; years beyond 0000..9999 as EDTF writes them ("-0044-03-15", "Y12025-01-01").
std::string isoText(Day day);

} // namespace summitry
