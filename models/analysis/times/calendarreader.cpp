// The part of TimeReader that reads names of months, weekdays and seasons, and days counted from today.
#include "models/analysis/times/timereader.h"

#include "models/analysis/text/characters.h"

namespace summitry::analysis {

/// "10 June", "10th of June", "15-17 June", "from 15 to 17 June".
void TimeReader::dayBefore(std::uint32_t at, TimePhrase& phrase) const
{
    std::uint32_t day = at - 1;
    if (at <= m_floor)
        return;
    if (isText(day, "of") && day > m_floor)
        --day;
    phrase.day = dayNumber(day);
    if (phrase.day == 0)
        return;
    phrase.firstToken = day;
    if (day < m_floor + 2 || !isLink(day - 1))
        return;
    const int first = dayNumber(day - 2);
    const bool ordinalOrDigit = number(day - 2) > 0 || text(day - 2).size() > 2;
    if (first == 0 || first >= phrase.day || !ordinalOrDigit)
        return;
    phrase.lastDay = phrase.day;
    phrase.day = first;
    phrase.firstToken = day - 2;
}

/// "June 10", "June 10-12", "June 27 & 28".
void TimeReader::dayAfter(std::uint32_t at, TimePhrase& phrase) const
{
    std::uint32_t day = at + 1;
    if (isText(day, "the") || (inside(day) && text(day) == "."))
        ++day;
    phrase.day = dayNumber(day);
    if (phrase.day == 0 || (is(day, TimeWord::Ordinal) && day == at + 1)) {
        phrase.day = 0;
        return;
    }
    phrase.endToken = day + 1;
    const int last = isLink(day + 1) ? dayNumber(day + 2) : 0;
    const bool counted = is(day + 3, TimeWord::Month) || is(day + 3, TimeWord::Unit) || is(day + 3, TimeWord::Meridiem);
    if (last > phrase.day && !counted && !is(day + 2, TimeWord::Ordinal)) {
        phrase.lastDay = last;
        phrase.endToken = day + 3;
    }
}

/// ", 2025", "2025", "of 2025", "last year", "of this year".
void TimeReader::yearAfter(TimePhrase& phrase) const
{
    std::uint32_t at = phrase.endToken;
    if (isComma(at) || isText(at, "of"))
        ++at;
    if (yearNumber(at) != 0) {
        phrase.year = yearNumber(at);
        phrase.endToken = at + 1;
        return;
    }
    if (isText(at, "the"))
        ++at;
    const bool shift = is(at, TimeWord::Shift) || is(at, TimeWord::Follow);
    if (shift && is(at + 1, TimeWord::Unit) && value(at + 1, TimeWord::Unit) == 365 && !is(at + 1, TimeWord::Plural)) {
        phrase.yearShift = is(at, TimeWord::Shift) ? value(at, TimeWord::Shift) : value(at, TimeWord::Follow);
        phrase.endToken = at + 2;
    }
}

void TimeReader::weekdayBefore(TimePhrase& phrase) const
{
    std::uint32_t at = phrase.firstToken;
    if (at > m_floor && is(at - 1, TimeWord::Article))
        --at;
    if (at > m_floor && isComma(at - 1))
        --at;
    if (at > m_floor && is(at - 1, TimeWord::Weekday)) {
        phrase.weekday = value(at - 1, TimeWord::Weekday);
        phrase.firstToken = at - 1;
    }
}

/// "28 May to 2 June", "June 28 - July 2, 2025", "from May to August".
void TimeReader::secondEnd(TimePhrase& phrase) const
{
    const std::uint32_t at = phrase.endToken;
    if (phrase.lastDay != 0 || !isLink(at) ||
        (is(at, TimeWord::Link) && value(at, TimeWord::Link) == 1 && phrase.day == 0))
        return;
    std::uint32_t month = at + 1;
    if (dayNumber(month) != 0 && is(month + 1, TimeWord::Month))
        ++month;
    if (!is(month, TimeWord::Month) || (phrase.day == 0 && month != at + 1))
        return;
    const bool opened =
        isDash(at) || phrase.day != 0 || (phrase.firstToken > m_floor && is(phrase.firstToken - 1, TimeWord::From));
    TimePhrase last;
    last.firstToken = month;
    last.endToken = month + 1;
    if (month == at + 2) {
        last.day = dayNumber(at + 1);
    } else if (phrase.day != 0) {
        dayAfter(month, last);
    }
    if (!opened || (phrase.day != 0) != (last.day != 0) || last.lastDay != 0)
        return;
    yearAfter(last);
    phrase.lastMonth = value(month, TimeWord::Month);
    phrase.lastDay = last.day;
    phrase.lastYear = last.year;
    if (phrase.year == 0 && last.year != 0)
        phrase.year = phrase.lastMonth < phrase.month ? last.year - 1 : last.year;
    if (phrase.yearShift == TimePhrase::kNoShift)
        phrase.yearShift = last.yearShift;
    phrase.endToken = last.endToken;
}

/// Whether "May", "March", "Dec" here is the month.
bool TimeReader::monthStands(std::uint32_t at, const TimePhrase& phrase) const
{
    const Token& token = m_document.tokens[at];
    if (!token.capital && !text(at).starts_with("mid-"))
        return false;
    if (!is(at, TimeWord::Shy))
        return true;
    if (phrase.day != 0 || phrase.year != 0 || phrase.yearShift != TimePhrase::kNoShift || phrase.lastMonth != 0)
        return true;
    const bool abbreviated = text(at).size() <= 4 && !isText(at, "may");
    if (abbreviated)
        return text(at).back() == '.' && at > m_floor && is(at - 1, TimeWord::Before);
    return (at > m_floor && is(at - 1, TimeWord::Before) && !isText(at - 1, "to") && !isText(at - 1, "and") &&
            !isText(at - 1, "for")) ||
           isText(at + 1, "'s") || phrase.firstToken < at;
}

bool TimeReader::readMonth(std::uint32_t at, TimePhrase& phrase) const
{
    phrase.month = value(at, TimeWord::Month);
    phrase.rule = "month";
    dayBefore(at, phrase);
    if (phrase.day == 0)
        dayAfter(at, phrase);
    yearAfter(phrase);
    secondEnd(phrase);
    if (phrase.day != 0) {
        phrase.rule = "day of month";
        weekdayBefore(phrase);
    }
    modifiersBefore(phrase);
    if (monthStands(at, phrase))
        return true;
    phrase = TimePhrase{at, at + 1};
    return false;
}

void TimeReader::dayPartAfter(TimePhrase& phrase) const
{
    if (is(phrase.endToken, TimeWord::Part))
        ++phrase.endToken;
}

bool TimeReader::readWeekday(std::uint32_t at, TimePhrase& phrase) const
{
    if (!m_document.tokens[at].capital)
        return false;
    std::uint32_t next = at + 1;
    if (isComma(next))
        ++next;
    if (is(next, TimeWord::Article) || isText(next, "the"))
        ++next;
    std::uint32_t month = is(next, TimeWord::Month)                               ? next
                          : dayNumber(next) != 0 && is(next + 1, TimeWord::Month) ? next + 1
                                                                                  : 0;
    for (std::uint32_t of = next + 1; month == 0 && of <= next + 3 && dayNumber(next) != 0; ++of)
        if ((isText(of, "of") || isLink(of)) &&
            (is(of + 1, TimeWord::Month) || (dayNumber(of + 1) != 0 && is(of + 2, TimeWord::Month))))
            month = is(of + 1, TimeWord::Month) ? of + 1 : of + 2;
    if (month != 0) {
        TimePhrase dated{month, month + 1};
        if (readMonth(month, dated) && dated.day != 0 && dated.firstToken <= at) {
            phrase = dated;
            return true;
        }
    }
    if (is(at, TimeWord::Shy))
        return false;
    phrase.shape = TimeShape::Weekday;
    phrase.rule = "weekday";
    phrase.weekday = value(at, TimeWord::Weekday);
    dayPartAfter(phrase);
    if (isLink(phrase.endToken) && is(phrase.endToken + 1, TimeWord::Weekday) &&
        !is(phrase.endToken + 1, TimeWord::Shy)) {
        const int last = value(phrase.endToken + 1, TimeWord::Weekday);
        const bool joined = isDash(phrase.endToken) || value(phrase.endToken, TimeWord::Link) == 0;
        if (joined || (last - phrase.weekday + 7) % 7 == 1) {
            phrase.lastWeekday = last;
            phrase.endToken += 2;
        }
    }
    std::uint32_t week = phrase.endToken;
    if (isText(week, "of"))
        ++week;
    if (is(week, TimeWord::Shift) && is(week + 1, TimeWord::Unit) && value(week + 1, TimeWord::Unit) == 7 &&
        !is(week + 1, TimeWord::Plural)) {
        const int shift = value(week, TimeWord::Shift);
        phrase.way = shift < 0 ? TimeWay::Last : shift > 0 ? TimeWay::Next : TimeWay::This;
        phrase.count = shift < 0 ? -1 : 0;
        phrase.unit = 7;
        phrase.endToken = week + 2;
    }
    modifiersBefore(phrase);
    return true;
}

bool TimeReader::readDeictic(std::uint32_t at, TimePhrase& phrase) const
{
    phrase.shape = TimeShape::Offset;
    phrase.rule = "day from today";
    phrase.count = value(at, TimeWord::Deictic);
    dayPartAfter(phrase);
    if (at >= m_floor + 2 && is(at - 1, TimeWord::Near) && isText(at - 2, "day")) {
        phrase.count += value(at - 1, TimeWord::Near);
        phrase.firstToken = at - 2;
    }
    modifiersBefore(phrase);
    return true;
}

bool TimeReader::readSeason(std::uint32_t at, TimePhrase& phrase) const
{
    phrase.shape = TimeShape::Season;
    phrase.rule = "season";
    phrase.month = value(at, TimeWord::Season);
    yearAfter(phrase);
    modifiersBefore(phrase);
    const bool named = phrase.year != 0 || phrase.yearShift != TimePhrase::kNoShift || phrase.way != TimeWay::ByTense;
    const bool dated = at >= m_floor + 2 && isText(at - 1, "the") && is(at - 2, TimeWord::Before) &&
                       isText(at - 2, "in") && !m_document.tokens[at].capital;
    const bool compound = m_document.tokens[at].capital && !named;
    if (!compound && (named || dated))
        return true;
    phrase = TimePhrase{at, at + 1};
    return false;
}

} // namespace summitry::analysis
