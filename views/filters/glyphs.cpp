#include "views/filters/glyphs.h"

#include <QPainter>
#include <QPainterPath>

namespace summitry {

namespace {

QPainterPath speechMark(const QPointF& middle)
{
    const QRectF body(middle.x() - 6.5, middle.y() - 6, 13, 8.5);
    QPainterPath path;
    path.addRoundedRect(body, 1.5, 1.5);
    QPainterPath tail;
    tail.addPolygon(
        QPolygonF({QPointF(body.left() + 2.5, body.bottom() - 0.5), QPointF(body.left() + 2.5, body.bottom() + 3.5),
                   QPointF(body.left() + 7, body.bottom() - 0.5)}));
    return path.united(tail);
}

} // namespace

void paintKindGlyph(QPainter& painter, const QRectF& box, Kind kind, const Theme& theme)
{
    painter.setPen(QPen(theme.text, 1.3));
    painter.setBrush(theme.background);
    const QPointF middle = box.center();
    switch (kind) {
    case Kind::Call:
        painter.drawLine(QPointF(box.left() + 4, middle.y()), QPointF(box.right() - 4, middle.y()));
        painter.drawEllipse(QPointF(box.left() + 3, middle.y()), 2.6, 2.6);
        painter.drawEllipse(QPointF(box.right() - 3, middle.y()), 2.6, 2.6);
        break;
    case Kind::Summit:
        painter.setPen(QPen(theme.bandOutline, 1.3));
        painter.setBrush(theme.band);
        painter.drawRoundedRect(QRectF(box.left() + 0.5, middle.y() - 4.5, box.width() - 1, 9), 2, 2);
        break;
    case Kind::Statement:
        painter.drawPath(speechMark(middle));
        break;
    }
}

void paintStatusGlyph(QPainter& painter, const QRectF& box, Status status, const Theme& theme)
{
    const QRectF shape(box.center().x() - 5, box.center().y() - 4.5, 10, 9);
    QPen pen(theme.text, 1.3);
    if (status == Status::Proposed)
        pen.setDashPattern({1.2, 1.4});
    painter.setPen(pen);
    painter.setBrush(status == Status::Held ? QBrush(theme.text) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(shape, 2.5, 2.5);
    if (status == Status::Cancelled)
        painter.drawLine(QPointF(shape.left() - 3, shape.center().y()), QPointF(shape.right() + 3, shape.center().y()));
}

void paintLeaderGlyph(QPainter& painter, const QRectF& box, const QColor& color, bool ticked, bool pale,
                      const Theme& theme)
{
    const QRectF shape(box.center().x() - 6, box.center().y() - 6, 12, 12);
    QColor fill = color;
    fill.setAlphaF(pale ? 0.25 : 1.0);
    painter.setPen(QPen(pale ? theme.muted : color.darker(135), 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(shape, 3, 3);
    if (!ticked)
        return;
    const QColor ink = contrastRatio(color, Qt::white) >= contrastRatio(color, Qt::black) ? Qt::white : Qt::black;
    painter.setPen(QPen(ink, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF(
        {shape.topLeft() + QPointF(3, 6.2), shape.topLeft() + QPointF(5.2, 8.4), shape.topLeft() + QPointF(9, 3.8)}));
}

} // namespace summitry
