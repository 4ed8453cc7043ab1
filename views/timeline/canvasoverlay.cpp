#include "views/timeline/canvasoverlay.h"

#include "models/items/wording.h"
#include "views/scene/drawing.h"

#include <cmath>

namespace summitry {

namespace {

QString pointerWords(const Scene& scene, double day)
{
    const double perPixel = scene.scale.daysPerPixel();
    const auto whole = static_cast<Day>(std::floor(day));
    if (perPixel > 20)
        return QString::number(civilFromDay(whole).year);
    if (perPixel < 0.02) {
        const int minutes = static_cast<int>((day - std::floor(day)) * 1440);
        return QStringLiteral("%1 %2:%3")
            .arg(dayWords(whole))
            .arg(minutes / 60, 2, 10, QLatin1Char('0'))
            .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    return longDayWords(whole);
}

void paintBadge(QPainter& painter, const QPointF& middle, const QString& text, const QColor& fill, const QColor& ink,
                const QRectF& within)
{
    const QFontMetricsF metrics(painter.font());
    QRectF box(0, 0, metrics.horizontalAdvance(text) + 16, metrics.height() + 4);
    box.moveCenter(middle);
    box.moveLeft(
        std::clamp(box.left(), within.left() + 2, std::max(within.left() + 2, within.right() - box.width() - 2)));
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintBrush(QPainter& painter, const Scene& scene, const TimeRange& brush, const QString& note)
{
    const Theme& theme = scene.spec.theme;
    const double left = std::max(scene.plot.left(), scene.scale.xOf(brush.from));
    const double right = std::min(scene.plot.right(), scene.scale.xOf(brush.to));
    if (right <= left)
        return;
    QColor wash = theme.accent;
    wash.setAlphaF(0.12f);
    painter.fillRect(QRectF(left, scene.ruler.top(), right - left, scene.plot.bottom() - scene.ruler.top()), wash);
    painter.setPen(QPen(theme.accent, 1.5));
    for (const double x : {left, right})
        painter.drawLine(QPointF(x, scene.ruler.top()), QPointF(x, scene.plot.bottom()));
    if (!note.isEmpty())
        paintBadge(painter, QPointF((left + right) / 2, scene.plot.top() + 16), note, theme.accent, inkOn(theme.accent),
                   scene.plot);
}

} // namespace

void paintOverlay(QPainter& painter, const Scene& scene, const CanvasOverlay& overlay, const QFont& font)
{
    const Theme& theme = scene.spec.theme;
    painter.setFont(font);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!overlay.empty.isEmpty()) {
        painter.setPen(theme.muted);
        painter.drawText(scene.plot, Qt::AlignCenter | Qt::TextWordWrap, overlay.empty);
    }
    if (overlay.brush)
        paintBrush(painter, scene, *overlay.brush, overlay.note);
    if (overlay.box) {
        QColor wash = theme.accent;
        wash.setAlphaF(0.12f);
        painter.setPen(QPen(theme.accent, 1.2));
        painter.setBrush(wash);
        painter.drawRect(*overlay.box);
        if (!overlay.note.isEmpty())
            paintBadge(painter, overlay.box->topLeft() + QPointF(overlay.box->width() / 2, -14), overlay.note,
                       theme.accent, inkOn(theme.accent), scene.plot);
    }
    if (overlay.dropY) {
        painter.setPen(QPen(theme.accent, 2));
        painter.drawLine(QPointF(0, *overlay.dropY), QPointF(scene.plot.right(), *overlay.dropY));
    }
    if (overlay.pointerX && *overlay.pointerX >= scene.plot.left() && !overlay.brush && !overlay.box) {
        QColor lineColor = theme.accent;
        lineColor.setAlphaF(0.55f);
        painter.setPen(QPen(lineColor, 1));
        painter.drawLine(QPointF(*overlay.pointerX, scene.plot.top()), QPointF(*overlay.pointerX, scene.plot.bottom()));
        const QString words = pointerWords(scene, scene.scale.dayAt(*overlay.pointerX));
        paintBadge(painter, QPointF(*overlay.pointerX, scene.ruler.top() + 11), words, theme.accent,
                   inkOn(theme.accent), scene.plot);
    }
}

} // namespace summitry
