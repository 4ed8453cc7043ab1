#include "views/scene/layoutrun.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr std::int64_t kLongestMeeting = 31; // days; an interval longer than that is a doubt, not a duration
constexpr std::size_t kMostSpecials = 400;
constexpr double kMargin = 40; // pixels outside the plot that are looked at
constexpr double kWideDay = 9; // marks: in a day of that width a mark is joined by a bar over the whole day

bool isDuration(const LayoutRun& run, Row row)
{
    return run.data().kinds()[row] == Kind::Summit && run.data().precisions()[row] == EdtfDate::Precision::Interval &&
           !run.data().dateFlags()[row].openStart && !run.data().dateFlags()[row].openEnd &&
           run.cache.times().to(row) - static_cast<std::int64_t>(run.cache.times().from(row)) < kLongestMeeting;
}

void addItem(LayoutRun& run, Row row, std::uint16_t box)
{
    const RowTimes& times = run.cache.times();
    const DateFlags flags = run.data().dateFlags()[row];
    LayoutItem item;
    item.row = row;
    item.box = box;
    item.kind = run.data().kinds()[row];
    item.from = times.from(row), item.to = static_cast<double>(times.to(row)) + 1;
    const double mark = run.metrics[box].mark;
    const double width = (item.to - item.from) * run.scene.scale.pixelsPerDay();
    const bool reported = times.clock == Clock::Reported;
    const bool open = !reported && (flags.openStart || flags.openEnd || flags.approximate);
    const bool spread = item.to - item.from > 1 && !isDuration(run, row) && width > 1.5 * mark;
    item.vague = open || spread;
    item.wide = !item.vague && item.to - item.from <= 1 && item.kind != Kind::Summit && width > kWideDay * mark;
    item.isBand = item.kind == Kind::Summit && !item.vague;
    item.small = !item.isBand || width < 1.5 * mark;
    double left = run.scene.scale.xOf(item.from), right = run.scene.scale.xOf(item.to);
    const QRectF& plot = run.scene.plot;
    const bool throughout = left < plot.left() && right > plot.right();
    if (item.vague || item.wide) { // the mark of a long fade stays in the part that is seen
        left = std::max(left, plot.left() + mark);
        right = std::max(left, std::min(right, plot.right() - mark));
    }
    // No middle is better than any other where the fade has no end in sight: at the margin, it says so.
    item.x = static_cast<float>(item.vague && throughout ? left : (left + right) / 2);
    run.items.push_back(item);
}

void gatherBox(LayoutRun& run, std::uint16_t box)
{
    const TimeRange range = normalised(run.spec.range);
    const double margin = kMargin / run.scene.scale.pixelsPerDay();
    const double from = range.from - margin, to = range.to + margin;
    const RowTimes& times = run.cache.times();
    const LaneIndex& index = run.index(run.scene.lanes[box]);
    const auto touches = [&](Row row) { return times.from(row)<to&& static_cast<double>(times.to(row)) + 1> from; };
    const std::uint32_t first = index.position(static_cast<std::int64_t>(std::floor(from)) - LaneIndex::kLongSpan);
    const std::uint32_t last = index.position(static_cast<std::int64_t>(std::ceil(to)) + LaneIndex::kLongSpan);
    for (std::uint32_t i = first; i < last; ++i) {
        const Row row = index.rows()[i];
        if (times.to(row) - static_cast<std::int64_t>(times.from(row)) < LaneIndex::kLongSpan && touches(row))
            addItem(run, row, box);
    }
    for (const Row row : index.longRows())
        if (touches(row))
            addItem(run, row, box);
}

/// Selected, hovered and found rows are seen on heat too.
void gatherSpecials(LayoutRun& run, std::uint16_t box)
{
    const TimeRange range = normalised(run.spec.range);
    const RowTimes& times = run.cache.times();
    const LaneIndex& index = run.index(run.scene.lanes[box]);
    const auto add = [&](Row row) {
        if (row >= run.data().size() || !times.dated(row) || times.from(row) >= range.to ||
            times.to(row) + 1.0 <= range.from)
            return;
        const std::int64_t day = times.anchor(row);
        const auto begin = index.rows().begin();
        if (std::find(begin + index.position(day), begin + index.position(day + 1), row) !=
            begin + index.position(day + 1))
            addItem(run, row, box);
    };
    std::vector<Row> rows(run.selected.begin(), run.selected.begin() + static_cast<std::ptrdiff_t>(std::min(
                                                                           run.selected.size(), kMostSpecials)));
    rows.insert(rows.end(), run.highlighted.begin(),
                run.highlighted.begin() + static_cast<std::ptrdiff_t>(std::min(run.highlighted.size(), kMostSpecials)));
    rows.push_back(run.spec.hovered);
    rows.push_back(run.spec.focused);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::for_each(rows.begin(), rows.end(), add);
}

/// Calls of one day stand side by side inside the day where it is wide enough, so that their links do not meet.
void spreadCalls(LayoutRun& run)
{
    struct Slot
    {
        std::int64_t day;
        int slot;
        std::uint16_t top, bottom;
    };
    const double dayWidth = run.scene.scale.pixelsPerDay();
    std::vector<Slot> used;
    for (std::size_t i = 0, end = 0; i < run.items.size(); i = end) {
        for (end = i + 1; end < run.items.size() && run.items[end].row == run.items[i].row;)
            ++end;
        LayoutItem& head = run.items[i];
        const double step = run.metrics[head.box].mark * 0.9;
        const int places = std::min(9, static_cast<int>((dayWidth - 4) / step));
        if (head.kind != Kind::Call || head.vague || places < 2)
            continue;
        const Slot wanted{static_cast<std::int64_t>(head.from), 0, head.box, run.items[end - 1].box};
        int slot = 0;
        const auto clash = [&](const Slot& s) {
            return s.day == wanted.day && s.slot == slot && s.top <= wanted.bottom && wanted.top <= s.bottom;
        };
        while (slot + 1 < places && std::any_of(used.rbegin(), used.rend(), clash))
            ++slot;
        used.push_back({wanted.day, slot, wanted.top, wanted.bottom});
        if (used.size() > 64)
            used.erase(used.begin(), used.begin() + 32);
        const double offset = (slot + 1) / 2 * step * (slot % 2 == 1 ? 1 : -1);
        for (std::size_t k = i; k < end; ++k)
            run.items[k].x += static_cast<float>(offset);
    }
}

} // namespace

void gatherItems(LayoutRun& run)
{
    for (std::uint16_t box = 0; box < run.scene.lanes.size(); ++box) {
        if (run.scene.lanes[box].mode == LaneMode::Marks)
            gatherBox(run, box);
        else
            gatherSpecials(run, box);
    }
    std::stable_sort(run.items.begin(), run.items.end(), [](const LayoutItem& a, const LayoutItem& b) {
        return a.row != b.row ? a.row < b.row : a.box < b.box;
    });
    // The same middle in every lane, whatever the sizes of the marks there.
    for (std::size_t i = 1; i < run.items.size(); ++i)
        if (run.items[i].row == run.items[i - 1].row)
            run.items[i].x = run.items[i - 1].x;
    spreadCalls(run);
}

} // namespace summitry
