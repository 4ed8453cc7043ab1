#pragma once
// The tooltip of the canvas: what an event, a heat cell or a lane is. Appears after a moment of rest, can be pointed
// at, stays while pointed at, goes with Esc (WCAG 1.4.13). Never takes the focus.
#include "models/chronology/chronology.h"
#include "views/scene/hittest.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace summitry {

/// Plain lines; the first is the strong one. Empty = nothing to tell.
QStringList tipLines(const Scene& scene, const Hit& hit);

class EventTip : public QFrame
{
    Q_OBJECT

public:
    explicit EventTip(QWidget* canvas);
    /// Shows the lines near the point after a rest; the same lines again do nothing.
    void offer(const QStringList& lines, const QPoint& near);
    void withdraw();
    /// True when something was in sight.
    bool dismiss();

protected:
    void leaveEvent(QEvent* event) override;

private:
    void appear();

    QLabel* m_head;
    QLabel* m_body;
    QTimer m_rest, m_leave;
    QStringList m_lines;
    QPoint m_near;
};

} // namespace summitry
