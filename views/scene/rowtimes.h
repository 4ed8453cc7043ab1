#pragma once
// When a row is to be drawn: its possible days and the one day by which it is counted, under a clock and an
// "as known on" limit. Looks into the columns, owns nothing; private to this folder.
#include "views/scene/scenespec.h"

namespace summitry {

struct RowTimes
{
    std::span<const std::int32_t> first, last, reported;
    std::span<const DateFlags> flags;
    Clock clock = Clock::Happened;
    std::int32_t knownOn = std::numeric_limits<std::int32_t>::max();

    RowTimes() = default;
    RowTimes(const Chronology& chronology, Clock onClock, std::optional<Day> known)
        : first(chronology.firstDays()), last(chronology.lastDays()), reported(chronology.reportedDays()),
          flags(chronology.dateFlags()), clock(onClock)
    {
        if (known)
            knownOn = static_cast<std::int32_t>(std::clamp<Day>(*known, kFarPast + 1, kFarFuture));
    }

    /// Reported early enough; rows of unknown report are always known.
    bool known(Row row) const { return reported[row] <= knownOn; }
    bool dated(Row row) const
    {
        if (clock == Clock::Reported)
            return reported[row] != kFarPast;
        return !flags[row].unknown && !(flags[row].openStart && flags[row].openEnd);
    }
    std::int32_t from(Row row) const
    {
        return clock == Clock::Reported ? reported[row] : flags[row].openStart ? last[row] : first[row];
    }
    std::int32_t to(Row row) const
    {
        return clock == Clock::Reported ? reported[row] : flags[row].openEnd ? first[row] : last[row];
    }
    /// The day by which it is counted: the middle of the possible days, or the known end of an open span.
    std::int32_t anchor(Row row) const
    {
        const std::int64_t a = from(row), b = to(row);
        return static_cast<std::int32_t>(a + (b - a) / 2);
    }
};

} // namespace summitry
