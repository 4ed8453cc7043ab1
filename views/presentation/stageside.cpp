#include "views/presentation/stageside.h"

#include "views/presentation/captiontext.h"

#include <QPainter>

namespace summitry {

namespace {

constexpr float kLight = 0.22F; // strength behind lit words

} // namespace

bool hasSide(const StageStep& step)
{
    return !step.picture.isNull() || !step.passage.isEmpty();
}

void paintSide(QPainter& painter, const StageStep& step, const QRectF& area, double type)
{
    const double margin = type * 0.5;
    QRectF inside = area.adjusted(margin, margin, -margin, -margin);
    painter.fillRect(area, step.spec.theme.background);
    if (!step.picture.isNull()) {
        const QSizeF fitted =
            QSizeF(step.picture.size())
                .scaled(inside.width(), inside.height() * (step.passage.isEmpty() ? 1 : 0.5), Qt::KeepAspectRatio);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(QRectF(inside.topLeft(), fitted), step.picture);
        inside.setTop(inside.top() + fitted.height() + margin);
    }
    if (step.passage.isEmpty())
        return;
    const QFont font = fontFor(step.spec.theme, FontRole::Label, type * 0.7);
    const double source = captionHeight(step.passage.source, font, inside.width());
    painter.setPen(step.spec.theme.text);
    const QRectF words = inside.adjusted(0, 0, 0, -source - margin / 2);
    QColor light = step.spec.theme.accent;
    light.setAlphaF(kLight);
    const LitText lit{step.passage.before, step.passage.lit, step.passage.after, light};
    inside.setTop(inside.top() + paintPassage(painter, lit, font, words) + margin / 2);
    painter.setPen(step.spec.theme.muted);
    paintCaption(painter, step.passage.source, font, inside);
}

} // namespace summitry
