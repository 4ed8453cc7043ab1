#include "views/presentation/whenmode.h"

#include <QDate>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr int kMargin = 40;
constexpr int kTicks = 6;
constexpr int kLongStep = 10;

QString dayWords(Day day)
{
    const CivilDate date = civilFromDay(day);
    return QLocale().toString(QDate(static_cast<int>(date.year), date.month, date.day), QLocale::LongFormat);
}

} // namespace

WhenAxis::WhenAxis(Day first, Day last, QWidget* parent)
    : QWidget(parent), m_first(first), m_last(std::max(last, first + 1)),
      m_guess(first + (std::max(last, first + 1) - first) / 2)
{
    if (parent)
        setFont(parent->font());
    setMinimumHeight(100 + 3 * fontMetrics().height());
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Axis; the arrow keys move the guess"));
    setAccessibleDescription(dayWords(m_guess));
}

double WhenAxis::xOf(double day) const
{
    const double width = std::max(1, this->width() - 2 * kMargin);
    return kMargin + (day - static_cast<double>(m_first)) / static_cast<double>(m_last - m_first) * width;
}

void WhenAxis::setGuess(Day day)
{
    m_guess = std::clamp(day, m_first, m_last);
    setAccessibleDescription(dayWords(m_guess));
    emit guessed();
    update();
}

void WhenAxis::showTruth(Day first, Day last)
{
    m_truthFirst = first;
    m_truthLast = last;
    update();
}

void WhenAxis::hideTruth()
{
    showTruth(0, -1);
}

void WhenAxis::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int middle = height() / 2;
    const QColor ink = palette().color(QPalette::WindowText);
    if (isAnswered()) {
        const QRectF truth(QPointF(xOf(static_cast<double>(m_truthFirst)) - 3, middle - 26),
                           QPointF(xOf(static_cast<double>(m_truthLast) + 1) + 3, middle + 26));
        painter.setPen(QPen(ink, 2));
        painter.setBrush(QColor(0, 158, 115, 160));
        painter.drawRoundedRect(truth, 6, 6);
    }
    painter.setPen(QPen(ink, 3));
    painter.drawLine(QPointF(kMargin, middle), QPointF(width() - kMargin, middle));
    double free = -1e9; // where the label before ends
    for (int i = 0; i <= kTicks; ++i) {
        const Day day = m_first + (m_last - m_first) * i / kTicks;
        const double x = xOf(static_cast<double>(day));
        painter.drawLine(QPointF(x, middle - 8), QPointF(x, middle + 8));
        const CivilDate date = civilFromDay(day);
        const QString text =
            QLocale().toString(QDate(static_cast<int>(date.year), date.month, date.day), QLocale::ShortFormat);
        const double wide = fontMetrics().horizontalAdvance(text) + fontMetrics().averageCharWidth();
        if (x - wide / 2 < free)
            continue;
        free = x + wide / 2;
        painter.drawText(QRectF(x - wide / 2, middle + 34, wide, fontMetrics().height()),
                         Qt::AlignHCenter | Qt::AlignTop, text);
    }
    const double x = xOf(static_cast<double>(m_guess));
    painter.setPen(QPen(ink, 2));
    painter.setBrush(QColor(0, 114, 178));
    painter.drawPolygon(QPolygonF{{x, middle - 4.0}, {x - 12, middle - 34.0}, {x + 12, middle - 34.0}});
    const QString guess = dayWords(m_guess);
    const double half = fontMetrics().horizontalAdvance(guess) / 2.0 + 4;
    const double at = std::clamp(x, half, std::max(half, width() - half));
    painter.drawText(QRectF(at - half, middle - 40 - fontMetrics().height(), 2 * half, fontMetrics().height()),
                     Qt::AlignCenter, guess);
}

void WhenAxis::mousePressEvent(QMouseEvent* event)
{
    if (isAnswered())
        return;
    const double width = std::max(1, this->width() - 2 * kMargin);
    const double part = (event->position().x() - kMargin) / width;
    setGuess(m_first + std::llround(std::clamp(part, 0.0, 1.0) * static_cast<double>(m_last - m_first)));
}

void WhenAxis::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        mousePressEvent(event);
}

void WhenAxis::keyPressEvent(QKeyEvent* event)
{
    if (isAnswered())
        return QWidget::keyPressEvent(event);
    const Day step =
        std::max<Day>(1, (m_last - m_first) / 200) * (event->modifiers().testFlag(Qt::ShiftModifier) ? kLongStep : 1);
    switch (event->key()) {
    case Qt::Key_Left:
        setGuess(m_guess - step);
        break;
    case Qt::Key_Right:
        setGuess(m_guess + step);
        break;
    case Qt::Key_Home:
        setGuess(m_first);
        break;
    case Qt::Key_End:
        setGuess(m_last);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace summitry
