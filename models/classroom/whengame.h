#pragma once
// Place an event on the axis. Full points anywhere inside its possible days; outside they halve with every step as long
// as a twentieth of the axis, or as the possible days themselves where these are wider. Pure.
#include "models/classroom/draw.h"

namespace summitry::classroom {

inline constexpr int kFullPoints = 100;

struct WhenRound
{
    std::vector<Row> questions; ///< in the order of asking
    Day axisFirst = 0;          ///< the axis to place them on, both days included
    Day axisLast = 0;
};

struct WhenScore
{
    int points = 0;           ///< 0..kFullPoints
    std::int64_t daysOff = 0; ///< to the nearest possible day; 0 = inside
};

Result<WhenRound> dealWhen(const Chronology& chronology, const Selection& selection, std::size_t questions, Level level,
                           std::uint64_t seed);
WhenScore scoreGuess(const Chronology& chronology, const WhenRound& round, Row row, Day guess);

} // namespace summitry::classroom
