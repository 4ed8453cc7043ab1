#pragma once
// The stretch of time that all views of a window show, with a zoom stack to go back in. Days as doubles counted from
// 1970-01-01 00:00. Owned by the session; views change it and listen to changed(). Keeping a span sensible (length,
// limits) is the affair of whoever sets it.
#include "models/items/steps.h"

#include <QObject>

namespace summitry {

struct ShownSpan
{
    double from = 0;
    double to = 1;

    double length() const { return to - from; }
    bool operator==(const ShownSpan&) const = default;
};

class SpanState : public QObject
{
    Q_OBJECT

public:
    /// Step: a jump that one may want back from. Drift: a part of a continuous motion; the stack keeps where it began.
    enum class Motion : std::uint8_t { Step, Drift };

    using QObject::QObject;
    const ShownSpan& span() const { return m_steps.now(); }
    void show(const ShownSpan& span, Motion motion = Motion::Step);
    /// Ends a motion: the next drift begins a step of its own.
    void settle() { m_drifting = false; }
    void reset(const ShownSpan& span);
    bool canGoBack() const { return m_steps.canGoBack(); }
    bool canGoForward() const { return m_steps.canGoForward(); }
    void goBack();
    void goForward();

signals:
    void changed();

private:
    Steps<ShownSpan> m_steps;
    bool m_drifting = false;
};

} // namespace summitry
