#pragma once
// A chronology made from a seed, for tests and benchmarks: leaders with terms, calls, summits and statements with
// dates of every precision. The same arguments give the same snapshot on every machine.
#include "models/chronology/chronology.h"

namespace summitry {

struct RandomSpec
{
    std::size_t events = 1000;
    int leaders = 40;
    int firstYear = 1990;
    int lastYear = 2025;
    std::uint32_t seed = 1;
    bool vague = true; ///< months, years, open ends and unknown dates among them
};

std::shared_ptr<const Chronology> randomChronology(const RandomSpec& spec);

/// Small and fast; the same everywhere, unlike the standard distributions.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_state(seed * 2654435769u + 88172645463325252ULL) {}
    std::uint64_t next()
    {
        m_state ^= m_state << 13, m_state ^= m_state >> 7, m_state ^= m_state << 17;
        return m_state;
    }
    int below(int limit) { return static_cast<int>((next() >> 11) % static_cast<std::uint64_t>(limit)); }
    bool chance(int percent) { return below(100) < percent; }

private:
    std::uint64_t m_state;
};

} // namespace summitry
