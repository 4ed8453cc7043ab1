#include "views/scene/timeunits.h"

#include "models/domain/calendar.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <cmath>

namespace summitry {

namespace {

/// Steps a day for units below a day, else 0; years for units of years, else 0.
struct UnitFacts
{
    int perDay;
    int years;
    double days;
};

constexpr std::array<UnitFacts, kTimeUnits> kFacts = {{{288, 0, 1.0 / 288},
                                                       {96, 0, 1.0 / 96},
                                                       {24, 0, 1.0 / 24},
                                                       {8, 0, 1.0 / 8},
                                                       {4, 0, 1.0 / 4},
                                                       {1, 0, 1},
                                                       {0, 0, 7},
                                                       {0, 0, 30.44},
                                                       {0, 0, 91.31},
                                                       {0, 1, 365.24},
                                                       {0, 2, 730.5},
                                                       {0, 5, 1826.2},
                                                       {0, 10, 3652.4},
                                                       {0, 20, 7304.8},
                                                       {0, 50, 18262},
                                                       {0, 100, 36524},
                                                       {0, 200, 73048},
                                                       {0, 500, 182621},
                                                       {0, 1000, 365242}}};

const UnitFacts& facts(TimeUnit unit)
{
    return kFacts[static_cast<std::size_t>(unit)];
}

Day wholeDay(double day)
{
    return static_cast<Day>(std::floor(day));
}

double startOf(std::int64_t year, int month = 1)
{
    return static_cast<double>(dayFromCivil({year, month, 1}));
}

std::int64_t floorDiv(std::int64_t a, std::int64_t b)
{
    const std::int64_t q = a / b;
    return q * b > a ? q - 1 : q;
}

std::int64_t yearStart(std::int64_t year, std::int64_t step)
{
    if (year >= step)
        return year / step * step;
    return year >= 1 ? 1 : 1 + floorDiv(year - 1, step) * step;
}

std::int64_t nextYear(std::int64_t start, std::int64_t step)
{
    return start >= 1 && start < step ? step : start + step;
}

double monthsLater(double start, int months)
{
    const CivilDate date = civilFromDay(wholeDay(start));
    const int month = date.month - 1 + months;
    return startOf(date.year + month / 12, month % 12 + 1);
}

QString say(const char* text)
{
    return QCoreApplication::translate("Scene", text);
}

QString ordinal(std::int64_t n)
{
    const bool teen = n % 100 >= 11 && n % 100 <= 13;
    const char* ending = teen ? "th" : n % 10 == 1 ? "st" : n % 10 == 2 ? "nd" : n % 10 == 3 ? "rd" : "th";
    return QString::number(n) + QLatin1String(ending);
}

QString centuryText(std::int64_t year)
{
    if (year >= 1)
        return say("%1 century").arg(ordinal(year / 100 + 1));
    return say("%1 century BCE").arg(ordinal((-year) / 100 + 1));
}

} // namespace

double unitStart(TimeUnit unit, double day)
{
    const UnitFacts& f = facts(unit);
    if (f.perDay > 0)
        return std::floor(day * f.perDay + 1e-7) / f.perDay;
    const Day whole = wholeDay(day);
    if (unit == TimeUnit::Week)
        return static_cast<double>(floorDiv(whole + 3, 7) * 7 - 3);
    const CivilDate date = civilFromDay(whole);
    if (f.years > 0)
        return startOf(yearStart(date.year, f.years));
    return startOf(date.year, unit == TimeUnit::Month ? date.month : (date.month - 1) / 3 * 3 + 1);
}

double nextUnit(TimeUnit unit, double start)
{
    const UnitFacts& f = facts(unit);
    if (f.perDay > 0)
        return (std::round(start * f.perDay) + 1) / f.perDay;
    if (unit == TimeUnit::Week)
        return start + 7;
    if (f.years > 0)
        return startOf(nextYear(civilFromDay(wholeDay(start)).year, f.years));
    return monthsLater(start, unit == TimeUnit::Month ? 1 : 3);
}

double typicalDays(TimeUnit unit)
{
    return facts(unit).days;
}

TimeUnit finer(TimeUnit unit)
{
    return unit == TimeUnit::Minutes5 ? unit : static_cast<TimeUnit>(static_cast<int>(unit) - 1);
}

TimeUnit coarser(TimeUnit unit)
{
    return unit == TimeUnit::Millennium ? unit : static_cast<TimeUnit>(static_cast<int>(unit) + 1);
}

TimeUnit unitAtLeast(double days, TimeUnit finest)
{
    TimeUnit unit = finest;
    while (unit != TimeUnit::Millennium && typicalDays(unit) < days)
        unit = coarser(unit);
    return unit;
}

QString yearText(std::int64_t year)
{
    return year >= 1 ? QString::number(year) : say("%1 BCE").arg(1 - year);
}

QString dayText(double day, bool weekday)
{
    const Day whole = wholeDay(day);
    const CivilDate date = civilFromDay(whole);
    const QLocale locale = QLocale::c();
    const QString text =
        QStringLiteral("%1 %2 %3").arg(QString::number(date.day), locale.monthName(date.month), yearText(date.year));
    const int dayOfWeek = static_cast<int>(weekdayOf(whole)) + 1;
    return weekday ? locale.dayName(dayOfWeek, QLocale::ShortFormat) + u' ' + text : text;
}

QString unitText(TimeUnit unit, double start)
{
    const CivilDate date = civilFromDay(wholeDay(start));
    switch (unit) {
    case TimeUnit::Minutes5:
    case TimeUnit::Minutes15:
    case TimeUnit::Hour:
    case TimeUnit::Hours3:
    case TimeUnit::Hours6:
    case TimeUnit::OneDay:
        return dayText(start, true);
    case TimeUnit::Week:
        return say("Week of %1").arg(dayText(start));
    case TimeUnit::Month:
        return QLocale::c().monthName(date.month) + u' ' + yearText(date.year);
    case TimeUnit::Quarter:
        return QStringLiteral("Q%1 %2").arg((date.month - 1) / 3 + 1).arg(yearText(date.year));
    case TimeUnit::Year:
        return yearText(date.year);
    case TimeUnit::Decade:
        return date.year >= 10
                   ? say("%1s").arg(date.year)
                   : say("%1 to %2")
                         .arg(yearText(date.year), yearText(civilFromDay(wholeDay(nextUnit(unit, start)) - 1).year));
    case TimeUnit::Century:
        return centuryText(date.year);
    default:
        break;
    }
    return say("%1 to %2").arg(yearText(date.year), yearText(civilFromDay(wholeDay(nextUnit(unit, start)) - 1).year));
}

QString unitName(TimeUnit unit)
{
    static constexpr std::array kNames = {"5 minutes", "quarter of an hour",
                                          "hour",      "3 hours",
                                          "6 hours",   "day",
                                          "week",      "month",
                                          "quarter",   "year",
                                          "2 years",   "5 years",
                                          "decade",    "20 years",
                                          "50 years",  "century",
                                          "200 years", "500 years",
                                          "millennium"};
    return say(kNames[static_cast<std::size_t>(unit)]);
}

} // namespace summitry
