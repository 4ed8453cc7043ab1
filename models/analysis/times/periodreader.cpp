// The part of TimeReader that reads counted and shifted periods: "three days ago", "later this year", "the weekend".
#include "models/analysis/times/timereader.h"

namespace summitry::analysis {

namespace {

constexpr int kDay = 1, kWeekend = 2;

TimeWay wayOf(int shift)
{
    return shift < 0 ? TimeWay::Last : shift > 0 ? TimeWay::Next : TimeWay::This;
}

} // namespace

/// What may stand before a month, weekday, season, year or period: "later this", "the end of", "early", "about".
void TimeReader::modifiersBefore(TimePhrase& phrase) const
{
    const auto before = [&](std::uint32_t n) {
        return phrase.firstToken >= m_floor + n ? phrase.firstToken - n : m_end;
    };
    const bool shiftable = phrase.shape == TimeShape::Weekday || phrase.shape == TimeShape::Season ||
                           (phrase.shape == TimeShape::Calendar && phrase.month != 0 && phrase.day == 0);
    if (shiftable && phrase.way == TimeWay::ByTense && is(before(1), TimeWord::Shift)) {
        phrase.way = wayOf(value(before(1), TimeWord::Shift));
        phrase.firstToken -= 1;
    } else if (shiftable && is(before(1), TimeWord::Follow)) {
        phrase.fromTold = phrase.shape == TimeShape::Weekday;
        phrase.count = value(before(1), TimeWord::Follow);
        phrase.firstToken -= 1;
    }
    if (is(before(1), TimeWord::Drift)) {
        phrase.drift = value(before(1), TimeWord::Drift);
        phrase.firstToken -= 1;
    } else if (is(before(2), TimeWord::Drift) && isText(before(1), "in")) {
        phrase.drift = value(before(2), TimeWord::Drift);
        phrase.firstToken -= 2;
    }
    std::uint32_t skipped = isText(before(1), "the") ? 1 : 0;
    if (isText(before(1 + skipped), "of"))
        ++skipped;
    if (is(before(1 + skipped), TimeWord::Edge)) {
        const int edge = value(before(1 + skipped), TimeWord::Edge);
        const bool joined = edge >= 4 || skipped == 0 || (edge == 2 && skipped > 0);
        if (joined && (edge < 4 || isText(before(1), "of") || skipped == 2)) {
            phrase.edge = static_cast<TimeEdge>(edge);
            phrase.firstToken -= 1 + skipped;
        }
    }
    if (isDash(before(1)) && is(before(2), TimeWord::Edge) && value(before(2), TimeWord::Edge) == 2) {
        phrase.edge = TimeEdge::Middle;
        phrase.firstToken -= 2;
    }
    if (is(before(1), TimeWord::About) && phrase.shape != TimeShape::Duration) {
        phrase.approximate = true;
        phrase.firstToken -= 1;
    }
}

bool TimeReader::readUnit(std::uint32_t at, TimePhrase& phrase) const
{
    phrase.unit = value(at, TimeWord::Unit);
    if (at == m_floor)
        return false;
    const std::uint32_t left = at - 1;
    if (is(left, TimeWord::Shift) || is(left, TimeWord::Follow))
        return readShifted(at, left, phrase);
    if (is(left, TimeWord::Recent) && is(at, TimeWord::Plural)) {
        phrase.shape = TimeShape::Window;
        phrase.drift = value(left, TimeWord::Recent);
        phrase.firstToken = left;
        phrase.rule = "unnamed number of periods";
        return true;
    }
    if (number(left) > 0)
        return number(left) < 1000 && readCounted(at, left, number(left), true, phrase);
    if (is(left, TimeWord::Number)) {
        const int count = value(left, TimeWord::Number);
        return readCounted(at, left, count, count != 0, phrase);
    }
    if (isText(left, "of") && left > m_floor && isText(left - 1, "couple"))
        return readCounted(at, left - 1, 2, true, phrase);
    if (is(left, TimeWord::Every)) {
        phrase.shape = TimeShape::Repeated;
        phrase.firstToken = left;
        phrase.rule = "repeated";
        return true;
    }
    if (is(left, TimeWord::Article) && value(left, TimeWord::Article) == 1)
        return readCounted(at, left, 1, true, phrase);
    return readTheUnit(at, phrase);
}

/// "three days ago", "a week later", "two days before the summit", "the past two weeks", "for five days".
bool TimeReader::readCounted(std::uint32_t at, std::uint32_t first, int count, bool named, TimePhrase& phrase) const
{
    phrase.firstToken = first;
    phrase.shape = TimeShape::Count;
    phrase.rule = "counted from the reference";
    const std::uint32_t next = at + 1;
    const auto counted = [&](int sign) {
        phrase.count = named ? sign * count : 0;
        phrase.drift = named ? 0 : sign;
        phrase.endToken = next + 1;
    };
    if (is(next, TimeWord::Ago)) {
        counted(value(next, TimeWord::Ago));
        modifiersBefore(phrase);
        return true;
    }
    if (is(next, TimeWord::Drift) || is(next, TimeWord::Near)) {
        const bool near = is(next, TimeWord::Near);
        counted(near ? value(next, TimeWord::Near) : value(next, TimeWord::Drift));
        const bool open = !inside(next + 1) || text(next + 1) == "." || text(next + 1) == ",";
        phrase.fromTold = !near || open;
        phrase.fromEvent = near && !open;
        phrase.rule = phrase.fromEvent ? "counted from an event" : "counted from the last date";
        return true;
    }
    const bool shifted = first > m_floor && is(first - 1, TimeWord::Shift);
    if (shifted) {
        phrase.shape = TimeShape::Window;
        const int sign = value(first - 1, TimeWord::Shift) > 0 ? 1 : -1;
        phrase.count = named ? sign * count : 0;
        phrase.drift = named ? 0 : sign;
        phrase.firstToken = first - 1;
        phrase.rule = "periods up to the reference";
        return true;
    }
    const bool article = is(first, TimeWord::Article);
    if (article || phrase.unit == kWeekend)
        return false;
    phrase.onlyAhead = first > m_floor && (isText(first - 1, "in") || isText(first - 1, "within")) && named;
    if (phrase.onlyAhead) {
        phrase.count = count;
        return true;
    }
    phrase.shape = TimeShape::Duration;
    phrase.rule = "duration";
    return true;
}

/// "last week", "the following day", "the coming days", "later this year".
bool TimeReader::readShifted(std::uint32_t at, std::uint32_t shift, TimePhrase& phrase) const
{
    phrase.firstToken = shift;
    const bool follow = is(shift, TimeWord::Follow);
    const bool plural = is(at, TimeWord::Plural);
    phrase.shape = plural ? TimeShape::Window : TimeShape::Period;
    phrase.count = follow ? value(shift, TimeWord::Follow) : value(shift, TimeWord::Shift);
    phrase.rule = plural ? "unnamed number of periods" : "period";
    if (plural) {
        phrase.drift = phrase.count < 0 ? -1 : 1;
        phrase.count = 0;
        return phrase.drift > 0 || is(shift, TimeWord::Shift);
    }
    if (phrase.unit == 0)
        return false;
    const bool theNextDay = phrase.unit == kDay && shift > m_floor && isText(shift - 1, "the") && phrase.count != 0;
    phrase.fromTold = follow || theNextDay || (phrase.unit == kDay && is(shift, TimeWord::Shift) && phrase.count == 1);
    phrase.way = follow ? TimeWay::ByTense : wayOf(phrase.count);
    if (phrase.unit == kDay && is(shift, TimeWord::Shift) && phrase.count == -1 && !is(at, TimeWord::Part))
        return false;
    dayPartAfter(phrase);
    modifiersBefore(phrase);
    return true;
}

/// "the weekend", "later in the day", "the end of the year", "the day after".
bool TimeReader::readTheUnit(std::uint32_t at, TimePhrase& phrase) const
{
    const std::uint32_t left = at - 1;
    const bool the = isText(left, "the"), that = isText(left, "that");
    if ((!the && !that) || is(at, TimeWord::Plural) || phrase.unit == 0)
        return false;
    phrase.shape = TimeShape::Period;
    phrase.rule = "period";
    if (phrase.unit == kDay && is(at + 1, TimeWord::Near)) {
        const bool open = !inside(at + 2) || text(at + 2) == "." || text(at + 2) == ",";
        phrase.count = value(at + 1, TimeWord::Near);
        phrase.fromTold = open;
        phrase.fromEvent = !open;
        phrase.endToken = at + 2;
        phrase.firstToken = left;
        return true;
    }
    phrase.firstToken = left;
    if (phrase.unit == kWeekend)
        return true;
    phrase.fromTold = that;
    modifiersBefore(phrase);
    return phrase.drift != 0 || phrase.edge != TimeEdge::None || (that && phrase.unit == kDay);
}

} // namespace summitry::analysis
