#include "models/exchange/timestamps.h"

#include <fmt/format.h>

namespace summitry {

namespace {

constexpr std::int64_t kDaySeconds = 86400;

struct Clock
{
    CivilDate date;
    std::int64_t hour, minute, second;
};

Clock clockOf(std::int64_t seconds)
{
    const std::int64_t inDay = ((seconds % kDaySeconds) + kDaySeconds) % kDaySeconds;
    return {civilFromDay((seconds - inDay) / kDaySeconds), inDay / 3600, inDay / 60 % 60, inDay % 60};
}

} // namespace

std::string isoTime(std::int64_t seconds)
{
    const Clock c = clockOf(seconds);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", c.date.year, c.date.month, c.date.day, c.hour, c.minute,
                       c.second);
}

std::string compactTime(std::int64_t seconds)
{
    const Clock c = clockOf(seconds);
    return fmt::format("{:04}{:02}{:02}T{:02}{:02}{:02}Z", c.date.year, c.date.month, c.date.day, c.hour, c.minute,
                       c.second);
}

std::string compactDay(Day day)
{
    const CivilDate date = civilFromDay(day);
    if (date.year < 0 || date.year > 9999)
        return {};
    return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

} // namespace summitry
