#include "models/classroom/draw.h"

#include <algorithm>

namespace summitry::classroom {

namespace {

bool isSure(const Chronology& chronology, Row row)
{
    const Review review = chronology.reviews()[row];
    if (review == Review::Right || review == Review::Edited)
        return true;
    return review == Review::Unreviewed && chronology.confidences()[row] >= kSureEnough;
}

bool isDated(const Chronology& chronology, Row row)
{
    const DateFlags flags = chronology.dateFlags()[row];
    if (flags.unknown || flags.openStart || flags.openEnd)
        return false;
    return chronology.lastDays()[row] - chronology.firstDays()[row] < kVaguestDays;
}

bool keepsDistance(const Chronology& chronology, const std::vector<Row>& taken, Row row, std::int32_t gap)
{
    return std::all_of(taken.begin(), taken.end(), [&](Row other) {
        const std::int32_t after = chronology.firstDays()[row] - chronology.lastDays()[other];
        const std::int32_t before = chronology.firstDays()[other] - chronology.lastDays()[row];
        return std::max(after, before) >= gap;
    });
}

} // namespace

std::uint64_t Seeded::next()
{
    std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

std::size_t Seeded::below(std::size_t limit)
{
    return static_cast<std::size_t>(next() % limit);
}

std::vector<Row> askable(const Chronology& chronology, const Selection& selection, const std::vector<Kind>& kinds)
{
    std::vector<Row> rows;
    for (const Row row : selection.rows) {
        const bool asked =
            kinds.empty() || std::find(kinds.begin(), kinds.end(), chronology.kinds()[row]) != kinds.end();
        if (asked && chronology.statuses()[row] == Status::Held && isSure(chronology, row) && isDated(chronology, row))
            rows.push_back(row);
    }
    return rows;
}

std::int32_t leastGap(const Chronology& chronology, const std::vector<Row>& rows, std::size_t count, Level level)
{
    if (rows.size() < 2 || count < 2)
        return 1;
    const std::int32_t stretch = chronology.lastDays()[rows.back()] - chronology.firstDays()[rows.front()];
    const auto even = stretch / static_cast<std::int32_t>(count);
    switch (level) {
    case Level::Easy:
        return std::max(1, even / 2);
    case Level::Medium:
        return std::max(1, even / 6);
    case Level::Hard:
        return 1;
    }
    return 1;
}

Result<std::vector<Row>> drawRows(const Chronology& chronology, const std::vector<Row>& rows, std::size_t count,
                                  std::int32_t gap, Seeded& seeded)
{
    if (rows.size() < count)
        return fail("This round needs {} events that are reviewed or of high confidence; the selection has {}. Select "
                    "more, or review some.",
                    std::to_string(count), std::to_string(rows.size()));
    std::vector<Row> shuffled = rows;
    seeded.shuffle(shuffled);
    std::vector<Row> taken;
    // The wish for distance gives way step by step: a round with closer dates beats none.
    for (std::int32_t least = gap; taken.size() < count; least /= 2) {
        for (const Row row : shuffled) {
            const bool fresh = std::find(taken.begin(), taken.end(), row) == taken.end();
            if (taken.size() < count && fresh && (least == 0 || keepsDistance(chronology, taken, row, least)))
                taken.push_back(row);
        }
    }
    std::sort(taken.begin(), taken.end());
    return taken;
}

} // namespace summitry::classroom
