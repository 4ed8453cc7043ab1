#include "views/scene/paintparts.h"

#include "views/scene/scenemetrics.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

class LanePaint
{
public:
    LanePaint(Brush& brush, const Scene& scene, const QRectF& area, bool pinned)
        : m_brush(brush), m_scene(scene), m_area(area), m_pinned(pinned), m_theme(brush.theme())
    {
    }

    void run()
    {
        m_brush.painter().setClipRect(m_area);
        if (m_pinned)
            m_brush.fill(m_area & m_scene.plot, m_theme.background);
        litLanes();
        paintHeaders(m_brush, m_scene, m_pinned);
        headerLines();
        m_brush.painter().setClipRect(m_area & m_scene.plot);
        laneLines();
        ribbons();
        paintHeat(m_brush, m_scene, m_pinned);
        today();
        ties();
        bands();
        fades();
        silences();
        occasions();
        links();
        marks();
        labels();
        m_brush.painter().setClipping(false);
    }

private:
    bool shows(std::uint16_t box) const { return m_scene.lanes[box].pinned == m_pinned; }
    bool inArea(double top, double bottom) const { return bottom > m_area.top() && top < m_area.bottom(); }

    void litLanes()
    {
        for (const LaneBox& box : m_scene.lanes)
            if (box.lit && box.pinned == m_pinned)
                m_brush.fill(QRectF(m_scene.plot.left(), static_cast<double>(box.top), m_scene.plot.width(),
                                    static_cast<double>(box.height)),
                             mixed(m_theme.background, m_theme.selection, 0.45));
    }

    void lines(double left, double right)
    {
        for (const LaneBox& box : m_scene.lanes)
            if (m_scene.spec.gridlines && box.pinned == m_pinned && static_cast<double>(box.height) >= 6)
                m_brush.horizontal(left, right, static_cast<double>(box.top + box.height) - 1, m_theme.laneLine);
        if (m_pinned)
            m_brush.horizontal(left, right, m_area.bottom() - 1, m_theme.muted);
    }

    void headerLines() { lines(0, m_scene.plot.left()); }
    void laneLines() { lines(m_scene.plot.left(), m_scene.plot.right()); } ///< below all that crosses them

    void ribbons()
    {
        for (const Ribbon& ribbon : m_scene.ribbons) {
            const LaneMetrics m = laneMetrics(m_scene.lanes[ribbon.box], m_brush.textSize());
            if (!shows(ribbon.box) || (m_scene.lanes[ribbon.box].mode == LaneMode::Heat && !m.ribbonLabels))
                continue;
            const double left = std::round(static_cast<double>(ribbon.left)),
                         right = std::round(static_cast<double>(ribbon.right));
            m_brush.fill(QRectF(left, m.ribbonTop, right - left, m.ribbonHeight),
                         m.ribbonLabels ? mixed(m_theme.ribbon, m_theme.background, 0.42) : m_theme.ribbon);
            if (!ribbon.fadesLeft && right - left > 4)
                m_brush.fill(QRectF(left, m.ribbonTop, 2, m.ribbonHeight),
                             m_theme.leaders[ribbon.color % kLeaderColors]);
        }
    }

    void today()
    {
        if (!m_scene.spec.today)
            return;
        const double x = m_scene.scale.xOf(static_cast<double>(*m_scene.spec.today) + 0.5);
        m_brush.vertical(x, m_area.top(), m_area.bottom(), m_theme.today);
    }

    void ties()
    {
        for (const Band& band : m_scene.bands)
            if (band.tieFrom > 0 && (!m_pinned || shows(band.box)) &&
                inArea(static_cast<double>(band.tieFrom), static_cast<double>(band.top)))
                m_brush.tie(static_cast<double>(band.left + band.right) / 2, static_cast<double>(band.tieFrom) + 1,
                            static_cast<double>(band.top) - 1);
    }

    void bands()
    {
        for (const Band& band : m_scene.bands)
            if ((!m_pinned || shows(band.box)) &&
                inArea(static_cast<double>(band.top), static_cast<double>(band.bottom)))
                m_brush.band(band, m_brush.textSize());
    }

    void fades()
    {
        for (const Fade& fade : m_scene.fades)
            if (shows(fade.box) && inArea(static_cast<double>(fade.top), static_cast<double>(fade.bottom)))
                m_brush.fade(fade);
    }

    void silences()
    {
        for (const Silence& silence : m_scene.silences) {
            if (!shows(silence.box))
                continue;
            const double middle = static_cast<double>(silence.top + silence.bottom) / 2,
                         left = static_cast<double>(silence.left), right = static_cast<double>(silence.right);
            const auto label = std::find_if(m_scene.labels.begin(), m_scene.labels.end(), [&](const SceneLabel& each) {
                return each.row == kNoRow && each.rect.left() > left && each.rect.right() < right &&
                       each.rect.contains(QPointF(each.rect.center().x(), middle));
            });
            drawSilence(m_brush.painter(), m_theme, silence, label == m_scene.labels.end() ? 0 : label->rect.width());
        }
    }

    void occasions()
    {
        if (m_scene.occasions.empty())
            return;
        QPainter& painter = m_brush.painter();
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.accent, 1));
        for (const OccasionLine& each : m_scene.occasions)
            if (!m_pinned || each.pinned)
                painter.drawLine(each.line);
        painter.restore();
    }

    static bool isLit(MarkState s) { return s.selected || s.hovered || s.focused; }

    void links()
    {
        for (const bool lit : {false, true})
            for (const Link& link : m_scene.links)
                if (isLit(link.state) == lit && inArea(static_cast<double>(link.y1), static_cast<double>(link.y2)))
                    m_brush.link(link);
    }

    void marks()
    {
        for (const bool lit : {false, true})
            for (const Mark& mark : m_scene.marks) {
                if (isLit(mark.state) != lit || (m_pinned && !shows(mark.box)))
                    continue;
                const LaneMetrics m = laneMetrics(m_scene.lanes[mark.box], m_brush.textSize());
                m_brush.mark(QPointF(static_cast<double>(mark.x), static_cast<double>(mark.y)),
                             {mark.kind, mark.status, mark.color, mark.state, mark.count, static_cast<float>(m.mark)});
            }
    }

    void labels()
    {
        for (const SceneLabel& label : m_scene.labels) {
            if (!inArea(label.rect.top(), label.rect.bottom()))
                continue;
            if (!label.lead.isNull())
                m_brush.lead(label.lead);
            m_brush.title(label.rect, label.text, label.font, toneOf(label.tone));
        }
    }

    QColor toneOf(SceneLabel::Tone tone) const
    {
        switch (tone) {
        case SceneLabel::Tone::Muted:
            return m_theme.muted;
        case SceneLabel::Tone::Accent:
            return m_theme.accent;
        case SceneLabel::Tone::OnHeat:
            return m_theme.heatText;
        default:
            return m_theme.text;
        }
    }

    Brush& m_brush;
    const Scene& m_scene;
    QRectF m_area;
    bool m_pinned;
    const Theme& m_theme;
};

} // namespace

void paintLanes(Brush& brush, const Scene& scene, const QRectF& area, bool pinned)
{
    LanePaint(brush, scene, area, pinned).run();
}

} // namespace summitry
