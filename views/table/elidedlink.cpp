#include "views/table/elidedlink.h"

#include <QPainter>
#include <QStyle>

namespace summitry {

namespace {

constexpr int kPad = 6;

} // namespace

ElidedLink::ElidedLink(const QString& words, QWidget* parent) : QAbstractButton(parent)
{
    setText(words);
    setToolTip(words);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLink::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * kPad + 2, qMax(24, fontMetrics().height() + 6)};
}

QSize ElidedLink::minimumSizeHint() const
{
    return {60, sizeHint().height()};
}

QRect ElidedLink::wordsRect() const
{
    return QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, qMin(width(), sizeHint().width()), height()));
}

bool ElidedLink::hitButton(const QPoint& point) const
{
    return wordsRect().contains(point);
}

void ElidedLink::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QFont words = font();
    words.setUnderline(underMouse());
    painter.setFont(words);
    painter.setPen(palette().color(QPalette::Link));
    const QRect inner = wordsRect().adjusted(kPad, 0, -kPad, 0);
    painter.drawText(inner,
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                     fontMetrics().elidedText(text(), Qt::ElideRight, inner.width()));
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1.6));
        painter.drawRoundedRect(QRectF(wordsRect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void ElidedLink::enterEvent(QEnterEvent* event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void ElidedLink::leaveEvent(QEvent* event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace summitry
