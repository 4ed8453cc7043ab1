#include "views/scene/hittest.h"

#include "views/scene/scenemetrics.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double kReach = 12; // half of the least target, WCAG 2.5.8
constexpr double kLinkReach = 4;

template <typename Thing>
QRectF rectOfBox(const Thing& thing)
{
    return QRectF(QPointF(static_cast<double>(thing.left), static_cast<double>(thing.top)),
                  QPointF(static_cast<double>(thing.right), static_cast<double>(thing.bottom)));
}

QRectF rectOfMark(const Scene& scene, const Mark& mark)
{
    const double side = laneMetrics(scene.lanes[mark.box], scene.spec.textSize).mark;
    return QRectF(static_cast<double>(mark.x) - side / 2, static_cast<double>(mark.y) - side / 2, side, side);
}

class HitRun
{
public:
    HitRun(const Scene& scene, const QPointF& point) : m_scene(scene), m_point(point)
    {
        m_hit.day = scene.scale.dayAt(point.x());
        const auto box = std::find_if(scene.lanes.begin(), scene.lanes.end(), [&](const LaneBox& each) {
            return point.y() >= static_cast<double>(each.top) &&
                   point.y() < static_cast<double>(each.top + each.height);
        });
        if (box != scene.lanes.end())
            m_box = static_cast<int>(box - scene.lanes.begin());
    }

    Hit run()
    {
        if (m_scene.ruler.contains(m_point))
            return of(Hit::What::Ruler);
        if (m_box >= 0)
            m_hit.lane = m_scene.lanes[static_cast<std::size_t>(m_box)].lane;
        if (m_scene.header.contains(m_point))
            return of(m_box >= 0 ? Hit::What::LaneHeader : Hit::What::Nothing);
        if (!m_scene.plot.contains(m_point) || m_box < 0)
            return of(Hit::What::Nothing);
        if (mark(0.5) || link() || label() || mark(kReach) || band() || fade() || heat() || silence())
            return m_hit;
        return of(Hit::What::Lane);
    }

private:
    Hit of(Hit::What what)
    {
        m_hit.what = what;
        return m_hit;
    }

    bool found(Hit::What what, Row row, std::uint32_t count)
    {
        m_hit.what = what, m_hit.row = row, m_hit.count = count;
        return true;
    }

    /// The nearest mark that holds the point, when each is enlarged to twice the reach.
    bool mark(double reach)
    {
        const Mark* best = nullptr;
        double least = 1e18;
        for (const Mark& each : m_scene.marks) {
            if (each.box != m_box)
                continue;
            const double dx = std::abs(m_point.x() - static_cast<double>(each.x)),
                         dy = std::abs(m_point.y() - static_cast<double>(each.y));
            const double half = std::max(rectOfMark(m_scene, each).width() / 2, reach);
            if (dx <= half && dy <= half && dx * dx + dy * dy <= least)
                least = dx * dx + dy * dy, best = &each;
        }
        return best != nullptr && found(Hit::What::Mark, best->row, best->count);
    }

    bool link()
    {
        const Link* best = nullptr;
        double least = kLinkReach;
        for (const Link& each : m_scene.links) {
            if (m_point.y() < static_cast<double>(each.y1) || m_point.y() > static_cast<double>(each.y2))
                continue;
            const double distance = std::abs(linkX(each, m_point.y()) - m_point.x());
            if (distance <= least)
                least = distance, best = &each;
        }
        return best != nullptr && found(Hit::What::Link, best->row, best->count);
    }

    bool label()
    {
        for (const SceneLabel& each : m_scene.labels)
            if (each.row != kNoRow && each.rect.contains(m_point))
                return found(Hit::What::Label, each.row, 1);
        return false;
    }

    /// Later bands lie inside earlier ones, so the last that holds the point is topmost.
    bool band()
    {
        for (auto each = m_scene.bands.rbegin(); each != m_scene.bands.rend(); ++each) {
            const QRectF rect = rectOfBox(*each);
            const double wider = std::max(0.0, kReach - rect.width() / 2),
                         taller = std::max(0.0, kReach - rect.height() / 2);
            if (each->box == m_box && rect.adjusted(-wider, -taller, wider, taller).contains(m_point))
                return found(Hit::What::Band, each->row, each->count);
        }
        return false;
    }

    bool fade()
    {
        for (auto each = m_scene.fades.rbegin(); each != m_scene.fades.rend(); ++each)
            if (each->box == m_box && rectOfBox(*each).adjusted(0, -4, 0, 4).contains(m_point))
                return found(Hit::What::Fade, each->row, 1);
        return false;
    }

    bool heat()
    {
        for (const HeatCell& cell : m_scene.heat)
            if (cell.box == m_box && m_point.x() >= static_cast<double>(cell.left) &&
                m_point.x() < static_cast<double>(cell.right)) {
                m_hit.firstDay = cell.firstDay, m_hit.endDay = cell.endDay;
                return found(Hit::What::Heat, kNoRow, cell.count);
            }
        return false;
    }

    bool silence()
    {
        for (const Silence& each : m_scene.silences)
            if (each.box == m_box && rectOfBox(each).adjusted(0, -4, 0, 4).contains(m_point)) {
                m_hit.firstDay = m_scene.scale.dayAt(static_cast<double>(each.left));
                m_hit.endDay = m_scene.scale.dayAt(static_cast<double>(each.right));
                return found(Hit::What::Silence, kNoRow,
                             static_cast<std::uint32_t>(std::min<std::int64_t>(each.days, 0xffffffffLL)));
            }
        return false;
    }

    const Scene& m_scene;
    QPointF m_point;
    int m_box = -1;
    Hit m_hit;
};

/// Calls visit(row, box, rect) for each mark, band and fade.
template <typename Visit>
void eachThing(const Scene& scene, Visit visit)
{
    for (const Mark& mark : scene.marks)
        visit(mark.row, mark.box, rectOfMark(scene, mark));
    for (const Band& band : scene.bands)
        visit(band.row, band.box, rectOfBox(band));
    for (const Fade& fade : scene.fades)
        visit(fade.row, fade.box, rectOfBox(fade));
}

} // namespace

Hit hitTest(const Scene& scene, const QPointF& point)
{
    return HitRun(scene, point).run();
}

std::vector<Row> rowsIn(const Scene& scene, const QRectF& rect)
{
    std::vector<std::pair<Row, std::uint16_t>> hit;
    eachThing(scene, [&](Row row, std::uint16_t box, const QRectF& each) {
        if (each.intersects(rect))
            hit.emplace_back(row, box);
    });
    std::sort(hit.begin(), hit.end());
    std::vector<Row> rows;
    for (const auto& [row, box] : hit)
        rows.push_back(row);
    for (const Folded& each : scene.folded)
        if (std::binary_search(hit.begin(), hit.end(), std::pair(each.into, each.box)))
            rows.push_back(each.row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QRectF rectOf(const Scene& scene, Row row)
{
    std::vector<std::pair<Row, std::uint16_t>> hosts;
    for (const Folded& folded : scene.folded)
        if (folded.row == row)
            hosts.emplace_back(folded.into, folded.box);
    const auto covers = [&](Row each, std::uint16_t box) {
        return std::find(hosts.begin(), hosts.end(), std::pair(each, box)) != hosts.end();
    };
    QRectF result;
    eachThing(scene, [&](Row each, std::uint16_t box, const QRectF& rect) {
        if (each == row || covers(each, box))
            result = result.united(rect);
    });
    return result;
}

} // namespace summitry
