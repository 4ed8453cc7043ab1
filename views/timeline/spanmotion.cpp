#include "views/timeline/spanmotion.h"

#include <algorithm>

namespace summitry {

namespace {

constexpr int kGlide = 150; // ms
constexpr int kIdle = 450;  // ms without a wheel step end a step of the stack

} // namespace

SpanMotion::SpanMotion(SpanState& state, QObject* parent) : QObject(parent), m_state(state)
{
    m_glide.setDuration(kGlide);
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdle);
    connect(&m_glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& value) { frame(value.toDouble()); });
    connect(&m_idle, &QTimer::timeout, this, &SpanMotion::settle);
}

TimeRange SpanMotion::now() const
{
    return {m_state.span().from, m_state.span().to};
}

TimeRange SpanMotion::goal() const
{
    return m_glide.state() == QAbstractAnimation::Running ? m_goal : now();
}

TimeRange SpanMotion::limited(const TimeRange& range) const
{
    TimeRange kept = normalised(range);
    const double room = kept.span() * 0.1;
    if (kept.to < m_data.from + room)
        kept = {m_data.from + room - kept.span(), m_data.from + room};
    else if (kept.from > m_data.to - room)
        kept = {m_data.to - room, m_data.to - room + kept.span()};
    return normalised(kept);
}

void SpanMotion::zoomBy(double factor, double anchorDay)
{
    follow(zoomed(now(), factor, anchorDay));
    m_idle.start();
}

void SpanMotion::panBy(double part)
{
    follow(panned(now(), part));
    m_idle.start();
}

void SpanMotion::follow(const TimeRange& range)
{
    m_glide.stop();
    const TimeRange next = limited(range);
    m_state.show({next.from, next.to}, SpanState::Motion::Drift);
}

void SpanMotion::settle()
{
    m_idle.stop();
    m_state.settle();
}

void SpanMotion::glideTo(const TimeRange& range)
{
    settle();
    m_goal = limited(range);
    m_from = now();
    m_glide.stop();
    if (m_reduceMotion)
        m_state.show({m_goal.from, m_goal.to});
    else
        m_glide.start();
}

void SpanMotion::frame(double part)
{
    const TimeRange range = part >= 1.0 ? m_goal : blended(m_from, m_goal, part);
    m_state.show({range.from, range.to}, SpanState::Motion::Drift);
    if (part >= 1.0)
        m_state.settle();
}

} // namespace summitry
