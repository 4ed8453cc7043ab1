#pragma once
// Which communications a classroom round asks about. Only what can be trusted is asked: reviewed as right or edited, or
// of high confidence, dated, and held. The same seed draws the same events from the same chronology on every machine.
// Pure; knows no cards, points or players.
#include "models/chronology/chronology.h"
#include "models/domain/result.h"

namespace summitry::classroom {

/// Small deterministic generator (SplitMix64, Steele, Lea and Flood 2014): equal on all platforms, unlike the
/// distributions of the standard library.
class Seeded
{
public:
    explicit Seeded(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next();
    /// 0 .. limit - 1; limit > 0.
    std::size_t below(std::size_t limit);
    template <typename T>
    void shuffle(std::vector<T>& values)
    {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(i)]);
    }

private:
    std::uint64_t m_state;
};

inline constexpr float kSureEnough = 0.8f;
/// Dates vaguer than this many days are not asked for.
inline constexpr std::int32_t kVaguestDays = 366;

/// Rows of the selection that may be asked, in order of date. kinds empty = all.
std::vector<Row> askable(const Chronology& chronology, const Selection& selection, const std::vector<Kind>& kinds = {});

/// How close in time the drawn events may be.
enum class Level : std::uint8_t { Easy, Medium, Hard };
/// Days that must lie between neighbouring events: a part of the whole stretch, less at higher levels.
std::int32_t leastGap(const Chronology& chronology, const std::vector<Row>& rows, std::size_t count, Level level);

/// `count` of the rows, at least `gap` days apart where that can be had, in order of date. An error says how many are
/// needed.
Result<std::vector<Row>> drawRows(const Chronology& chronology, const std::vector<Row>& rows, std::size_t count,
                                  std::int32_t gap, Seeded& seeded);

} // namespace summitry::classroom
