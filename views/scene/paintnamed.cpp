#include "views/scene/paintparts.h"

#include <algorithm>

namespace summitry {

namespace {

void paintStretch(Brush& brush, const QRectF& plot, double left, double right)
{
    QPainter& painter = brush.painter();
    const QColor accent = brush.theme().accent;
    QColor wash = accent;
    wash.setAlphaF(0.09f);
    const double from = std::max(left, plot.left()), to = std::min(right, plot.right());
    painter.fillRect(QRectF(from, plot.top(), to - from, plot.height()), wash);
    painter.setPen(QPen(accent, 1.5, Qt::DashLine));
    for (const double x : {left, right})
        if (x >= plot.left() && x <= plot.right())
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

/// On top of the plot, as long as the next flag leaves room.
void paintFlag(Brush& brush, const QRectF& plot, double from, double end, const QString& text)
{
    QPainter& painter = brush.painter();
    const QFontMetricsF metrics(painter.font());
    const QString words = metrics.elidedText(text, Qt::ElideRight, end - from - 18);
    if (words.size() < 2)
        return;
    const QRectF flag(from, plot.top(), metrics.horizontalAdvance(words) + 12, metrics.height() + 3);
    painter.fillRect(flag, brush.theme().accent);
    painter.setPen(inkOn(brush.theme().accent));
    painter.drawText(flag, Qt::AlignCenter, words);
}

} // namespace

void paintNamed(Brush& brush, const Scene& scene)
{
    const std::vector<NamedTime>& named = scene.spec.named;
    const QRectF& plot = scene.plot;
    brush.painter().setFont(fontFor(brush.theme(), FontRole::Label, brush.textSize()));
    for (std::size_t i = 0; i < named.size(); ++i) {
        const double left = scene.scale.xOf(named[i].from),
                     right = scene.scale.xOf(std::max(named[i].to, named[i].from));
        if (right < plot.left() || left > plot.right())
            continue;
        paintStretch(brush, plot, left, right);
        const double next = i + 1 < named.size() ? scene.scale.xOf(named[i + 1].from) : plot.right();
        paintFlag(brush, plot, std::max(left, plot.left()), std::min(plot.right(), next), named[i].text);
    }
}

} // namespace summitry
