#pragma once
// Asks for the name of a new mark, at the mark: a line over the canvas. Enter keeps the mark, named or not; Esc or
// leaving drops it. Also knows which days a mark is meant for.
#include "views/timeline/timelinecanvas.h"

#include <QLineEdit>

namespace summitry {

class MarkerName : public QLineEdit
{
    Q_OBJECT

public:
    explicit MarkerName(TimelineCanvas& canvas);
    void ask(const TimeRange& days);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    TimelineCanvas& m_canvas;
    TimeRange m_days;
};

/// The day under the pointer, of the focused event, or in the middle; span: what is marked on the ruler or picked, if
/// anything.
TimeRange daysToMark(TimelineCanvas& canvas, bool span);

} // namespace summitry
