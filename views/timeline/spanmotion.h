#pragma once
// The verbs of zooming and panning over SpanState: anchored, limited to where the data is, gliding for at most 150 ms
// unless motion is to be reduced. A glide or an unbroken run of wheel steps is one step of the zoom stack.
#include "models/items/spanstate.h"
#include "views/scene/timerange.h"

#include <QTimer>
#include <QVariantAnimation>

namespace summitry {

class SpanMotion : public QObject
{
    Q_OBJECT

public:
    explicit SpanMotion(SpanState& state, QObject* parent = nullptr);
    void setReduceMotion(bool reduce) { m_reduceMotion = reduce; }
    /// At least a tenth of the view always overlaps this range.
    void setData(const TimeRange& data) { m_data = data; }

    TimeRange now() const;
    /// Where a running glide ends, else the present range.
    TimeRange goal() const;
    void zoomBy(double factor, double anchorDay);
    /// A part of the view: 0.1 = a tenth later.
    void panBy(double part);
    /// Follows the hand at once.
    void follow(const TimeRange& range);
    void settle();
    void glideTo(const TimeRange& range);

private:
    TimeRange limited(const TimeRange& range) const;
    void frame(double part);

    SpanState& m_state;
    QVariantAnimation m_glide;
    QTimer m_idle;
    TimeRange m_from, m_goal, m_data;
    bool m_reduceMotion = false;
};

} // namespace summitry
