#include "views/scene/drawing.h"

#include <QLinearGradient>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

QPainterPath shapeOf(Kind kind, double size)
{
    QPainterPath path;
    const double half = size / 2;
    if (kind == Kind::Call) {
        path.addEllipse(QRectF(-half, -half, size, size));
    } else if (kind == Kind::Summit) {
        path.addRoundedRect(QRectF(-half, -half, size, size), size * 0.22, size * 0.22);
    } else {
        const double foot = half * 0.42; // the body's lower edge; below it the tail
        path.moveTo(-half, -half * 0.9);
        path.lineTo(half, -half * 0.9);
        path.lineTo(half, foot);
        path.lineTo(-half * 0.1, foot);
        path.lineTo(-half * 0.62, half);
        path.lineTo(-half * 0.52, foot);
        path.lineTo(-half, foot);
        path.closeSubpath();
    }
    return path;
}

Qt::PenStyle styleOf(Status status)
{
    return status == Status::Proposed ? Qt::DotLine : Qt::SolidLine;
}

void drawHalo(QPainter& painter, const Theme& theme, const MarkLook& look)
{
    const double size = static_cast<double>(look.size);
    const bool strong = look.state.selected || look.state.focused || look.state.hovered;
    if (!strong && !look.state.highlighted)
        return;
    const double half = size / 2 + size * 0.3;
    QColor fill = look.state.selected || look.state.hovered ? theme.selection : theme.background;
    if (look.state.highlighted && !strong)
        fill = mixed(theme.selection, theme.background, 0.3);
    QPen pen(theme.accent, look.state.focused ? 2.0 : 1.3, look.state.focused ? Qt::SolidLine : Qt::SolidLine);
    if (look.state.highlighted && !strong)
        pen = QPen(mixed(theme.accent, theme.background, 0.4), 1.0);
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawEllipse(QRectF(-half, -half, 2 * half, 2 * half));
}

void drawCount(QPainter& painter, const Theme& theme, const MarkLook& look, const QColor& fill)
{
    const double size = static_cast<double>(look.size);
    const QString text = look.count > 99 ? QStringLiteral("99") : QString::number(look.count);
    QFont font = fontFor(theme, FontRole::StrongLabel, size);
    font.setPixelSize(std::max(1, static_cast<int>(std::lround(size * (text.size() > 1 ? 0.62 : 0.74)))));
    painter.setFont(font);
    painter.setPen(inkOn(fill));
    const double lift = look.kind == Kind::Statement ? size * 0.12 : 0;
    painter.drawText(QRectF(-size, -size - lift, 2 * size, 2 * size), Qt::AlignCenter, text);
}

} // namespace

QColor mixed(const QColor& a, const QColor& b, double part)
{
    const auto p = static_cast<float>(std::clamp(part, 0.0, 1.0));
    const auto mix = [p](float x, float y) { return x + (y - x) * p; };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

QColor inkOn(const QColor& color)
{
    return contrastRatio(color, Qt::white) >= contrastRatio(color, Qt::black) ? QColor(Qt::white) : QColor(Qt::black);
}

QColor heatColor(const Theme& theme, float strength)
{
    return mixed(theme.background, theme.heat, 0.06 + 0.74 * static_cast<double>(strength));
}

double markMargin(double size, MarkState state)
{
    const bool halo = state.selected || state.focused || state.hovered || state.highlighted;
    return halo ? std::ceil(size * 0.3 + 2) : 2;
}

void drawMark(QPainter& painter, const Theme& theme, const MarkLook& look)
{
    const double size = static_cast<double>(look.size);
    const QColor color = theme.leaders[look.color % kLeaderColors];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (look.state.dimmed)
        painter.setOpacity(painter.opacity() * 0.28);
    drawHalo(painter, theme, look);
    const bool solid = look.status == Status::Held;
    QColor fill = solid ? color : theme.background;
    if (solid && (look.state.doubtful || look.state.vague))
        fill = mixed(color, theme.background, look.state.doubtful ? 0.62 : 0.35);
    const double width = size < 7 ? 0.6 : 1.0;
    const QColor line = solid ? (look.state.doubtful ? mixed(theme.outline, theme.background, 0.35) : theme.outline)
                              : mixed(color, theme.text, 0.35);
    painter.setPen(QPen(line, solid ? width : 1.7 * width, styleOf(look.status), Qt::RoundCap, Qt::MiterJoin));
    painter.setBrush(fill);
    painter.drawPath(shapeOf(look.kind, size - width));
    if (look.status == Status::Cancelled) {
        painter.setPen(QPen(theme.text, 1.4 * width));
        painter.drawLine(QPointF(-size * 0.62, size * 0.42), QPointF(size * 0.62, -size * 0.42));
    }
    if (look.count > 1 && size >= 8)
        drawCount(painter, theme, look, fill);
    painter.restore();
}

void drawLink(QPainter& painter, const Theme& theme, const Link& link, double textSize)
{
    const double height = static_cast<double>(link.y2 - link.y1), bend = static_cast<double>(link.bend);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    if (link.state.dimmed)
        painter.setOpacity(painter.opacity() * 0.22);
    const bool lit = link.state.selected || link.state.hovered || link.state.focused;
    QPen pen(lit ? theme.accent : theme.link, (lit ? 2.0 : link.count > 1 ? 1.9 : 1.2) * textSize / 12);
    if (link.status == Status::Planned)
        pen.setDashPattern({4, 3});
    else if (link.status == Status::Proposed)
        pen.setDashPattern({1, 2.5});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPainterPath path;
    path.moveTo(0, 0);
    path.quadTo(2 * bend, height / 2, 0, height);
    painter.drawPath(path);
    if (link.other != kNoRow) { // open end of a stub: a small bar
        const double y = link.up ? 0 : height;
        painter.drawLine(QPointF(-textSize * 0.22, y), QPointF(textSize * 0.22, y));
    }
    if (link.status == Status::Cancelled) {
        const double r = textSize * 0.28;
        painter.drawLine(QPointF(bend - r, height / 2 - r), QPointF(bend + r, height / 2 + r));
        painter.drawLine(QPointF(bend - r, height / 2 + r), QPointF(bend + r, height / 2 - r));
    }
    painter.restore();
}

void drawBand(QPainter& painter, const Theme& theme, const Band& band, double textSize)
{
    const QRectF rect(QPointF(static_cast<double>(band.left), static_cast<double>(band.top)),
                      QPointF(static_cast<double>(band.right), static_cast<double>(band.bottom)));
    painter.save();
    if (band.state.dimmed)
        painter.setOpacity(painter.opacity() * 0.3);
    const bool lit = band.state.selected || band.state.hovered || band.state.focused;
    const bool solid = band.status == Status::Held;
    QColor fill = lit ? theme.selection : solid ? theme.band : theme.background;
    if (!lit && band.state.doubtful)
        fill = mixed(fill, theme.background, 0.55);
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen(lit ? theme.accent : theme.bandOutline, lit ? 2 : solid ? 1 : 1.4, styleOf(band.status)));
    painter.setBrush(fill);
    const double radius = std::min({0.3 * textSize, rect.width() / 4, rect.height() / 4});
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    if (band.status == Status::Cancelled)
        painter.drawLine(rect.bottomLeft() + QPointF(1, -1), rect.topRight() + QPointF(-1, 1));
    const double room = std::min({rect.width(), rect.height(), textSize});
    if (band.count > 1 && room >= 8) {
        const QString text = band.count > 99 ? QStringLiteral("99") : QString::number(band.count);
        QFont font = fontFor(theme, FontRole::StrongLabel, textSize);
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(room * (text.size() > 1 ? 0.62 : 0.74)))));
        painter.setFont(font);
        painter.setPen(inkOn(fill));
        painter.drawText(rect.adjusted(-4, -4, 4, 4), Qt::AlignCenter, text);
    }
    painter.restore();
}

void drawTie(QPainter& painter, const Theme& theme, double x, double top, double bottom)
{
    QPen pen(theme.bandOutline, 1);
    pen.setDashPattern({1.5, 3});
    pen.setDashOffset(std::fmod(top, 4.5)); // in step with others on the same day
    painter.setPen(pen);
    painter.drawLine(QPointF(std::round(x) + 0.5, top), QPointF(std::round(x) + 0.5, bottom));
}

void drawFade(QPainter& painter, const Theme& theme, const Fade& fade)
{
    const QRectF rect(QPointF(static_cast<double>(fade.left), static_cast<double>(fade.top)),
                      QPointF(static_cast<double>(fade.right), static_cast<double>(fade.bottom)));
    if (rect.width() < 1)
        return;
    const bool lit = fade.state.hovered || fade.state.selected || fade.state.focused;
    const double quiet = fade.state.dimmed ? 0.8 : lit ? 0.15 : std::clamp(0.4 + rect.width() / 3000, 0.4, 0.68);
    const QColor strong = mixed(theme.leaders[fade.color % kLeaderColors], theme.background, quiet);
    QColor none = strong;
    none.setAlpha(0);
    if (painter.paintEngine()->type() == QPaintEngine::Pdf) // knows no transparency in gradients
        none = theme.background;
    if (fade.exact) {
        painter.fillRect(rect, strong);
        return;
    }
    QLinearGradient gradient(rect.topLeft(), rect.topRight());
    if (fade.openStart || fade.openEnd) {
        gradient.setColorAt(fade.openStart ? 0 : 1, none);
        gradient.setColorAt(fade.openStart ? 1 : 0, strong);
    } else {
        const double soft = fade.approximate ? 0.5 : 0.22;
        gradient.setColorAt(0, none);
        gradient.setColorAt(soft, strong);
        gradient.setColorAt(1 - soft, strong);
        gradient.setColorAt(1, none);
    }
    painter.fillRect(rect, gradient);
}

void drawSilence(QPainter& painter, const Theme& theme, const Silence& silence, double labelWidth)
{
    const double left = static_cast<double>(silence.left), right = static_cast<double>(silence.right);
    const double top = static_cast<double>(silence.top), bottom = static_cast<double>(silence.bottom),
                 y = std::round((top + bottom) / 2);
    const QColor color = silence.longest ? theme.accent : mixed(theme.muted, theme.background, 0.35);
    const double middle = (left + right) / 2, gap = labelWidth > 0 ? labelWidth / 2 + 5 : 0;
    const auto line = [&](double from, double to) {
        if (to > from)
            painter.fillRect(QRectF(from, y, to - from, silence.longest ? 2 : 1), color);
    };
    line(left, middle - gap);
    line(middle + gap, right);
    painter.fillRect(QRectF(left, top, 1, bottom - top), color);
    if (!silence.current)
        painter.fillRect(QRectF(right - 1, top, 1, bottom - top), color);
}

} // namespace summitry
