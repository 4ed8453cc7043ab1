#include "models/analysis/times/timereader.h"

#include "models/analysis/text/characters.h"

#include <charconv>

namespace summitry::analysis {

namespace {

constexpr int kEarliestYear = 1800, kLatestYear = 2199;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

TimeReader::TimeReader(const TimeWords& words, const Document& document, const Sentence& sentence)
    : m_words(words), m_document(document), m_floor(sentence.firstToken), m_end(sentence.endToken)
{
}

void TimeReader::read(std::vector<TimePhrase>& phrases)
{
    for (std::uint32_t at = m_floor; at < m_end; ++at) {
        const Token& token = m_document.tokens[at];
        if (!m_words.isAnchor(token.word) && !isDigit(m_document.text[token.span.begin]))
            continue;
        TimePhrase phrase;
        phrase.firstToken = at;
        phrase.endToken = at + 1;
        if (!readAt(at, phrase))
            continue;
        phrases.push_back(phrase);
        m_floor = phrase.endToken;
        at = phrase.endToken - 1;
    }
}

bool TimeReader::readAt(std::uint32_t at, TimePhrase& phrase) const
{
    if (isDigit(text(at).front()))
        return readNumeric(at, phrase) || readClock(at, phrase) || readYear(at, phrase);
    if (is(at, TimeWord::Month) && readMonth(at, phrase))
        return true;
    if (is(at, TimeWord::Weekday) && readWeekday(at, phrase))
        return true;
    if (is(at, TimeWord::Deictic))
        return readDeictic(at, phrase);
    if (is(at, TimeWord::Hour))
        return readClock(at, phrase);
    if (is(at, TimeWord::Season))
        return readSeason(at, phrase);
    return is(at, TimeWord::Unit) && readUnit(at, phrase);
}

bool TimeReader::isText(std::uint32_t at, std::string_view lower) const
{
    return inside(at) && lowerCase(text(at)) == lower;
}

bool TimeReader::isDash(std::uint32_t at) const
{
    if (!inside(at))
        return false;
    const std::string_view mark = text(at);
    return mark == "-" || mark == "–" || mark == "—" || mark == "‑";
}

int TimeReader::number(std::uint32_t at) const
{
    if (!inside(at))
        return -1;
    const std::string_view digits = text(at);
    int value = -1;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return read.ec == std::errc() && read.ptr == digits.data() + digits.size() ? value : -1;
}

/// 1..31 as "10", "10th", "tenth"; 0 when it is none.
int TimeReader::dayNumber(std::uint32_t at) const
{
    if (!inside(at))
        return 0;
    if (is(at, TimeWord::Ordinal))
        return value(at, TimeWord::Ordinal);
    const std::string_view word = text(at);
    std::size_t digits = 0;
    int value = 0;
    while (digits < word.size() && digits < 3 && isDigit(word[digits]))
        value = value * 10 + (word[digits++] - '0');
    const std::string_view rest = word.substr(digits);
    const bool fits =
        digits > 0 && digits < 3 && (rest.empty() || rest == "st" || rest == "nd" || rest == "rd" || rest == "th");
    return fits && value >= 1 && value <= 31 ? value : 0;
}

/// 0 when it is none.
int TimeReader::yearNumber(std::uint32_t at) const
{
    if (!inside(at) || text(at).size() != 4)
        return 0;
    const int year = number(at);
    return year >= kEarliestYear && year <= kLatestYear ? year : 0;
}

bool TimeReader::readYear(std::uint32_t at, TimePhrase& phrase) const
{
    const std::string_view word = text(at);
    int year = 0;
    if (word.size() == 5 && word.back() == 's')
        std::from_chars(word.data(), word.data() + 4, year);
    if (year >= kEarliestYear && year <= kLatestYear && year % 10 == 0) {
        phrase.shape = TimeShape::Decade;
        phrase.year = year;
        phrase.rule = "decade";
        modifiersBefore(phrase);
        return true;
    }
    phrase.year = yearNumber(at);
    const bool lowerNext =
        inside(at + 1) && characterAt(m_document.text, m_document.tokens[at + 1].span.begin).kind == CharKind::Lower;
    const bool counts = lowerNext && at > m_floor && is(at - 1, TimeWord::About);
    const bool range = isLink(at + 1) && yearNumber(at + 2) > yearNumber(at);
    const bool before =
        at > m_floor && !counts &&
        (is(at - 1, TimeWord::Before) || is(at - 1, TimeWord::Shift) || (range && is(at - 1, TimeWord::Article)));
    const bool attribute = at > m_floor && at + 1 < m_end && (is(at - 1, TimeWord::Article) || isText(at - 1, "'s")) &&
                           isLetter(characterAt(m_document.text, m_document.tokens[at + 1].span.begin).kind);
    const bool bracket = at > m_floor && (text(at - 1) == "(" || isComma(at - 1)) && at + 1 < m_end &&
                         (text(at + 1) == ")" || isComma(at + 1) || text(at + 1) == ".");
    if (phrase.year == 0 || !(before || attribute || bracket))
        return false;
    phrase.rule = "year";
    if (range) {
        phrase.lastYear = yearNumber(at + 2);
        phrase.endToken = at + 3;
    } else if (isDash(at + 1) && inside(at + 2) && text(at + 2).size() == 2 && number(at + 2) > phrase.year % 100) {
        phrase.lastYear = phrase.year / 100 * 100 + number(at + 2);
        phrase.endToken = at + 3;
    }
    modifiersBefore(phrase);
    return true;
}

/// "2025-06-10", "10.06.2025", "13/6/2025". Day and month in unknown order leave only the year.
bool TimeReader::readNumeric(std::uint32_t at, TimePhrase& phrase) const
{
    const std::string_view rest = m_document.text.substr(m_document.tokens[at].span.begin, 11);
    int parts[3] = {0, 0, 0};
    std::size_t sizes[3] = {0, 0, 0};
    std::size_t i = 0;
    char mark = 0;
    for (int part = 0; part < 3; ++part) {
        for (; i < rest.size() && isDigit(rest[i]) && sizes[part] < 4; ++i, ++sizes[part])
            parts[part] = parts[part] * 10 + (rest[i] - '0');
        if (sizes[part] == 0 ||
            (part < 2 &&
             (i == rest.size() || (rest[i] != '-' && rest[i] != '/' && rest[i] != '.') || (mark && rest[i] != mark))))
            return false;
        mark = part < 2 ? rest[i++] : mark;
    }
    const bool iso = sizes[0] == 4 && sizes[1] <= 2 && sizes[2] <= 2;
    if (!iso && (sizes[2] != 4 || sizes[0] > 2 || sizes[1] > 2))
        return false;
    phrase.year = iso ? parts[0] : parts[2];
    const int a = iso ? parts[1] : parts[0], b = iso ? parts[2] : parts[1];
    phrase.rule = iso ? "iso date" : "numeric date";
    if (iso || (b > 12 && a <= 12) || a == b) {
        phrase.month = a;
        phrase.day = b;
    } else if (mark == '.' || a > 12) {
        phrase.month = b;
        phrase.day = a;
    }
    if (phrase.year < kEarliestYear || phrase.year > kLatestYear || phrase.month > 12 || phrase.day > 31)
        return false;
    const std::size_t end = m_document.tokens[at].span.begin + i;
    while (phrase.endToken < m_end && m_document.tokens[phrase.endToken].span.begin < end)
        ++phrase.endToken;
    return true;
}

bool TimeReader::readClock(std::uint32_t at, TimePhrase& phrase) const
{
    phrase.shape = TimeShape::Clock;
    phrase.rule = "time of day";
    if (is(at, TimeWord::Hour)) {
        phrase.firstToken = at;
        return true;
    }
    const std::string_view word = text(at);
    const bool colon = word.find(':') != std::string_view::npos && word.size() <= 8;
    const std::string lower = lowerCase(word.size() > 2 ? word.substr(word.size() - 2) : std::string_view());
    const bool glued = word.size() <= 7 && (lower == "am" || lower == "pm");
    if (!colon && !glued && !is(at + 1, TimeWord::Meridiem)) {
        phrase = TimePhrase{at, at + 1};
        return false;
    }
    if (is(phrase.endToken, TimeWord::Meridiem))
        ++phrase.endToken;
    if (is(phrase.endToken, TimeWord::Zone)) {
        ++phrase.endToken;
        if (phrase.endToken + 1 < m_end && (text(phrase.endToken) == "+" || isDash(phrase.endToken)) &&
            number(phrase.endToken + 1) >= 0)
            phrase.endToken += 2;
    }
    return true;
}

} // namespace summitry::analysis
