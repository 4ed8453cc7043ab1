#pragma once
// A time expression as it was read, before it has a date: what the words say, and nothing of when the article appeared.
// The same phrase can be resolved against several days of publication. A value.
#include <cstdint>

namespace summitry::analysis {

enum class TimeShape : std::uint8_t {
    Calendar, ///< year, month, day as far as told; last* for a range
    Weekday,  ///< weekday, lastWeekday for a range
    Offset,   ///< count days from publication: "yesterday"
    Period,   ///< a calendar unit, shift units away: "last week", "later this year"
    Count,    ///< count units away: "three days ago", "a week later"
    Window,   ///< the count units before or after: "the past two weeks"; count 0 = an unnamed number
    Season,   ///< month = its first one
    Decade,   ///< year = its first one
    Duration,
    Repeated,
    Clock
};
enum class TimeWay : std::uint8_t { ByTense, Last, This, Next };
enum class TimeEdge : std::uint8_t { None, Early, Middle, Late, Beginning, End };

struct TimePhrase
{
    std::uint32_t firstToken = 0;
    std::uint32_t endToken = 0;
    TimeShape shape = TimeShape::Calendar;
    TimeWay way = TimeWay::ByTense;
    TimeEdge edge = TimeEdge::None;
    int drift = 0;            ///< -1 "earlier this", +1 "later this"
    bool approximate = false; ///< "about June 10"
    bool fromTold = false;    ///< counted from the last date the text told: "the following day"
    bool fromEvent = false;   ///< counted from an event that has no date here: "two days before the summit"
    bool onlyAhead = false;   ///< "in two days": a date in a future clause, a duration elsewhere
    int year = 0;             ///< 0 = not told
    int yearShift = kNoShift; ///< "June last year": -1
    int month = 0;
    int day = 0;
    int lastYear = 0;
    int lastMonth = 0;
    int lastDay = 0;
    int weekday = -1; ///< 0 = Monday
    int lastWeekday = -1;
    int unit = 0;  ///< days, as in timewords.tsv
    int count = 0; ///< signed for Offset, Count and Window
    const char* rule = "";

    static constexpr int kNoShift = 99;
    bool hasYear() const { return year != 0; }
};

} // namespace summitry::analysis
