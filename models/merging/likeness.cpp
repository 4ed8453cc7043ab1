#include "models/merging/merger.h"
#include "models/merging/wordset.h"

#include <algorithm>
#include <limits>

namespace summitry {

namespace {

constexpr std::size_t kRun = 5;
constexpr std::size_t kFewestWords = 40;

std::uint64_t mix(std::uint64_t x)
{
    x ^= x >> 30, x *= 0xbf58476d1ce4e5b9;
    x ^= x >> 27, x *= 0x94d049bb133111eb;
    return x ^ x >> 31;
}

/// A hash for each run of words, in order.
std::vector<std::uint64_t> runsOf(std::string_view text)
{
    std::vector<std::uint64_t> runs;
    std::array<std::uint64_t, kRun> last{};
    std::size_t words = 0;
    eachWord(text, [&](std::uint32_t hash, std::size_t) {
        last[words++ % kRun] = hash;
        if (words < kRun)
            return;
        std::uint64_t run = 0;
        for (std::size_t i = 0; i < kRun; ++i)
            run = run * 0x9e3779b97f4a7c15 + last[(words + i) % kRun];
        runs.push_back(mix(run));
    });
    if (words < kFewestWords)
        runs.clear();
    return runs;
}

std::vector<std::uint64_t> sortedRuns(std::string_view text)
{
    std::vector<std::uint64_t> runs = runsOf(text);
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

} // namespace

Likeness likenessOf(std::string_view text)
{
    Likeness least{};
    const std::vector<std::uint64_t> runs = runsOf(text);
    if (runs.empty())
        return least;
    least.fill(std::numeric_limits<std::uint32_t>::max());
    for (const std::uint64_t run : runs) {
        std::uint64_t state = run;
        for (std::uint32_t& each : least) {
            state = state * 0xd1342543de82ef95 + 0x2545f4914f6cdd1d;
            each = std::min(each, static_cast<std::uint32_t>((state ^ state >> 29) >> 16));
        }
    }
    return least;
}

bool isCopy(std::string_view a, std::string_view b)
{
    const std::vector<std::uint64_t> x = sortedRuns(a), y = sortedRuns(b);
    std::vector<std::uint64_t> shared;
    std::set_intersection(x.begin(), x.end(), y.begin(), y.end(), std::back_inserter(shared));
    const std::size_t fewer = std::min(x.size(), y.size()), all = x.size() + y.size() - shared.size();
    return fewer > 0 && (shared.size() * 10 >= fewer * 9 || shared.size() * 10 >= all * 7);
}

} // namespace summitry
