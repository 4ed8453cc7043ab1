#include "models/classroom/ordergame.h"

#include <algorithm>
#include <limits>

namespace summitry::classroom {

namespace {

/// The largest set of places that can stay: the longest run of cards whose possible days allow days that never go back.
/// earliestEnd[k]: least last day chosen by a run of k cards; the least day is always the best to go on from.
std::vector<bool> largestRightSet(const Chronology& chronology, const std::vector<Row>& order)
{
    constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::max();
    const std::size_t n = order.size();
    std::vector<std::vector<std::int32_t>> best(n + 1, std::vector<std::int32_t>(n + 1, kNever));
    best[0][0] = std::numeric_limits<std::int32_t>::min();
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t k = 0; k <= i; ++k) {
            best[i + 1][k] = std::min(best[i + 1][k], best[i][k]);
            const std::int32_t day = std::max(best[i][k], chronology.firstDays()[order[i]]);
            if (best[i][k] != kNever && day <= chronology.lastDays()[order[i]])
                best[i + 1][k + 1] = std::min(best[i + 1][k + 1], day);
        }
    }
    std::size_t k = n;
    while (best[n][k] == kNever)
        --k;
    std::vector<bool> right(n, false);
    for (std::size_t i = n; i > 0; --i) {
        if (best[i][k] != best[i - 1][k]) {
            right[i - 1] = true;
            --k;
        }
    }
    return right;
}

/// Places, from before the first to after the last of the others, where a card could stand.
int distanceToPlace(const Chronology& chronology, const std::vector<Row>& order, std::size_t at)
{
    std::vector<Row> sorted = order;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](Row a, Row b) { return chronology.firstDays()[a] < chronology.firstDays()[b]; });
    int least = static_cast<int>(order.size());
    for (std::size_t place = 0; place < sorted.size(); ++place) {
        const Row there = sorted[place];
        const bool tied = chronology.firstDays()[order[at]] <= chronology.lastDays()[there] &&
                          chronology.firstDays()[there] <= chronology.lastDays()[order[at]];
        if (there == order[at] || tied)
            least = std::min(least, std::abs(static_cast<int>(place) - static_cast<int>(at)));
    }
    return least;
}

} // namespace

Result<OrderRound> dealOrder(const Chronology& chronology, const Selection& selection, std::size_t cards, Level level,
                             std::uint64_t seed)
{
    cards = std::clamp(cards, kFewestCards, kMostCards);
    Seeded seeded(seed);
    const std::vector<Row> rows = askable(chronology, selection);
    auto drawn = drawRows(chronology, rows, cards, leastGap(chronology, rows, cards, level), seeded);
    if (!drawn)
        return drawn.error();
    OrderRound round{*drawn};
    constexpr int kTries = 20;
    for (int i = 0; i < kTries; ++i) {
        seeded.shuffle(round.cards);
        if (!checkOrder(chronology, round.cards).solved)
            break;
    }
    return round;
}

OrderCheck checkOrder(const Chronology& chronology, const std::vector<Row>& order)
{
    OrderCheck check;
    check.right = largestRightSet(chronology, order);
    for (std::size_t i = 0; i < order.size(); ++i)
        check.distance.push_back(check.right[i] ? 0 : std::max(1, distanceToPlace(chronology, order, i)));
    check.rightCount = static_cast<std::size_t>(std::count(check.right.begin(), check.right.end(), true));
    check.solved = check.rightCount == order.size();
    return check;
}

} // namespace summitry::classroom
