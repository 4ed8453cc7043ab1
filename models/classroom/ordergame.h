#pragma once
// Put events in order. Ties and uncertain dates are accepted wherever they may lie: an order is right when days can be
// chosen inside the possible days of each event that never go back. Pure.
#include "models/classroom/draw.h"

namespace summitry::classroom {

inline constexpr std::size_t kFewestCards = 4;
inline constexpr std::size_t kMostCards = 10;

struct OrderRound
{
    std::vector<Row> cards; ///< as dealt: never in a right order when that can be avoided
};

struct OrderCheck
{
    std::vector<bool> right;   ///< per place: may stay where it is
    std::vector<int> distance; ///< per place: places to the nearest one where it could stand; 0 when right
    std::size_t rightCount = 0;
    bool solved = false;
};

Result<OrderRound> dealOrder(const Chronology& chronology, const Selection& selection, std::size_t cards, Level level,
                             std::uint64_t seed);
/// order: the cards from first to last as the player has put them.
OrderCheck checkOrder(const Chronology& chronology, const std::vector<Row>& order);

} // namespace summitry::classroom
