#include "models/analysis/times/timeresolver.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr int kWeekend = 2, kWeek = 7, kFortnight = 14, kMonth = 30, kQuarter = 91, kYear = 365, kDecade = 3650;

struct DaySpan
{
    Day first = 0;
    Day last = 0;
};

Day monday(Day day)
{
    return day - static_cast<int>(weekdayOf(day));
}

/// Months counted through from January of year 0.
std::int64_t monthNumber(Day day)
{
    const CivilDate civil = civilFromDay(day);
    return civil.year * 12 + civil.month - 1;
}

DaySpan monthSpan(std::int64_t first, int count)
{
    const auto start = [](std::int64_t n) { return dayFromCivil({n / 12, static_cast<int>(n % 12) + 1, 1}); };
    return {start(first), start(first + count) - 1};
}

EdtfDate monthDates(std::int64_t first, int count)
{
    if (count == 1)
        return EdtfDate::inMonth(first / 12, static_cast<int>(first % 12) + 1);
    EdtfPoint from, to;
    from.kind = to.kind = EdtfPoint::Kind::Value;
    from.year = first / 12;
    from.month = static_cast<std::int8_t>(first % 12 + 1);
    to.year = (first + count - 1) / 12;
    to.month = static_cast<std::int8_t>((first + count - 1) % 12 + 1);
    return EdtfDate::interval(from, to);
}

Day addMonths(Day day, std::int64_t count)
{
    const CivilDate civil = civilFromDay(day);
    const std::int64_t number = civil.year * 12 + civil.month - 1 + count;
    const int month = static_cast<int>(number % 12) + 1;
    return dayFromCivil({number / 12, month, std::min(civil.day, daysInMonth(number / 12, month))});
}

Day addUnits(Day day, int unit, int count)
{
    switch (unit) {
    case kMonth:
        return addMonths(day, count);
    case kQuarter:
        return addMonths(day, 3 * count);
    case kYear:
        return addMonths(day, 12 * count);
    case kDecade:
        return addMonths(day, 120 * count);
    case kWeekend:
        return day + kWeek * count;
    default:
        return day + unit * count;
    }
}

/// How badly a span fits the tense and the way. "Will" is surer than a past verb, which may be of another clause
/// ("cancelled a June 12 summit").
Day misfit(const DaySpan& span, const TimePhrase& phrase, const TimeContext& context)
{
    constexpr Day kPastAhead = 300, kFutureBehind = 400, kImpossible = 100000;
    const bool ahead = span.first > context.reference, behind = span.last < context.reference;
    const Day distance = ahead ? span.first - context.reference : behind ? context.reference - span.last : 0;
    if ((phrase.way == TimeWay::Last && !behind) || (phrase.way == TimeWay::Next && !ahead))
        return kImpossible + distance;
    if (phrase.way != TimeWay::ByTense)
        return distance;
    if (context.tense == Tense::Past && ahead)
        return distance + kPastAhead;
    return distance + (context.tense == Tense::Future && behind ? kFutureBehind : 0);
}

/// The year, within a few years of the reference, in which month and day (or the season) fit best; 0 when none can be.
std::int64_t bestYear(const TimePhrase& phrase, const TimeContext& context, int monthCount)
{
    const std::int64_t here = civilFromDay(context.reference).year;
    const bool rare = phrase.weekday >= 0 || (phrase.month == 2 && phrase.day == 29);
    const int reach = phrase.day != 0 && rare ? 6 : 2;
    std::int64_t best = 0;
    Day least = 0;
    for (std::int64_t year = here - reach; year <= here + reach; ++year) {
        const CivilDate civil{year, phrase.month, std::max(phrase.day, 1)};
        if (!isValid(civil))
            continue;
        DaySpan span = monthSpan(year * 12 + phrase.month - 1, monthCount);
        if (phrase.day != 0)
            span.first = span.last = dayFromCivil(civil);
        if (phrase.day != 0 && phrase.weekday >= 0 && static_cast<int>(weekdayOf(span.first)) != phrase.weekday)
            continue;
        const Day cost = misfit(span, phrase, context);
        if (best == 0 || cost < least) {
            best = year;
            least = cost;
        }
    }
    return best;
}

EdtfDate lastPart(const TimePhrase& phrase, std::int64_t year)
{
    const bool wraps = phrase.lastMonth != 0 && phrase.lastMonth < phrase.month && phrase.lastYear == 0;
    const std::int64_t lastYear = phrase.lastYear != 0 ? phrase.lastYear : year + (wraps ? 1 : 0);
    const int lastMonth = phrase.lastMonth != 0 ? phrase.lastMonth : phrase.month;
    if (phrase.lastDay != 0)
        return isValid({lastYear, lastMonth, phrase.lastDay})
                   ? EdtfDate::onDay(dayFromCivil({lastYear, lastMonth, phrase.lastDay}))
                   : EdtfDate();
    return lastMonth != 0 ? EdtfDate::inMonth(lastYear, lastMonth) : EdtfDate::inYear(lastYear);
}

EdtfDate calendar(const TimePhrase& phrase, std::int64_t year)
{
    if (year == 0 || (phrase.day != 0 && !isValid({year, phrase.month, phrase.day})))
        return {};
    EdtfDate first = phrase.month == 0 ? EdtfDate::inYear(year) : EdtfDate::inMonth(year, phrase.month);
    if (phrase.day != 0)
        first = EdtfDate::onDay(dayFromCivil({year, phrase.month, phrase.day}));
    if (phrase.lastDay == 0 && phrase.lastMonth == 0 && phrase.lastYear == 0)
        return first;
    const EdtfDate last = lastPart(phrase, year);
    if (last.isUnknown() || EdtfDate::before(last, first))
        return first;
    return EdtfDate::interval(first.first(), last.first());
}

EdtfDate weekdayDate(const TimePhrase& phrase, const TimeContext& context)
{
    const Day base = context.reference;
    const int here = static_cast<int>(weekdayOf(base));
    const int length = phrase.lastWeekday < 0 ? 0 : (phrase.lastWeekday - phrase.weekday + 7) % 7;
    const int lastDay = (phrase.weekday + length) % 7;
    Day first = 0;
    if (phrase.fromTold) {
        const int told = static_cast<int>(weekdayOf(context.told));
        first = phrase.count < 0 ? context.told - ((told - phrase.weekday + 6) % 7 + 1)
                                 : context.told + (phrase.weekday - told + 6) % 7 + 1;
    } else if (phrase.way == TimeWay::Next) {
        first = monday(base) + kWeek + phrase.weekday;
    } else if (phrase.way == TimeWay::This) {
        first = monday(base) + phrase.weekday;
    } else if (phrase.way == TimeWay::Last) {
        first = base - ((here - phrase.weekday + 6) % 7 + 1);
    } else if (context.tense == Tense::Future) {
        first = base + (phrase.weekday - here + 7) % 7;
    } else {
        first = base - (here - lastDay + 7) % 7 - length;
    }
    return EdtfDate::between(first, first + length);
}

DaySpan weekend(const TimePhrase& phrase, const TimeContext& context)
{
    const Day saturday = monday(context.reference) + 5;
    Day first = saturday;
    if (phrase.way == TimeWay::Next)
        first += kWeek;
    else if (phrase.way == TimeWay::Last ||
             (context.tense != Tense::Future && phrase.way == TimeWay::ByTense && saturday > context.reference))
        first -= kWeek;
    else if (phrase.way == TimeWay::This && context.tense == Tense::Past && saturday > context.reference + 1)
        first -= kWeek;
    return {first, first + 1};
}

/// The part of the present period that is meant: up to the reference, or from it on.
EdtfDate presentPart(const DaySpan& span, const TimePhrase& phrase, const TimeContext& context)
{
    const Day here = std::clamp(context.reference, span.first, span.last);
    const bool ahead =
        phrase.drift > 0 || (phrase.drift == 0 && (context.tense == Tense::Future || phrase.edge == TimeEdge::End));
    return ahead ? EdtfDate::between(here, span.last) : EdtfDate::between(span.first, here);
}

EdtfDate periodDate(const TimePhrase& phrase, const TimeContext& context)
{
    const Day base = phrase.fromTold ? context.told : context.reference;
    const std::int64_t month = monthNumber(base);
    const bool present = phrase.count == 0 && !phrase.fromTold;
    switch (phrase.unit) {
    case 1:
        return EdtfDate::onDay(base + phrase.count);
    case kWeekend: {
        const DaySpan span = weekend(phrase, context);
        return EdtfDate::between(span.first, span.last);
    }
    case kWeek:
    case kFortnight: {
        const DaySpan span{monday(base) + kWeek * phrase.count, monday(base) + kWeek * phrase.count + 6};
        return present ? presentPart(span, phrase, context) : EdtfDate::between(span.first, span.last);
    }
    case kMonth:
        if (present)
            return presentPart(monthSpan(month, 1), phrase, context);
        return monthDates(month + phrase.count, 1);
    case kQuarter:
        return monthDates(month / 3 * 3 + 3 * phrase.count, 3);
    case kYear:
        if (present && (phrase.edge == TimeEdge::None || phrase.edge == TimeEdge::End))
            return presentPart(monthSpan(month / 12 * 12, 12), phrase, context);
        return EdtfDate::inYear(month / 12 + phrase.count);
    default:
        return {};
    }
}

EdtfDate countDate(const TimePhrase& phrase, const TimeContext& context)
{
    const Day base = phrase.fromTold ? context.told : context.reference;
    if (phrase.count == 0)
        return phrase.drift < 0 ? EdtfDate::onOrBefore(base) : EdtfDate::onOrAfter(base);
    const Day day = addUnits(base, phrase.unit, phrase.count);
    switch (phrase.unit) {
    case 0:
    case 1:
        return EdtfDate::onDay(day);
    case kMonth:
        return monthDates(monthNumber(day), 1);
    case kYear:
        return EdtfDate::inYear(civilFromDay(day).year);
    case kDecade:
        return EdtfDate::inYear(civilFromDay(day).year).approximated();
    default:
        return EdtfDate::onDay(day).approximated();
    }
}

EdtfDate windowDate(const TimePhrase& phrase, const TimeContext& context)
{
    const Day here = context.reference;
    if (phrase.count == 0 && phrase.unit > 1)
        return phrase.drift < 0 ? EdtfDate::onOrBefore(here) : EdtfDate::onOrAfter(here);
    const Day other = phrase.count == 0 ? here + kWeek * phrase.drift : addUnits(here, phrase.unit, phrase.count);
    return EdtfDate::between(std::min(here, other), std::max(here, other));
}

EdtfDate seasonDate(const TimePhrase& phrase, const TimeContext& context)
{
    std::int64_t year = phrase.year;
    if (year == 0 && phrase.yearShift != TimePhrase::kNoShift)
        year = civilFromDay(context.reference).year + phrase.yearShift;
    if (year == 0)
        year = bestYear(phrase, context, 3);
    const std::int64_t month = year * 12 + phrase.month - 1;
    if (phrase.drift == 0)
        return monthDates(month, 3);
    const DaySpan span = monthSpan(month, 3);
    return phrase.drift > 0 ? EdtfDate::between(std::min(context.reference, span.last), span.last)
                            : EdtfDate::between(span.first, std::max(context.reference, span.first));
}

EdtfDate exactly(const TimePhrase& phrase, const TimeContext& context)
{
    switch (phrase.shape) {
    case TimeShape::Calendar:
        if (phrase.year != 0)
            return calendar(phrase, phrase.year);
        if (phrase.yearShift != TimePhrase::kNoShift)
            return calendar(phrase, civilFromDay(context.reference).year + phrase.yearShift);
        return calendar(phrase, bestYear(phrase, context, 1));
    case TimeShape::Weekday:
        return weekdayDate(phrase, context);
    case TimeShape::Offset:
        return EdtfDate::onDay(context.reference + phrase.count);
    case TimeShape::Period:
        return periodDate(phrase, context);
    case TimeShape::Count:
        return countDate(phrase, context);
    case TimeShape::Window:
        return windowDate(phrase, context);
    case TimeShape::Season:
        return seasonDate(phrase, context);
    case TimeShape::Decade: {
        EdtfPoint point;
        point.kind = EdtfPoint::Kind::Value;
        point.year = phrase.year;
        point.unspecifiedYear = 1;
        return EdtfDate::interval(point, point);
    }
    default:
        return {};
    }
}

} // namespace

bool standsAlone(const TimePhrase& phrase)
{
    return phrase.year != 0;
}

EdtfDate resolve(const TimePhrase& phrase, const TimeContext& context)
{
    if (phrase.fromEvent || (phrase.onlyAhead && context.tense != Tense::Future))
        return {};
    const EdtfDate date = exactly(phrase, context);
    return phrase.approximate && !date.isUnknown() ? date.approximated() : date;
}

} // namespace summitry::analysis
