#include "views/scene/layoutrun.h"
#include "views/scene/names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr std::size_t kMostTried = 3000;
constexpr double kRibbonReach = 40; // sizes of text that a ribbon's label may be moved to find room

/// A thing that may get a label.
struct Candidate
{
    Row row = kNoRow;
    std::uint16_t box = 0;
    QRectF body;         ///< what it stands beside
    bool inside = false; ///< a band: the label may stand in it
    std::uint16_t count = 1;
    int urgency = 0; ///< higher goes first
};

class LabelRun
{
public:
    explicit LabelRun(LayoutRun& run) : m_run(run), m_scene(run.scene) {}

    void run()
    {
        ribbonLabels();
        if (!m_run.spec.labels)
            return;
        for (const Silence& silence : m_scene.silences)
            silenceLabel(silence);
        for (std::uint16_t box = 0; box < m_scene.lanes.size(); ++box)
            if (m_scene.lanes[box].folded > 0 && m_scene.lanes[box].mode == LaneMode::Marks)
                moreLabel(box);
        collect();
        std::stable_sort(m_candidates.begin(), m_candidates.end(),
                         [](const Candidate& a, const Candidate& b) { return a.urgency > b.urgency; });
        const double area = m_scene.plot.width() * m_scene.plot.height();
        const auto most = static_cast<std::size_t>(std::clamp(area / (60 * m_run.t() * m_run.t()), 60.0, 900.0));
        std::size_t placed = 0;
        for (std::size_t i = 0; i < m_candidates.size(); ++i) {
            if (i < kMostTried && placed < most && put(m_candidates[i]))
                ++placed;
            else
                ++m_scene.labelsDropped, ++m_scene.lanes[m_candidates[i].box].labelsDropped;
        }
    }

private:
    void ribbonLabels()
    {
        for (const Ribbon& ribbon : m_scene.ribbons) {
            const LaneMetrics& m = m_run.metrics[ribbon.box];
            const double pad = 0.4 * m_run.t(), room = static_cast<double>(ribbon.right - ribbon.left) - 2 * pad;
            if (!m.ribbonLabels || room < 3 * m_run.t())
                continue;
            const Term& term = m_run.data().persons()[m_run.lane(m_scene.lanes[ribbon.box]).person].terms[ribbon.term];
            const QString full = termText(term, ribbon.fadesLeft);
            QString text = m_run.cache.measure.width(FontRole::Tick, full) <= room ? full : capitalised(term.office);
            const double width = m_run.cache.measure.width(FontRole::Tick, text);
            if (text.isEmpty() || width > room)
                continue;
            // As far left as links and ties leave room.
            QRectF rect(static_cast<double>(ribbon.left) + pad, m.ribbonTop, width, m.ribbonHeight - 1);
            const double step = m_run.t(), last = static_cast<double>(ribbon.right) - pad - width;
            while (rect.left() + step <= last && rect.left() < static_cast<double>(ribbon.left) + kRibbonReach * step &&
                   !m_run.taken.isFree(rect))
                rect.translate(step, 0);
            if (m_run.taken.isFree(rect))
                add(rect, text, FontRole::Tick, kNoRow, SceneLabel::Tone::Muted);
        }
    }

    static QString termText(const Term& term, bool began)
    {
        const QString office = capitalised(term.office);
        if (began || office.isEmpty())
            return office;
        return QCoreApplication::translate("Scene", "%1 from %2").arg(office, dayText(static_cast<double>(term.from)));
    }

    void silenceLabel(const Silence& silence)
    {
        const QString days = QCoreApplication::translate("Scene", silence.days == 1 ? "1 day" : "%1 days")
                                 .replace(QStringLiteral("%1"), QString::number(silence.days));
        const QString text = silence.longest   ? QCoreApplication::translate("Scene", "%1, longest").arg(days)
                             : silence.current ? QCoreApplication::translate("Scene", "%1 so far").arg(days)
                                               : days;
        const double width = m_run.cache.measure.width(FontRole::Tick, text),
                     height = m_run.cache.measure.height(FontRole::Tick);
        const double room = static_cast<double>(silence.right - silence.left);
        const QRectF rect(static_cast<double>(silence.left) + (room - width) / 2,
                          static_cast<double>(silence.top + silence.bottom) / 2 - height / 2, width, height);
        if (width + m_run.t() < room && m_run.taken.isFree(rect))
            add(rect, text, FontRole::Tick, kNoRow, SceneLabel::Tone::Muted);
        m_run.taken.take(QRectF(QPointF(static_cast<double>(silence.left), static_cast<double>(silence.top)),
                                QPointF(static_cast<double>(silence.right), static_cast<double>(silence.bottom))));
    }

    /// How many share a mark with another, at the end of the lane.
    void moreLabel(std::uint16_t box)
    {
        const LaneMetrics& m = m_run.metrics[box];
        const QString text = QCoreApplication::translate("Scene", "+%1 more").arg(m_scene.lanes[box].folded);
        const QSizeF size(m_run.cache.measure.width(FontRole::Tick, text), m_run.cache.measure.height(FontRole::Tick));
        const double left = m_scene.plot.right() - size.width() - 0.5 * m_run.t();
        for (const double top : {m.areaBottom - size.height(), m.areaTop})
            if (const QRectF rect(QPointF(left, top), size); top >= m.areaTop - 1 && m_run.taken.isFree(rect)) {
                add(rect, text, FontRole::Tick, kNoRow, SceneLabel::Tone::Muted);
                return;
            }
    }

    int urgencyOf(Row row, MarkState state, Kind kind, std::uint16_t count) const
    {
        const int special = state.selected || state.hovered || state.focused ? 4000 : state.highlighted ? 2000 : 0;
        const int kindRank = kind == Kind::Summit ? 600 : kind == Kind::Call ? 400 : 200;
        const int sources = std::min<int>(m_run.data().accountCounts()[row], 50);
        const bool named = !m_run.data().title(row).empty();
        return special + kindRank + 2 * sources + (named ? 60 : 0) + std::min<int>(count, 20) -
               (state.dimmed ? 700 : 0);
    }

    void collect()
    {
        for (const Band& band : m_scene.bands)
            if (band.first)
                m_candidates.push_back(
                    {band.row, band.box,
                     QRectF(QPointF(static_cast<double>(band.left), static_cast<double>(band.top)),
                            QPointF(static_cast<double>(band.right), static_cast<double>(band.bottom))),
                     true, band.count, urgencyOf(band.row, band.state, Kind::Summit, band.count)});
        for (const Mark& mark : m_scene.marks) {
            const double half = m_run.metrics[mark.box].mark / 2;
            const bool again = mark.kind != Kind::Statement && isLower(mark);
            if (again)
                continue;
            const QRectF body(static_cast<double>(mark.x) - half, static_cast<double>(mark.y) - half, 2 * half,
                              2 * half);
            m_candidates.push_back(
                {mark.row, mark.box, body, false, mark.count, urgencyOf(mark.row, mark.state, mark.kind, mark.count)});
        }
    }

    /// A call is named at its upper end only.
    bool isLower(const Mark& mark) const
    {
        const auto found = std::lower_bound(m_run.items.begin(), m_run.items.end(), mark,
                                            [](const LayoutItem& item, const Mark& m) { return item.row < m.row; });
        return found != m_run.items.end() && found->row == mark.row && found->box != mark.box &&
               m_scene.lanes[found->box].mode == LaneMode::Marks;
    }

    bool put(const Candidate& c)
    {
        const double least = 3.2 * m_run.t(), height = m_run.cache.measure.height(FontRole::Label) - 2;
        if (!c.inside && !anyRoom(c, QSizeF(least, height)))
            return false;
        const FontRole font = c.inside ? FontRole::StrongLabel : FontRole::Label;
        LabelText label = m_run.cache.label(c.row, c.inside);
        if (label.text.isEmpty())
            return false;
        if (c.count > 1) {
            const QString more = QStringLiteral(" +%1").arg(c.count - 1);
            label.text += more;
            label.width += m_run.cache.measure.width(font, more);
        }
        if (c.inside && putInside(c, label, font))
            return true;
        for (const double limit : {17 * m_run.t(), 9.5 * m_run.t(), 5.5 * m_run.t()}) {
            const bool shortened = label.width > limit;
            const QString text = shortened ? m_run.cache.measure.elided(font, label.text, limit) : label.text;
            const double width = shortened ? m_run.cache.measure.width(font, text) : label.width;
            const QSizeF size(width, height);
            if (!text.isEmpty() && (putBeside(c, text, font, size) || putLed(c, text, font, size)))
                return true;
            if (!shortened)
                break;
        }
        return false;
    }

    bool putInside(const Candidate& c, const LabelText& label, FontRole font)
    {
        const double height = m_run.cache.measure.height(font) - 2, pad = 0.35 * m_run.t();
        const double left = std::max(c.body.left(), m_scene.plot.left()),
                     right = std::min(c.body.right(), m_scene.plot.right());
        const QRectF rect(left + pad, c.body.bottom() - pad - height, label.width, height);
        if (label.width + 2 * pad > right - left || rect.top() < c.body.top() || !freeInBand(rect))
            return false;
        add(rect, label.text, font, c.row, toneOf(c));
        return true;
    }

    /// The band itself is taken; what matters inside is marks and links, and labels placed before.
    bool freeInBand(const QRectF& rect) const
    {
        const auto crosses = [&](const Link& link) {
            if (static_cast<double>(link.y2) < rect.top() || static_cast<double>(link.y1) > rect.bottom())
                return false;
            for (const double y : {rect.top(), rect.center().y(), rect.bottom()})
                if (const double x = linkX(link, y); x > rect.left() - 2 && x < rect.right() + 2)
                    return true;
            return false;
        };
        const auto under = [&](const auto& thing) {
            return rect.intersects(
                QRectF(QPointF(static_cast<double>(thing.left), static_cast<double>(thing.top)),
                       QPointF(static_cast<double>(thing.right), static_cast<double>(thing.bottom))));
        };
        const auto tied = [&](const Band& band) {
            const double x = static_cast<double>(band.left + band.right) / 2;
            return band.tieFrom > 0 && x > rect.left() - 2 && x < rect.right() + 2 &&
                   static_cast<double>(band.tieFrom) < rect.bottom() && static_cast<double>(band.top) > rect.top();
        };
        const auto nested = [&](const Band& band) {
            return under(band) && !QRectF(QPointF(static_cast<double>(band.left), static_cast<double>(band.top)),
                                          QPointF(static_cast<double>(band.right), static_cast<double>(band.bottom)))
                                       .contains(rect);
        };
        return m_run.marksTaken.isFree(rect) && std::none_of(m_scene.links.begin(), m_scene.links.end(), crosses) &&
               std::none_of(m_scene.fades.begin(), m_scene.fades.end(), under) &&
               std::none_of(m_scene.bands.begin(), m_scene.bands.end(), tied) &&
               std::none_of(m_scene.bands.begin(), m_scene.bands.end(), nested) &&
               std::none_of(m_scene.labels.begin(), m_scene.labels.end(),
                            [&](const SceneLabel& other) { return other.rect.intersects(rect); });
    }

    std::array<QRectF, 8> places(const Candidate& c, const QSizeF& size) const
    {
        const double gap = 0.3 * m_run.t(), w = size.width(), h = size.height();
        const QPointF middle = c.body.center();
        return {QRectF(c.body.right() + gap, middle.y() - h / 2, w, h),
                QRectF(c.body.left(), c.body.bottom() + 2, w, h),
                QRectF(c.body.right() + gap, c.body.bottom() - h / 2, w, h),
                QRectF(c.body.left(), c.body.top() - h - 2, w, h),
                QRectF(c.body.left() - gap - w, middle.y() - h / 2, w, h),
                QRectF(c.body.right() + gap, middle.y() + 3, w, h), // clear of a fade in the middle
                QRectF(c.body.right() + gap, middle.y() - h - 3, w, h),
                QRectF(c.body.left() - gap - w, middle.y() + 3, w, h)};
    }

    /// Further down or up in the lane, to the right or left; the line that leads there is its own.
    std::array<QRectF, 4> farPlaces(const Candidate& c, const QSizeF& size) const
    {
        const double gap = 1.1 * m_run.t(), w = size.width(), h = size.height();
        const double low = c.body.bottom() + 0.5 * m_run.t(), high = c.body.top() - 0.5 * m_run.t() - h;
        return {QRectF(c.body.right() + gap, low, w, h), QRectF(c.body.left() - gap - w, low, w, h),
                QRectF(c.body.right() + gap, high, w, h), QRectF(c.body.left() - gap - w, high, w, h)};
    }

    static QLineF leadTo(const Candidate& c, const QRectF& rect)
    {
        const bool right = rect.left() > c.body.right(), below = rect.top() > c.body.bottom();
        return QLineF(right ? c.body.right() - 1 : c.body.left() + 1, below ? c.body.bottom() - 1 : c.body.top() + 1,
                      right ? rect.left() - 2 : rect.right() + 2, rect.center().y());
    }

    bool isClear(const QLineF& lead) const
    {
        const double length = lead.length();
        for (double at = 4; at <= length; at += 2)
            if (const QPointF p = lead.pointAt(at / length); !m_run.taken.isFreeAt(p.x(), p.y()))
                return false;
        return true;
    }

    bool putLed(const Candidate& c, const QString& text, FontRole font, const QSizeF& size)
    {
        for (const QRectF& rect : farPlaces(c, size)) {
            const QLineF lead = leadTo(c, rect);
            if (!fits(c, rect) || !isClear(lead))
                continue;
            m_run.taken.take(QRectF(lead.p1(), lead.p2()).normalized());
            add(rect, text, font, c.row, toneOf(c), lead);
            return true;
        }
        return false;
    }

    bool fits(const Candidate& c, const QRectF& rect) const
    {
        const LaneBox& box = m_scene.lanes[c.box];
        const LaneMetrics& m = m_run.metrics[c.box];
        const double bottom = m.ribbonHeight > 0 ? m.ribbonTop : static_cast<double>(box.top + box.height);
        return rect.top() >= static_cast<double>(box.top) && rect.bottom() <= bottom && m_run.taken.isFree(rect);
    }

    bool anyRoom(const Candidate& c, const QSizeF& size) const
    {
        const auto fit = [&](const QRectF& rect) { return fits(c, rect); };
        const auto near = places(c, size);
        const auto far = farPlaces(c, size);
        return std::any_of(near.begin(), near.end(), fit) || std::any_of(far.begin(), far.end(), fit);
    }

    bool putBeside(const Candidate& c, const QString& text, FontRole font, const QSizeF& size)
    {
        for (const QRectF& rect : places(c, size))
            if (fits(c, rect)) {
                add(rect, text, font, c.row, toneOf(c));
                return true;
            }
        return false;
    }

    SceneLabel::Tone toneOf(const Candidate& c) const
    {
        const MarkState state = m_run.stateOf(c.row);
        if (state.selected || state.hovered || state.focused)
            return SceneLabel::Tone::Accent;
        const bool quiet = state.dimmed || m_run.data().kinds()[c.row] == Kind::Statement;
        return quiet ? SceneLabel::Tone::Muted : SceneLabel::Tone::Normal;
    }

    void add(const QRectF& rect, const QString& text, FontRole font, Row row, SceneLabel::Tone tone,
             const QLineF& lead = {})
    {
        m_run.taken.take(rect.adjusted(-3, 0, 3, 0));
        m_scene.labels.push_back({rect, text, font, row, lead, tone});
    }

    LayoutRun& m_run;
    Scene& m_scene;
    std::vector<Candidate> m_candidates;
};

} // namespace

void layoutLabels(LayoutRun& run)
{
    LabelRun(run).run();
}

} // namespace summitry
