#include "models/items/spanstate.h"

namespace summitry {

void SpanState::show(const ShownSpan& span, Motion motion)
{
    const bool replaces = motion == Motion::Drift && m_drifting;
    m_drifting = motion == Motion::Drift;
    if (replaces ? m_steps.replace(span) : m_steps.push(span))
        emit changed();
}

void SpanState::reset(const ShownSpan& span)
{
    m_drifting = false;
    m_steps.reset(span);
    emit changed();
}

void SpanState::goBack()
{
    if (!canGoBack())
        return;
    m_drifting = false;
    m_steps.goBack();
    emit changed();
}

void SpanState::goForward()
{
    if (!canGoForward())
        return;
    m_drifting = false;
    m_steps.goForward();
    emit changed();
}

} // namespace summitry
