#include "views/table/monthcolumns.h"

#include "models/items/wording.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace summitry {

namespace {

constexpr int kLeastColumn = 6, kSide = 8;

} // namespace

MonthColumns::MonthColumns(QWidget* parent) : QWidget(parent), m_theme(Theme::light())
{
    setObjectName(QStringLiteral("monthColumns"));
    setAccessibleName(tr("Events over time"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize MonthColumns::sizeHint() const
{
    return {220, 76 + fontMetrics().height()};
}

void MonthColumns::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void MonthColumns::setProfile(const Profile& profile)
{
    m_profile.byMonth = profile.byMonth;
    rearrange();
}

void MonthColumns::rearrange()
{
    m_steps = timeSteps(m_profile, static_cast<std::size_t>(qMax(1, (width() - 2 * kSide) / kLeastColumn)));
    m_hover = -1;
    m_focus = qBound(m_steps.empty() ? -1 : 0, m_focus, static_cast<int>(m_steps.size()) - 1);
    update();
}

void MonthColumns::resizeEvent(QResizeEvent*)
{
    rearrange();
}

QRectF MonthColumns::plot() const
{
    return QRectF(rect()).adjusted(kSide, fontMetrics().height() + 2, -kSide, -fontMetrics().height() - 4);
}

QRectF MonthColumns::columnRect(int step) const
{
    const QRectF area = plot();
    // Time runs from left to right in every script.
    const qreal width = std::min(area.width() / static_cast<qreal>(std::max<std::size_t>(m_steps.size(), 1)), 36.0);
    return {area.left() + step * width, area.top(), width, area.height()};
}

int MonthColumns::stepAt(const QPointF& point) const
{
    if (m_steps.empty())
        return -1;
    const int step = static_cast<int>((point.x() - plot().left()) / columnRect(0).width());
    return point.x() >= plot().left() && step < static_cast<int>(m_steps.size()) ? step : -1;
}

std::size_t MonthColumns::largest() const
{
    std::size_t most = 1;
    for (const TimeStep& step : m_steps)
        most = std::max(most, step.rows.size());
    return most;
}

QString MonthColumns::sentence(int step) const
{
    const TimeStep& one = m_steps[static_cast<std::size_t>(step)];
    return tr("%1: %2").arg(one.label, tr("%n event(s)", nullptr, static_cast<int>(one.rows.size())));
}

void MonthColumns::paintLabels(QPainter& painter) const
{
    const qreal base = plot().bottom() + 4;
    qreal free = 0;
    painter.setPen(m_theme.muted);
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const QString& label = m_steps[i].brief;
        const qreal left = columnRect(static_cast<int>(i)).left();
        const qreal width = painter.fontMetrics().horizontalAdvance(label);
        if (label.isEmpty() || left < free || left + width > this->width())
            continue;
        painter.drawLine(QLineF(left + 0.5, plot().bottom() + 1, left + 0.5, plot().bottom() + 4));
        painter.drawText(QRectF(left, base, width + 2, painter.fontMetrics().height()), static_cast<int>(Qt::AlignLeft),
                         label);
        free = left + width + 14;
    }
}

void MonthColumns::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRectF area = plot();
    painter.setPen(m_theme.laneLine);
    painter.drawLine(QLineF(area.left(), area.bottom() + 0.5, area.right(), area.bottom() + 0.5));
    const auto most = static_cast<double>(largest());
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const int step = static_cast<int>(i);
        const QRectF column = columnRect(step);
        const bool lit = step == m_hover || (hasFocus() && step == m_focus);
        if (lit)
            painter.fillRect(column, m_theme.selection);
        const double part = static_cast<double>(m_steps[i].rows.size()) / most;
        if (part > 0)
            painter.fillRect(QRectF(column.left() + 0.5, area.bottom() - std::max(1.0, part * area.height()),
                                    std::max(1.0, column.width() - 1.5), std::max(1.0, part * area.height())),
                             m_theme.heat);
        if (hasFocus() && step == m_focus) {
            painter.setPen(QPen(m_theme.accent, 1.6));
            painter.drawRect(column.adjusted(-0.5, -1, 0.5, 1));
        }
    }
    paintLabels(painter);
    const int told = m_hover >= 0 ? m_hover : hasFocus() ? m_focus : -1;
    painter.setPen(told >= 0 ? m_theme.text : m_theme.muted);
    const QString words = told >= 0         ? sentence(told)
                          : m_steps.empty() ? tr("Nothing dated to a month")
                                            : tr("at most %1").arg(number(largest()));
    painter.drawText(QRectF(kSide, 0, width() - 2 * kSide, fontMetrics().height() + 2), static_cast<int>(Qt::AlignLeft),
                     words);
}

void MonthColumns::setFocusStep(int step)
{
    if (m_steps.empty())
        return;
    m_focus = qBound(0, step, static_cast<int>(m_steps.size()) - 1);
    setAccessibleDescription(sentence(m_focus));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void MonthColumns::choose(int step)
{
    if (step >= 0 && !m_steps[static_cast<std::size_t>(step)].rows.empty())
        emit rowsChosen(m_steps[static_cast<std::size_t>(step)].rows);
}

void MonthColumns::mouseMoveEvent(QMouseEvent* event)
{
    m_hover = stepAt(event->position());
    setCursor(m_hover >= 0 && !m_steps[static_cast<std::size_t>(m_hover)].rows.empty() ? Qt::PointingHandCursor
                                                                                       : Qt::ArrowCursor);
    update();
}

void MonthColumns::leaveEvent(QEvent*)
{
    m_hover = -1;
    update();
}

void MonthColumns::mouseReleaseEvent(QMouseEvent* event)
{
    const int step = stepAt(event->position());
    if (event->button() != Qt::LeftButton || step < 0)
        return;
    setFocusStep(step);
    choose(step);
}

void MonthColumns::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        setFocusStep(m_focus - 1);
        break;
    case Qt::Key_Right:
        setFocusStep(m_focus + 1);
        break;
    case Qt::Key_Home:
        setFocusStep(0);
        break;
    case Qt::Key_End:
        setFocusStep(static_cast<int>(m_steps.size()) - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        choose(m_focus);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void MonthColumns::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    setFocusStep(qMax(0, m_focus));
}

bool MonthColumns::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int step = stepAt(help->pos());
        QToolTip::showText(help->globalPos(), step >= 0 ? sentence(step) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace summitry
