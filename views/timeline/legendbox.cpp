#include "views/timeline/legendbox.h"

#include "views/timeline/timelinecanvas.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace summitry {

namespace {

constexpr double kLine = 1.7, kSample = 2.8, kGap = 0.7, kPad = 0.8; ///< in text sizes

int coveredBy(const QRectF& area, const Scene& scene)
{
    const auto marks = std::count_if(scene.marks.begin(), scene.marks.end(), [&](const Mark& mark) {
        return area.contains(QPointF(static_cast<double>(mark.x), static_cast<double>(mark.y)));
    });
    const auto bands = std::count_if(scene.bands.begin(), scene.bands.end(), [&](const Band& band) {
        return area.intersects(QRectF(QPointF(static_cast<double>(band.left), static_cast<double>(band.top)),
                                      QPointF(static_cast<double>(band.right), static_cast<double>(band.bottom))));
    });
    const auto heat = std::count_if(scene.heat.begin(), scene.heat.end(), [&](const HeatCell& cell) {
        const LaneBox& box = scene.lanes[cell.box];
        return area.intersects(QRectF(static_cast<double>(cell.left), static_cast<double>(box.top),
                                      static_cast<double>(cell.right - cell.left), static_cast<double>(box.height)));
    });
    return static_cast<int>(marks + bands + heat);
}

/// The corner of the plot where the box hides least; it stays where it is while another is hardly better.
QPoint freestCorner(const Scene& scene, const QSize& size, const QPoint& now)
{
    const int left = static_cast<int>(scene.plot.left()) + 10, top = static_cast<int>(scene.plot.top()) + 10;
    const int right = std::max(left, static_cast<int>(scene.plot.right()) - size.width() - 10);
    const int bottom = std::max(top, static_cast<int>(scene.plot.bottom()) - size.height() - 10);
    QPoint best;
    int least = std::numeric_limits<int>::max();
    for (const QPoint& corner : {QPoint(right, bottom), QPoint(right, top), QPoint(left, bottom), QPoint(left, top)}) {
        const int hidden = 2 * coveredBy(QRectF(corner, size), scene) + (corner == now ? 0 : 5);
        if (hidden < least)
            least = hidden, best = corner;
    }
    return best;
}

} // namespace

LegendBox::LegendBox(TimelineCanvas& canvas) : QWidget(&canvas), m_canvas(canvas)
{
    setObjectName(QStringLiteral("legendBox"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAccessibleName(tr("Legend"));
    hide();
    connect(&canvas, &TimelineCanvas::laidOut, this, &LegendBox::follow);
}

void LegendBox::setShown(bool shown)
{
    m_shown = shown;
    follow();
}

void LegendBox::follow()
{
    if (m_shown)
        m_entries = legendOf(m_canvas.scene());
    setVisible(m_shown && !m_entries.empty());
    if (!isVisible())
        return;
    const Scene& scene = m_canvas.scene();
    const double t = scene.spec.textSize;
    const QFontMetricsF metrics(fontFor(scene.spec.theme, FontRole::LaneDetail, t));
    double widest = 0;
    QStringList words;
    for (const LegendEntry& entry : m_entries) {
        widest = std::max(widest, metrics.horizontalAdvance(entry.text));
        words << entry.text;
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    resize(static_cast<int>(std::ceil(widest + (kSample + kGap + 2 * kPad) * t)),
           static_cast<int>(std::ceil((kLine * static_cast<double>(m_entries.size()) + 2 * 0.5 * kPad) * t)));
    move(freestCorner(scene, size(), pos()));
    raise();
    update();
}

void LegendBox::paintEvent(QPaintEvent*)
{
    const Scene& scene = m_canvas.scene();
    const Theme& theme = scene.spec.theme;
    const double t = scene.spec.textSize;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.laneLine, 1));
    painter.setBrush(theme.background);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    painter.setFont(fontFor(theme, FontRole::LaneDetail, t));
    double y = 0.5 * kPad * t;
    for (const LegendEntry& entry : m_entries) {
        painter.save();
        paintLegendSample(painter, theme, entry.item, QRectF(kPad * t, y, kSample * t, kLine * t), t);
        painter.restore();
        painter.setPen(theme.text);
        painter.drawText(QRectF((kPad + kSample + kGap) * t, y, width(), kLine * t), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.text);
        y += kLine * t;
    }
}

} // namespace summitry
