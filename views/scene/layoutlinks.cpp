#include "views/scene/layoutrun.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace summitry {

namespace {

constexpr double kApart = 3.5;        // pixels between links that can be told apart
constexpr std::size_t kLookBack = 48; // links before that a new one is kept off
constexpr double kLinkInk = 16;       // pixels of links per pixel of width that a picture bears

bool acts(Role role)
{
    return role == Role::Participant || role == Role::Speaker;
}

class LinkRun
{
public:
    explicit LinkRun(LayoutRun& run) : m_run(run), m_scene(run.scene) {}

    void run()
    {
        collect();
        limit();
        limitStubs();
        std::stable_sort(m_wanted.begin(), m_wanted.end(),
                         [](const Wanted& a, const Wanted& b) { return a.upper < b.upper; });
        for (const Wanted& wanted : m_wanted)
            between(wanted);
        for (const Link& link : m_scene.links)
            m_run.taken.takeCurve(static_cast<double>(link.x), static_cast<double>(link.y1),
                                  static_cast<double>(link.y2), static_cast<double>(link.bend));
    }

private:
    /// A link between two items.
    struct Wanted
    {
        std::uint32_t upper = 0, lower = 0;
        float length = 0;
        bool lit = false;
        std::uint16_t count = 1;
    };

    QPointF endOf(const LayoutItem& item) const
    {
        if (!item.isBand)
            return QPointF(static_cast<double>(m_scene.marks[item.placed].x),
                           static_cast<double>(m_scene.marks[item.placed].y));
        const Band& band = m_scene.bands[item.placed];
        return QPointF(static_cast<double>(band.left + band.right) / 2,
                       static_cast<double>(band.top + band.bottom) / 2);
    }

    /// The same for all that are drawn as one.
    static std::uint64_t placeOf(const LayoutItem& item)
    {
        return static_cast<std::uint64_t>(item.placed) << 1 | static_cast<std::uint64_t>(item.isBand);
    }

    void collect()
    {
        const auto& items = m_run.items;
        std::uint32_t upper = kNoRow; // the item of the same call in the lane above
        bool linked = false;
        const auto close = [&] {
            if (upper != kNoRow && !linked)
                stub(items[upper]);
        };
        for (std::uint32_t i = 0; i < items.size(); ++i) {
            if (items[i].kind != Kind::Call || m_run.isPair(items[i]))
                continue;
            const bool same = upper != kNoRow && items[upper].row == items[i].row;
            if (same)
                want(upper, i);
            else
                close();
            linked = same;
            upper = i;
        }
        close();
    }

    void want(std::uint32_t upper, std::uint32_t lower)
    {
        const auto& items = m_run.items;
        const std::uint64_t ends = placeOf(items[upper]) << 32 ^ placeOf(items[lower]);
        const auto [found, isNew] = m_byEnds.emplace(ends, m_wanted.size());
        if (isNew)
            m_wanted.push_back({upper, lower, static_cast<float>(endOf(items[lower]).y() - endOf(items[upper]).y()),
                                m_run.isSpecial(items[upper].row), 1});
        else
            ++m_wanted[found->second].count;
    }

    /// Where lines would cover everything only the shortest are drawn, and those that are asked for.
    void limit()
    {
        std::stable_sort(m_wanted.begin(), m_wanted.end(),
                         [](const Wanted& a, const Wanted& b) { return a.lit != b.lit ? a.lit : a.length < b.length; });
        double room = m_scene.plot.width() * kLinkInk;
        std::size_t kept = 0;
        while (kept < m_wanted.size() &&
               (m_wanted[kept].lit || (room -= static_cast<double>(m_wanted[kept].length)) > 0))
            ++kept;
        for (std::size_t i = kept; i < m_wanted.size(); ++i)
            m_scene.linksDropped += m_wanted[i].count;
        m_wanted.resize(kept);
    }

    /// Tails by the hundred tell nothing any more.
    void limitStubs()
    {
        const double most = m_scene.plot.width() * m_scene.plot.height() / (70 * m_run.t() * m_run.t());
        if (static_cast<double>(m_scene.links.size()) <= most)
            return;
        const auto lit = [](const Link& link) {
            return link.state.selected || link.state.hovered || link.state.focused || link.state.highlighted;
        };
        const auto gone = std::stable_partition(m_scene.links.begin(), m_scene.links.end(), lit);
        m_scene.linksDropped += static_cast<std::uint32_t>(m_scene.links.end() - gone);
        m_scene.links.erase(gone, m_scene.links.end());
    }

    void between(const Wanted& wanted)
    {
        const LayoutItem &upper = m_run.items[wanted.upper], &lower = m_run.items[wanted.lower];
        const QPointF a = endOf(upper), b = endOf(lower);
        Link link = linkOf(upper);
        link.x = static_cast<float>((a.x() + b.x()) / 2);
        link.y1 = static_cast<float>(a.y()), link.y2 = static_cast<float>(b.y());
        link.count = wanted.count;
        link.bend = bendFor(link);
        m_scene.links.push_back(link);
    }

    Link linkOf(const LayoutItem& item) const
    {
        Link link;
        link.row = item.row;
        link.status = m_run.data().statuses()[item.row];
        link.state = m_run.stateOf(item.row);
        return link;
    }

    /// How bad a bend is: other links that it would hide count most, then marks that it would cross.
    double cost(const Link& link) const
    {
        const auto& links = m_scene.links;
        const double top = static_cast<double>(link.y1), bottom = static_cast<double>(link.y2);
        double sum = 0;
        const std::size_t first = links.size() > kLookBack ? links.size() - kLookBack : 0;
        for (std::size_t i = first; i < links.size(); ++i) {
            const double from = std::max(top, static_cast<double>(links[i].y1)),
                         to = std::min(bottom, static_cast<double>(links[i].y2));
            if (from >= to || std::abs(links[i].x - link.x) > 80)
                continue;
            int near = 0;
            for (const double part : {0.25, 0.5, 0.75}) {
                const double y = from + part * (to - from);
                near += std::abs(linkX(links[i], y) - linkX(link, y)) < kApart ? 1 : 0;
            }
            sum += near == 0 ? 0 : 2 + 6 * near;
        }
        const double mark = 0.7 * m_run.t();
        for (double y = top + mark; y < bottom - mark; y += 4)
            sum += m_run.marksTaken.isFreeAt(linkX(link, y), y) ? 0 : 1;
        return sum;
    }

    float bendFor(Link link) const
    {
        const double base = std::clamp(0.04 * static_cast<double>(link.y2 - link.y1), 0.4 * m_run.t(), 0.9 * m_run.t());
        float best = 0;
        double least = 1e9;
        for (const double part : {1.0, -1.0, 1.6, -1.6, 0.35, 2.2, -2.2, 2.8, -2.8}) {
            link.bend = static_cast<float>(std::round(part * base));
            const double price = cost(link) + 0.2 * std::abs(part);
            if (price < least)
                least = price, best = link.bend;
            if (least < 0.3)
                break;
        }
        return best;
    }

    /// A tail towards a partner who is not in the picture.
    void stub(const LayoutItem& item)
    {
        const LaneBox& box = m_scene.lanes[item.box];
        if (item.isBand || m_run.lane(box).kind != Lane::Kind::Person ||
            static_cast<double>(box.height) < 2.6 * m_run.t())
            return;
        const PersonIndex self = m_run.lane(box).person;
        for (const ChronologyActor& actor : m_run.data().actors(item.row)) {
            if (actor.person == self || !acts(actor.role))
                continue;
            const Mark& mark = m_scene.marks[item.placed];
            const std::uint32_t lane = m_run.cache.laneOf(actor.person);
            const auto& above = m_run.spec.above;
            const bool up =
                lane != kNoRow ? lane < box.lane : std::find(above.begin(), above.end(), actor.person) != above.end();
            const auto length = static_cast<float>(m_run.metrics[item.box].mark * 1.15);
            Link link = linkOf(item);
            link.x = mark.x;
            link.y1 = up ? mark.y - length : mark.y, link.y2 = up ? mark.y : mark.y + length;
            link.other = actor.person;
            link.up = up;
            if (mark.row == item.row)
                m_scene.links.push_back(link);
            return;
        }
    }

    LayoutRun& m_run;
    Scene& m_scene;
    std::vector<Wanted> m_wanted;
    std::unordered_map<std::uint64_t, std::size_t> m_byEnds;
};

} // namespace

void layoutLinks(LayoutRun& run)
{
    if (run.spec.links)
        LinkRun(run).run();
}

void layoutSilences(LayoutRun& run)
{
    for (std::uint16_t i = 0; i < run.scene.lanes.size(); ++i) {
        if (run.lane(run.scene.lanes[i]).kind != Lane::Kind::Pair)
            continue;
        std::vector<std::int64_t> days;
        const LaneIndex& index = run.index(run.scene.lanes[i]);
        for (std::size_t k = 0; k < index.rows().size(); ++k)
            if (run.data().statuses()[index.rows()[k]] == Status::Held)
                days.push_back(index.days()[k]);
        std::size_t longest = 0;
        for (std::size_t k = 1; k < days.size(); ++k)
            if (longest == 0 || days[k] - days[k - 1] > days[longest] - days[longest - 1])
                longest = k;
        const LaneMetrics& m = run.metrics[i];
        const auto add = [&](std::int64_t from, std::int64_t to, bool isLongest, bool isCurrent) {
            const double left = run.scene.scale.xOf(static_cast<double>(from) + 0.5) + m.mark * 0.8;
            const double right = run.scene.scale.xOf(static_cast<double>(to) + 0.5) - (isCurrent ? 0 : m.mark * 0.8);
            const bool wide = right - left >= 5 * run.t() || ((isLongest || isCurrent) && right - left > 4);
            if (!wide || to - from < 2 || right < run.scene.plot.left() || left > run.scene.plot.right())
                return;
            Silence silence;
            silence.left = static_cast<float>(std::max(left, run.scene.plot.left()));
            silence.right = static_cast<float>(std::min(right, run.scene.plot.right()));
            silence.top = static_cast<float>(m.trackY(0) - m.mark * 0.3),
            silence.bottom = static_cast<float>(m.trackY(0) + m.mark * 0.3);
            silence.box = i;
            silence.days = to - from;
            silence.longest = isLongest, silence.current = isCurrent;
            run.scene.silences.push_back(silence);
        };
        if (run.scene.lanes[i].mode == LaneMode::Heat)
            continue;
        for (std::size_t k = 1; k < days.size(); ++k)
            add(days[k - 1], days[k], k == longest, false);
        if (run.spec.today && !days.empty() && *run.spec.today > days.back())
            add(days.back(), *run.spec.today, false, true);
    }
}

} // namespace summitry
