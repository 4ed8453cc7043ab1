#include "views/timeline/legendbox.h"

#include "views/timeline/timelinecanvas.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double kLine = 1.7, kSample = 2.8, kGap = 0.7, kPad = 0.8; ///< in text sizes

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
    move(m_canvas.width() - width() - 10,
         std::max(static_cast<int>(scene.plot.top()), m_canvas.height() - height() - 10));
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
