#pragma once
// Steps of the calendar from five minutes to a thousand years: what ticks, heat cells and contexts are made of.
// Starts are days since 1970-01-01 as in timerange.h. Years before 1 are stepped so that their BCE numbers are round
// (100 BCE, 200 BCE); there is no year 0, so the step that begins with year 1 is a year short. Total functions.
#include <QString>

#include <cstdint>

namespace summitry {

enum class TimeUnit : std::uint8_t {
    Minutes5,
    Minutes15,
    Hour,
    Hours3,
    Hours6,
    OneDay,
    Week,
    Month,
    Quarter,
    Year,
    Years2,
    Years5,
    Decade,
    Years20,
    Years50,
    Century,
    Years200,
    Years500,
    Millennium
};
inline constexpr int kTimeUnits = 19;

double unitStart(TimeUnit unit, double day);  ///< of the step that holds the day
double nextUnit(TimeUnit unit, double start); ///< start of the step after the one that begins at start
double typicalDays(TimeUnit unit);
TimeUnit finer(TimeUnit unit);
TimeUnit coarser(TimeUnit unit);
/// Smallest unit whose steps are at least so many days long.
TimeUnit unitAtLeast(double days, TimeUnit finest = TimeUnit::Minutes5);

/// "2025", "44 BCE".
QString yearText(std::int64_t year);
/// "10 June 2025"; with the weekday "Tue 10 June 2025".
QString dayText(double day, bool weekday = false);
/// A whole step in words: "March 2022", "Week of 10 June 2025", "1990s", "20th century".
QString unitText(TimeUnit unit, double start);
/// "month", "week", "5 years".
QString unitName(TimeUnit unit);

} // namespace summitry
