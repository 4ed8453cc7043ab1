#pragma once
// Mouse, wheel and touchpad on the canvas, turned into verbs. Click picks, Ctrl adds, Shift extends; drag pans;
// Shift+drag and a drag on the ruler mark time; a drag on a lane's name moves the lane; Ctrl+Shift+drag boxes; wheel
// scrolls lanes, with Shift pans, with Ctrl or on the ruler zooms, with Alt sets the height of lanes. What a gesture
// does is decided by its first motion and its first modifiers.
#include "views/scene/hittest.h"

#include <QPoint>
#include <QPointF>

class QMouseEvent;
class QNativeGestureEvent;
class QWheelEvent;

namespace summitry {

class TimelineCanvas;

class CanvasMouse
{
public:
    explicit CanvasMouse(TimelineCanvas& canvas) : m_canvas(canvas) {}
    void press(const QMouseEvent& event);
    void move(const QMouseEvent& event);
    void release(const QMouseEvent& event);
    void doubleClick(const QMouseEvent& event);
    void wheel(QWheelEvent& event);
    bool pinch(const QNativeGestureEvent& event);
    void leave();

private:
    enum class Drag : std::uint8_t { None, Undecided, Pan, Brush, Box, Lane };
    enum class Wheel : std::uint8_t { None, Scroll, Pan, Zoom, Height };

    void decide(const QPointF& point);
    void drag(const QPointF& point);
    void pan(const QPointF& point);
    void brush(const QPointF& point);
    void box(const QPointF& point);
    void dragLane(const QPointF& point);
    void hover(const QPointF& point);
    void click(const QMouseEvent& event);
    void extendTo(Row row, std::uint32_t lane);
    Wheel wheelMode(const QWheelEvent& event, const QPointF& delta) const;
    void endDrag();

    TimelineCanvas& m_canvas;
    Drag m_drag = Drag::None;
    Wheel m_wheel = Wheel::None;
    QPointF m_pressed;
    std::uint32_t m_lane = 0, m_before = 0; ///< dragged, and the one that it would come to stand before
    double m_pressedFrom = 0, m_pressedTo = 0, m_pressedScroll = 0, m_pressedDay = 0;
    bool m_onRuler = false, m_shift = false, m_control = false;
};

} // namespace summitry
