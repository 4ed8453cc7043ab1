#include "views/scene/layoutrun.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double kFold = 0.62; // of a mark: what is nearer than that becomes one mark with a count
constexpr int kMostNested = 3;

/// Rows of marks in one lane, filled from left to right.
class Tracks
{
public:
    Tracks(int count, double mark)
        : m_ends(static_cast<std::size_t>(count)), m_fold(static_cast<float>(std::max(3.0, kFold * mark)))
    {
    }

    struct Place
    {
        int track = 0;
        std::uint32_t foldInto = kNoRow; ///< LayoutItem to be counted with
    };

    Place place(float x, float half, std::uint32_t item, const std::vector<LayoutItem>& items)
    {
        for (std::size_t i = 0; i < m_ends.size(); ++i)
            if (m_ends[i].right < x - half)
                return take(static_cast<int>(i), x, half, item);
        const auto least =
            std::min_element(m_ends.begin(), m_ends.end(), [](const End& a, const End& b) { return a.x < b.x; });
        if (x - least->x >= m_fold)
            return take(static_cast<int>(least - m_ends.begin()), x, half, item);
        for (std::size_t i = 0; i < m_ends.size(); ++i)
            if (items[m_ends[i].item].kind == items[item].kind && std::abs(x - m_ends[i].x) < m_fold)
                return {static_cast<int>(i), m_ends[i].item};
        return {static_cast<int>(least - m_ends.begin()), least->item};
    }

private:
    struct End
    {
        float x = -1e9f, right = -1e9f;
        std::uint32_t item = kNoRow;
    };

    Place take(int track, float x, float half, std::uint32_t item)
    {
        m_ends[static_cast<std::size_t>(track)] = {x, x + half + 1, item};
        return {track, kNoRow};
    }

    std::vector<End> m_ends;
    float m_fold;
};

class MarkRun
{
public:
    explicit MarkRun(LayoutRun& run) : m_run(run) {}

    void run()
    {
        m_run.marksTaken.reset(m_run.scene.plot);
        m_run.taken.reset(m_run.scene.plot);
        wideBands();
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < m_run.items.size(); ++i)
            if (m_run.items[i].small)
                order.push_back(i);
        const auto& items = m_run.items;
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            if (items[a].box != items[b].box)
                return items[a].box < items[b].box;
            return items[a].x != items[b].x ? items[a].x < items[b].x : a < b;
        });
        for (std::size_t i = 0; i < order.size();)
            i = placeBox(order, i);
        for (const Folded& each : m_run.scene.folded)
            ++m_run.scene.lanes[each.box].folded;
        ties();
        forbid();
    }

private:
    /// Bands that last: nested where they overlap, the longest outermost.
    void wideBands()
    {
        std::vector<std::uint32_t> order;
        for (std::uint32_t i = 0; i < m_run.items.size(); ++i)
            if (!m_run.items[i].small)
                order.push_back(i);
        const auto& items = m_run.items;
        std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
            if (items[a].box != items[b].box)
                return items[a].box < items[b].box;
            if (items[a].from != items[b].from)
                return items[a].from < items[b].from;
            return items[a].to != items[b].to ? items[a].to > items[b].to : a < b;
        });
        std::vector<std::uint32_t> open(kMostNested, kNoRow); // last band of each depth in this lane
        std::uint16_t box = 0xffff;
        for (const std::uint32_t i : order) {
            if (items[i].box != box)
                std::fill(open.begin(), open.end(), kNoRow);
            box = items[i].box;
            wideBand(m_run.items[i], open);
        }
    }

    void wideBand(LayoutItem& item, std::vector<std::uint32_t>& open)
    {
        auto& bands = m_run.scene.bands;
        const LaneMetrics& m = m_run.metrics[item.box];
        float left = static_cast<float>(m_run.scene.scale.xOf(item.from)) + 1,
              right = static_cast<float>(m_run.scene.scale.xOf(item.to)) - 1;
        std::size_t depth = 0;
        while (depth < open.size() && open[depth] != kNoRow && bands[open[depth]].right > left)
            ++depth;
        if (depth == open.size()) {
            ++bands[open.back()].count;
            m_run.scene.folded.push_back({item.row, bands[open.back()].row, item.box});
            item.placed = open.back();
            return;
        }
        const float inset = static_cast<float>(static_cast<double>(depth) * std::min(3.0, m.mark * 0.25));
        left += inset, right -= inset;
        const float top = static_cast<float>(m.areaTop) + inset, bottom = static_cast<float>(m.areaBottom) - inset;
        open[depth] = item.placed = addBand(item, left, right, top, bottom);
    }

    std::uint32_t addBand(const LayoutItem& item, float left, float right, float top, float bottom)
    {
        Band band;
        band.left = left, band.right = std::max(right, left + 2), band.top = top,
        band.bottom = std::max(bottom, top + 2);
        band.row = item.row;
        band.box = item.box;
        band.status = m_run.data().statuses()[item.row];
        band.state = m_run.stateOf(item.row);
        m_run.scene.bands.push_back(band);
        return static_cast<std::uint32_t>(m_run.scene.bands.size()) - 1;
    }

    std::size_t placeBox(const std::vector<std::uint32_t>& order, std::size_t at)
    {
        const std::uint16_t box = m_run.items[order[at]].box;
        Tracks tracks(m_run.metrics[box].tracks, m_run.metrics[box].mark);
        const auto half = static_cast<float>(m_run.metrics[box].mark * 0.55);
        for (; at < order.size() && m_run.items[order[at]].box == box; ++at) {
            LayoutItem& item = m_run.items[order[at]];
            const Tracks::Place place = tracks.place(item.x, half, order[at], m_run.items);
            if (place.foldInto != kNoRow)
                fold(item, m_run.items[place.foldInto]);
            else
                put(item, m_run.metrics[box].trackY(place.track));
        }
        return at;
    }

    void fold(LayoutItem& item, const LayoutItem& into)
    {
        item.placed = into.placed;
        item.isBand = into.isBand;
        m_run.scene.folded.push_back({item.row, into.row, item.box});
        const MarkState state = m_run.stateOf(item.row);
        auto join = [&](auto& mark) {
            ++mark.count;
            mark.state.selected |= state.selected, mark.state.highlighted |= state.highlighted;
            mark.state.hovered |= state.hovered, mark.state.focused |= state.focused;
            mark.state.dimmed &= state.dimmed;
        };
        if (into.isBand)
            join(m_run.scene.bands[into.placed]);
        else
            join(m_run.scene.marks[into.placed]);
    }

    void put(LayoutItem& item, double y)
    {
        const LaneMetrics& m = m_run.metrics[item.box];
        if (item.vague || item.wide)
            addFade(item, y);
        if (item.isBand) {
            const auto half = static_cast<float>(m.mark / 2);
            const auto middle = static_cast<float>(y);
            item.placed = addBand(item, item.x - half, item.x + half, middle - half, middle + half);
            return;
        }
        Mark mark;
        mark.x = item.x, mark.y = static_cast<float>(y);
        mark.row = item.row;
        mark.box = item.box;
        mark.kind = item.kind;
        mark.status = m_run.data().statuses()[item.row];
        mark.color = m_run.scene.lanes[item.box].color;
        mark.state = m_run.stateOf(item.row);
        mark.state.vague = item.vague;
        m_run.scene.marks.push_back(mark);
        item.placed = static_cast<std::uint32_t>(m_run.scene.marks.size()) - 1;
    }

    void addFade(const LayoutItem& item, double y)
    {
        const LaneMetrics& m = m_run.metrics[item.box];
        const DateFlags flags = m_run.data().dateFlags()[item.row];
        const QRectF& plot = m_run.scene.plot;
        Fade fade;
        fade.openStart = flags.openStart && item.vague, fade.openEnd = flags.openEnd && item.vague,
        fade.approximate = flags.approximate && item.vague, fade.exact = item.wide;
        // An open end is drawn as a tail of fixed length: how far it reaches is not known.
        const double tail = 4 * m.mark;
        double left = m_run.scene.scale.xOf(item.from), right = m_run.scene.scale.xOf(item.to);
        const double middle = static_cast<double>(item.x);
        if (fade.openStart)
            left = middle - tail, right = middle;
        else if (fade.openEnd)
            right = middle + tail, left = middle;
        else if (fade.approximate && right - left < 3 * m.mark)
            left = middle - 1.8 * m.mark, right = middle + 1.8 * m.mark;
        fade.left = static_cast<float>(std::clamp(left, plot.left() - 2 * plot.width(), plot.right()));
        fade.right = static_cast<float>(std::clamp(right, plot.left(), plot.right() + 2 * plot.width()));
        const double height = std::max(2.0, m.mark * (right - left > 0.25 * plot.width() ? 0.28 : 0.5));
        fade.top = static_cast<float>(y - height / 2), fade.bottom = static_cast<float>(y + height / 2);
        fade.row = item.row;
        fade.box = item.box;
        fade.color = m_run.scene.lanes[item.box].color;
        fade.kind = item.kind;
        fade.state = m_run.stateOf(item.row);
        m_run.scene.fades.push_back(fade);
    }

    /// Bands of one summit are tied where they stand in several lanes.
    void ties()
    {
        const LayoutItem* above = nullptr;
        for (const LayoutItem& item : m_run.items) {
            if (!item.isBand || item.placed == kNoRow)
                continue;
            Band& band = m_run.scene.bands[item.placed];
            const bool pair = m_run.isPair(item);
            if (pair || above == nullptr || above->row != item.row)
                band.first = band.row == item.row || band.first;
            else if (band.row == item.row)
                band.tieFrom = m_run.scene.bands[above->placed].bottom;
            if (!pair)
                above = &item;
        }
    }

    void forbid()
    {
        const auto both = [&](const QRectF& rect) { m_run.marksTaken.take(rect), m_run.taken.take(rect); };
        for (const Mark& mark : m_run.scene.marks) {
            const double half = m_run.metrics[mark.box].mark / 2 + 1;
            both(QRectF(static_cast<double>(mark.x) - half, static_cast<double>(mark.y) - half, 2 * half, 2 * half));
        }
        for (const Fade& fade : m_run.scene.fades)
            m_run.taken.take(QRectF(QPointF(static_cast<double>(fade.left), static_cast<double>(fade.top)),
                                    QPointF(static_cast<double>(fade.right), static_cast<double>(fade.bottom))));
        for (const Band& band : m_run.scene.bands) {
            const double middle = static_cast<double>(band.left + band.right) / 2;
            m_run.taken.take(
                QRectF(QPointF(static_cast<double>(band.left) - 1, static_cast<double>(band.top) - 1),
                       QPointF(static_cast<double>(band.right) + 1, static_cast<double>(band.bottom) + 1)));
            if (band.tieFrom > 0)
                m_run.taken.take(QRectF(middle - 1, static_cast<double>(band.tieFrom), 2,
                                        static_cast<double>(band.top - band.tieFrom)));
        }
    }

    LayoutRun& m_run;
};

} // namespace

void layoutMarks(LayoutRun& run)
{
    MarkRun(run).run();
}

} // namespace summitry
