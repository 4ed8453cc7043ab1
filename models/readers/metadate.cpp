#include "models/readers/metadate.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace summitry::readers {

namespace {

using namespace std::string_view_literals;

constexpr std::array kMonths{"jan"sv, "feb"sv, "mar"sv, "apr"sv, "may"sv, "jun"sv,
                             "jul"sv, "aug"sv, "sep"sv, "oct"sv, "nov"sv, "dec"sv};
constexpr std::int64_t kEarliestYear = 1000;
constexpr std::int64_t kLatestYear = 2999;

struct Piece
{
    std::string word;         ///< lower-case letters, or empty
    std::int64_t number = -1; ///< or a number
    std::size_t digits = 0;
    char before = ' '; ///< the mark before it
};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isAlpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::vector<Piece> pieces(std::string_view text)
{
    std::vector<Piece> out;
    for (std::size_t i = 0; i < text.size() && out.size() < 8;) {
        Piece piece;
        piece.before = i > 0 ? text[i - 1] : ' ';
        const std::size_t begin = i;
        if (isDigit(text[i])) {
            while (i < text.size() && isDigit(text[i]))
                ++i;
            piece.digits = i - begin;
            if (std::from_chars(text.data() + begin, text.data() + i, piece.number).ec != std::errc())
                return {};
        } else if (isAlpha(text[i])) {
            for (; i < text.size() && isAlpha(text[i]); ++i)
                piece.word += static_cast<char>(text[i] | 0x20);
        } else {
            ++i;
            continue;
        }
        out.push_back(std::move(piece));
    }
    return out;
}

int monthOf(const std::string& word)
{
    if (word.size() < 3)
        return 0;
    const auto it = std::find(kMonths.begin(), kMonths.end(), std::string_view(word).substr(0, 3));
    return it == kMonths.end() ? 0 : static_cast<int>(it - kMonths.begin()) + 1;
}

bool isOrdinalEnd(const std::string& word)
{
    return word == "st" || word == "nd" || word == "rd" || word == "th";
}

std::optional<EdtfDate> onDay(std::int64_t year, std::int64_t month, std::int64_t day)
{
    if (year < kEarliestYear || year > kLatestYear || month < 1 || month > 12 || day < 1 || day > 31)
        return {};
    const CivilDate date{year, static_cast<int>(month), static_cast<int>(day)};
    return isValid(date) ? std::optional(EdtfDate::onDay(dayFromCivil(date))) : std::nullopt;
}

std::optional<EdtfDate> inMonth(std::int64_t year, std::int64_t month)
{
    if (year < kEarliestYear || year > kLatestYear || month < 1 || month > 12)
        return {};
    return EdtfDate::inMonth(year, static_cast<int>(month));
}

/// "2025-06-10", "2025/6/10 14:20", "2025-06", "20250610", 1749513600.
std::optional<EdtfDate> yearFirst(const std::vector<Piece>& p)
{
    if (p[0].digits == 8)
        return onDay(p[0].number / 10000, p[0].number / 100 % 100, p[0].number % 100);
    if (p[0].digits == 10 && p.size() == 1)
        return EdtfDate::onDay(p[0].number / 86400);
    if (p[0].digits == 13 && p.size() == 1)
        return EdtfDate::onDay(p[0].number / 86400000);
    if (p[0].digits != 4 || p.size() < 2 || p[1].digits == 0 || p[1].digits > 2)
        return {};
    const bool hasDay = p.size() > 2 && p[2].digits > 0 && p[2].digits <= 2 && p[2].before == p[1].before;
    return hasDay ? onDay(p[0].number, p[1].number, p[2].number) : inMonth(p[0].number, p[1].number);
}

/// "10.6.2025" and "10/25/2025", where only one reading is a date.
std::optional<EdtfDate> yearLast(const std::vector<Piece>& p)
{
    if (p.size() < 3 || p[0].digits > 2 || p[1].digits == 0 || p[1].digits > 2 || p[2].digits != 4)
        return {};
    if (p[1].before == '.')
        return onDay(p[2].number, p[1].number, p[0].number);
    if (p[0].number > 12 || p[0].number == p[1].number)
        return onDay(p[2].number, p[1].number, p[0].number);
    return p[1].number > 12 ? onDay(p[2].number, p[0].number, p[1].number) : std::nullopt;
}

/// A month's name with a day and a year around it: "Tue, 10 Jun 2025", "June 10th, 2025", "Tue Jun 10 14:20 UTC 2025".
std::optional<EdtfDate> namedMonth(const std::vector<Piece>& p)
{
    for (std::size_t m = 0; m < p.size(); ++m) {
        const int month = monthOf(p[m].word);
        if (month == 0)
            continue;
        const auto year = std::find_if(p.begin() + static_cast<std::ptrdiff_t>(m), p.end(), [](const Piece& each) {
            return each.digits == 4 && each.number >= kEarliestYear && each.number <= kLatestYear && each.before != '+';
        });
        if (year == p.end())
            return {};
        const auto isDay = [&](std::size_t i) {
            return i < p.size() && (p[i].digits == 1 || p[i].digits == 2) && p[i].before != ':';
        };
        if (m > 0 && isDay(m - 1))
            return onDay(year->number, month, p[m - 1].number);
        if (m > 1 && isDay(m - 2) && isOrdinalEnd(p[m - 1].word))
            return onDay(year->number, month, p[m - 2].number);
        return isDay(m + 1) ? onDay(year->number, month, p[m + 1].number) : inMonth(year->number, month);
    }
    return {};
}

} // namespace

std::optional<EdtfDate> parseMetaDate(std::string_view text)
{
    std::vector<Piece> p = pieces(text.substr(0, 100));
    p.erase(p.begin(), std::find_if(p.begin(), p.end(),
                                    [](const Piece& each) { return each.digits > 0 || monthOf(each.word) > 0; }));
    if (p.empty())
        return {};
    if (const auto date = p[0].digits >= 4 ? yearFirst(p) : std::nullopt)
        return date;
    if (const auto date = p[0].digits > 0 ? yearLast(p) : std::nullopt)
        return date;
    return namedMonth(p);
}

} // namespace summitry::readers
