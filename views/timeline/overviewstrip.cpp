#include "views/timeline/overviewstrip.h"

#include "models/items/wording.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double kEdge = 5, kBucket = 4; // pixels

} // namespace

OverviewStrip::OverviewStrip(TimelineCanvas& canvas, QWidget* parent) : QWidget(parent), m_canvas(canvas)
{
    setObjectName(QStringLiteral("overview"));
    setAccessibleName(tr("Overview of the whole range; arrow keys move the window, Shift+arrow keys resize it"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&canvas.shared().chronology, &ChronologyState::keptChanged, this, &OverviewStrip::recount);
    connect(&canvas.shared().lanes, &LaneState::changed, this, &OverviewStrip::recount);
    connect(&canvas.shared().span, &SpanState::changed, this, qOverload<>(&QWidget::update));
    connect(&canvas, &TimelineCanvas::laidOut, this, qOverload<>(&QWidget::update));
    recount();
}

QSize OverviewStrip::sizeHint() const
{
    return {400, static_cast<int>(m_textSize * 5.4)};
}

void OverviewStrip::setTheme(const Theme& theme)
{
    m_theme = theme;
    update();
}

void OverviewStrip::setTextSize(double pixels)
{
    m_textSize = pixels;
    updateGeometry();
    update();
}

QRectF OverviewStrip::plot() const
{
    const double left = std::max(0.0, m_canvas.scene().plot.left());
    const double right = std::min<double>(width(), m_canvas.x() + m_canvas.width()) - 8;
    return {left, 6, std::max(10.0, right - left), height() - 8.0};
}

void OverviewStrip::recount()
{
    const Chronology& chronology = *m_canvas.shared().chronology.chronology();
    const Clock clock = m_canvas.shared().lanes.arrangement().byReportDate ? Clock::Reported : Clock::Happened;
    const TimeRange whole = summitry::fitAll(chronology, nullptr, true, clock);
    const int buckets = std::max(10, static_cast<int>(plot().width() / kBucket));
    m_density = density(chronology, m_canvas.shared().chronology.kept().get(), whole, buckets, clock);
    update();
}

void OverviewStrip::resizeEvent(QResizeEvent*)
{
    recount();
}

void OverviewStrip::paintTitle(QPainter& painter) const
{
    const double left = plot().left();
    if (left < 60)
        return;
    const double pad = m_textSize;
    const QFont strong = fontFor(m_theme, FontRole::LaneName, m_textSize),
                small = fontFor(m_theme, FontRole::LaneDetail, m_textSize);
    const TimeRange range = m_density.range;
    const auto first = civilFromDay(static_cast<Day>(std::floor(range.from))).year,
               last = civilFromDay(static_cast<Day>(std::floor(range.to))).year;
    const QString years = first == last ? QString::number(first) : QStringLiteral("%1 – %2").arg(first).arg(last);
    painter.setFont(strong);
    painter.setPen(m_theme.text);
    painter.drawText(QRectF(pad, 8, left - pad - 4, m_textSize * 1.6), Qt::AlignLeft | Qt::AlignVCenter, years);
    painter.setFont(small);
    painter.setPen(m_theme.muted);
    const int total = static_cast<int>(m_canvas.shared().chronology.chronology()->size());
    const QString count =
        QFontMetricsF(small).elidedText(tr("%n communication(s)", nullptr, total), Qt::ElideRight, left - pad - 4);
    painter.drawText(QRectF(pad, 8 + m_textSize * 1.7, left - pad - 4, m_textSize * 1.5),
                     Qt::AlignLeft | Qt::AlignVCenter, count);
}

void OverviewStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.header);
    painter.setPen(m_theme.laneLine);
    painter.drawLine(0, 0, width(), 0);
    paintTitle(painter);
    const TimeRange window = m_canvas.motion().now();
    paintOverview(painter, m_density, plot(), m_theme, m_textSize, &window);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

double OverviewStrip::dayAt(double x) const
{
    return TimeScale{m_density.range, plot().left(), plot().width()}.dayAt(x);
}

OverviewStrip::Grip OverviewStrip::gripAt(double x) const
{
    const TimeScale scale{m_density.range, plot().left(), plot().width()};
    const double left = scale.xOf(m_canvas.motion().now().from), right = scale.xOf(m_canvas.motion().now().to);
    if (std::abs(x - left) <= kEdge && x < right)
        return Grip::Left;
    if (std::abs(x - right) <= kEdge)
        return Grip::Right;
    const bool everything = left <= plot().left() + 1 && right >= plot().right() - 1;
    return x > left && x < right && !everything ? Grip::Inside : Grip::New;
}

void OverviewStrip::mousePressEvent(QMouseEvent* event)
{
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton)
        return;
    m_grip = gripAt(event->position().x());
    m_grabbedDay = dayAt(event->position().x());
    m_grabbed = m_canvas.motion().now();
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event)
{
    const double day = dayAt(event->position().x());
    switch (m_grip) {
    case Grip::None: {
        const Grip grip = gripAt(event->position().x());
        setCursor(grip == Grip::Left || grip == Grip::Right ? Qt::SizeHorCursor
                  : grip == Grip::Inside                    ? Qt::OpenHandCursor
                                                            : Qt::CrossCursor);
        break;
    }
    case Grip::Inside:
        m_canvas.motion().follow({m_grabbed.from + day - m_grabbedDay, m_grabbed.to + day - m_grabbedDay});
        break;
    case Grip::Left:
        m_canvas.motion().follow({std::min(day, m_grabbed.to - kMinSpan), m_grabbed.to});
        break;
    case Grip::Right:
        m_canvas.motion().follow({m_grabbed.from, std::max(day, m_grabbed.from + kMinSpan)});
        break;
    case Grip::New:
        if (std::abs(day - m_grabbedDay) > m_density.range.span() / plot().width() * kEdge)
            m_canvas.motion().follow({std::min(day, m_grabbedDay), std::max(day, m_grabbedDay)});
        break;
    }
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent* event)
{
    const double day = dayAt(event->position().x());
    const bool still = m_canvas.motion().now() == m_grabbed;
    if (m_grip == Grip::New && still)
        m_canvas.motion().glideTo({day - m_grabbed.span() / 2, day + m_grabbed.span() / 2});
    else
        m_canvas.motion().settle();
    m_grip = Grip::None;
}

void OverviewStrip::mouseDoubleClickEvent(QMouseEvent*)
{
    m_canvas.motion().glideTo(m_density.range);
}

void OverviewStrip::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / 120.0;
    m_canvas.motion().zoomBy(std::pow(1.13, notches), dayAt(event->position().x()));
    event->accept();
}

void OverviewStrip::keyPressEvent(QKeyEvent* event)
{
    const bool resize = event->modifiers().testFlag(Qt::ShiftModifier);
    const TimeRange goal = m_canvas.motion().goal();
    switch (event->key()) {
    case Qt::Key_Left:
        m_canvas.motion().glideTo(resize ? zoomed(goal, 1.25, goal.from) : panned(goal, -0.2));
        break;
    case Qt::Key_Right:
        m_canvas.motion().glideTo(resize ? zoomed(goal, 0.8, goal.from) : panned(goal, 0.2));
        break;
    case Qt::Key_Home:
        m_canvas.motion().glideTo({m_density.range.from, m_density.range.from + goal.span()});
        break;
    case Qt::Key_End:
        m_canvas.motion().glideTo({m_density.range.to - goal.span(), m_density.range.to});
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace summitry
