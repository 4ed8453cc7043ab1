#include "models/readers/filedate.h"

namespace summitry::readers {

namespace {

constexpr std::string_view kMarks = "-_. /\\";
constexpr int kEarliestYear = 1800, kLatestYear = 2199;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// `digits` digits at `at`, moved behind them; -1 when there are fewer.
int take(std::string_view text, std::size_t& at, int digits)
{
    int value = 0;
    for (int i = 0; i < digits; ++i, ++at) {
        if (at >= text.size() || !isDigit(text[at]))
            return -1;
        value = value * 10 + (text[at] - '0');
    }
    return value;
}

void passMark(std::string_view text, std::size_t& at)
{
    if (at < text.size() && kMarks.find(text[at]) != std::string_view::npos)
        ++at;
}

std::optional<EdtfDate> dateAt(std::string_view text, std::size_t at)
{
    const std::size_t begin = at;
    const int year = take(text, at, 4);
    const std::size_t afterYear = at;
    passMark(text, at);
    const bool marked = at > afterYear;
    const int month = take(text, at, 2);
    if (marked)
        passMark(text, at);
    const int day = take(text, at, 2);
    const bool lone = (begin == 0 || !isDigit(text[begin - 1])) && (at >= text.size() || !isDigit(text[at]));
    const CivilDate date{year, month, day};
    if (!lone || year < kEarliestYear || year > kLatestYear || month < 1 || day < 1 || !isValid(date))
        return {};
    return EdtfDate::onDay(dayFromCivil(date));
}

std::optional<EdtfDate> lastDateIn(std::string_view text)
{
    for (std::size_t at = text.size(); at-- > 0;)
        if (const auto date = dateAt(text, at))
            return date;
    return {};
}

} // namespace

std::optional<EdtfDate> dateInPath(std::string_view path)
{
    const std::size_t slash = path.find_last_of("/\\");
    const auto own = lastDateIn(slash == std::string_view::npos ? path : path.substr(slash + 1));
    return own ? own : lastDateIn(path);
}

} // namespace summitry::readers
