#include "models/classroom/whengame.h"

#include <algorithm>
#include <cmath>

namespace summitry::classroom {

Result<WhenRound> dealWhen(const Chronology& chronology, const Selection& selection, std::size_t questions, Level level,
                           std::uint64_t seed)
{
    questions = std::max<std::size_t>(questions, 1);
    Seeded seeded(seed);
    const std::vector<Row> rows = askable(chronology, selection);
    auto drawn = drawRows(chronology, rows, questions, leastGap(chronology, rows, questions, level), seeded);
    if (!drawn)
        return drawn.error();
    WhenRound round;
    round.questions = *drawn;
    round.axisFirst = chronology.firstDays()[rows.front()];
    for (const Row row : rows)
        round.axisLast =
            std::max<Day>(row == rows.front() ? round.axisFirst : round.axisLast, chronology.lastDays()[row]);
    seeded.shuffle(round.questions);
    return round;
}

WhenScore scoreGuess(const Chronology& chronology, const WhenRound& round, Row row, Day guess)
{
    const Day first = chronology.firstDays()[row];
    const Day last = chronology.lastDays()[row];
    WhenScore score;
    score.daysOff = guess < first ? first - guess : std::max<Day>(0, guess - last);
    const double axis = static_cast<double>(round.axisLast - round.axisFirst + 1) / 20;
    const double half = std::max({1.0, axis, static_cast<double>(last - first + 1)});
    score.points = static_cast<int>(std::lround(kFullPoints * std::exp2(-static_cast<double>(score.daysOff) / half)));
    return score;
}

} // namespace summitry::classroom
