#include "views/timeline/canvasmouse.h"

#include "models/items/wording.h"
#include "views/scene/lanearrangement.h"
#include "views/timeline/eventtip.h"
#include "views/timeline/lanemenu.h"
#include "views/timeline/timelinecanvas.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QStyleHints>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double kNotch = 120;        // eighths of a degree of a usual wheel click
constexpr double kLinesPerNotch = 72; // pixels of lanes

/// Perfetto's step: about 13 % for a usual notch, gentler for a touchpad.
double zoomFactor(double delta)
{
    const double size = 1 + 0.02 * std::log2(1 + std::abs(delta) * 100 / kNotch);
    return delta > 0 ? size : 1 / size;
}

bool isEvent(const Hit& hit)
{
    using What = Hit::What;
    return hit.row != kNoRow && (hit.what == What::Mark || hit.what == What::Link || hit.what == What::Band ||
                                 hit.what == What::Fade || hit.what == What::Label);
}

QString countWords(std::size_t count)
{
    return QCoreApplication::translate("CanvasMouse", "%n event(s)", nullptr, static_cast<int>(count));
}

} // namespace

void CanvasMouse::press(const QMouseEvent& event)
{
    m_canvas.setFocus(Qt::MouseFocusReason);
    m_canvas.tip().dismiss();
    if (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton)
        return;
    const Scene& scene = m_canvas.scene();
    m_pressed = event.position();
    m_drag = Drag::Undecided;
    m_pressedFrom = m_canvas.motion().now().from;
    m_pressedTo = m_canvas.motion().now().to;
    m_pressedScroll = m_canvas.scroll();
    m_pressedDay = scene.scale.dayAt(m_pressed.x());
    m_onRuler = m_pressed.y() < scene.plot.top();
    m_shift = event.modifiers().testFlag(Qt::ShiftModifier);
    m_control = event.modifiers().testFlag(Qt::ControlModifier);
}

void CanvasMouse::move(const QMouseEvent& event)
{
    if (m_drag == Drag::None) {
        hover(event.position());
        return;
    }
    if (m_drag == Drag::Undecided)
        decide(event.position());
    drag(event.position());
}

void CanvasMouse::decide(const QPointF& point)
{
    const int threshold = QGuiApplication::styleHints()->startDragDistance();
    if ((point - m_pressed).manhattanLength() < threshold)
        return;
    const Hit hit = hitTest(m_canvas.scene(), m_pressed);
    const bool onLane =
        hit.what == Hit::What::LaneHeader && hit.lane < m_canvas.lanes().size() && !m_control && !m_shift;
    m_lane = m_before = hit.lane;
    m_drag = onLane ? Drag::Lane : m_control && m_shift ? Drag::Box : m_onRuler || m_shift ? Drag::Brush : Drag::Pan;
    if (m_drag == Drag::Pan)
        m_canvas.setCursor(Qt::ClosedHandCursor);
}

void CanvasMouse::drag(const QPointF& point)
{
    switch (m_drag) {
    case Drag::Pan:
        pan(point);
        break;
    case Drag::Brush:
        brush(point);
        break;
    case Drag::Box:
        box(point);
        break;
    case Drag::Lane:
        dragLane(point);
        break;
    case Drag::None:
    case Drag::Undecided:
        break;
    }
}

void CanvasMouse::pan(const QPointF& point)
{
    const double days = (m_pressed.x() - point.x()) * (m_pressedTo - m_pressedFrom) / m_canvas.scene().scale.width;
    m_canvas.motion().follow({m_pressedFrom + days, m_pressedTo + days});
    m_canvas.setScroll(m_pressedScroll + m_pressed.y() - point.y());
}

void CanvasMouse::brush(const QPointF& point)
{
    const Scene& scene = m_canvas.scene();
    const double x = std::clamp(point.x(), scene.plot.left(), scene.plot.right());
    const double day = scene.scale.dayAt(x);
    CanvasOverlay overlay = m_canvas.overlay();
    overlay.brush = TimeRange{std::min(day, m_pressedDay), std::max(day, m_pressedDay)};
    const Selection& kept = *m_canvas.shared().chronology.kept();
    const auto days = m_canvas.shared().chronology.chronology()->firstDays();
    const auto from = static_cast<std::int32_t>(std::floor(overlay.brush->from)),
               to = static_cast<std::int32_t>(std::ceil(overlay.brush->to));
    const auto first = std::lower_bound(kept.rows.begin(), kept.rows.end(), from,
                                        [&](Row row, std::int32_t at) { return days[row] < at; });
    const auto last =
        std::lower_bound(first, kept.rows.end(), to, [&](Row row, std::int32_t at) { return days[row] < at; });
    const int length = to - from;
    overlay.note = QCoreApplication::translate("CanvasMouse", "%n day(s)", nullptr, length) + QStringLiteral(", ") +
                   countWords(static_cast<std::size_t>(last - first));
    m_canvas.setOverlay(overlay);
}

void CanvasMouse::box(const QPointF& point)
{
    CanvasOverlay overlay = m_canvas.overlay();
    overlay.box = QRectF(m_pressed, point).normalized();
    overlay.note = countWords(rowsIn(m_canvas.scene(), *overlay.box).size());
    m_canvas.setOverlay(overlay);
}

void CanvasMouse::dragLane(const QPointF& point)
{
    CanvasOverlay overlay = m_canvas.overlay();
    for (const LaneBox& box : m_canvas.scene().lanes) {
        const double top = static_cast<double>(box.top), bottom = top + static_cast<double>(box.height);
        if (point.y() < top || point.y() > bottom)
            continue;
        const bool below = point.y() > (top + bottom) / 2;
        m_before = box.lane + (below ? 1 : 0);
        overlay.dropY = below ? bottom : top;
    }
    m_canvas.setOverlay(overlay);
}

void CanvasMouse::hover(const QPointF& point)
{
    const Scene& scene = m_canvas.scene();
    const Hit hit = hitTest(scene, point);
    const auto& chronology = m_canvas.shared().chronology.chronology();
    m_canvas.shared().picks.hover(isEvent(hit) && hit.row < chronology->size() ? chronology->ids()[hit.row] : 0);
    CanvasOverlay overlay = m_canvas.overlay();
    overlay.pointerX = point.x() >= scene.plot.left() ? std::optional(point.x()) : std::nullopt;
    m_canvas.setOverlay(overlay);
    m_canvas.tip().offer(tipLines(scene, hit), point.toPoint());
    m_canvas.setCursor(isEvent(hit) || hit.what == Hit::What::LaneHeader ? Qt::PointingHandCursor
                       : hit.what == Hit::What::Ruler                    ? Qt::IBeamCursor
                                                                         : Qt::ArrowCursor);
}

void CanvasMouse::leave()
{
    CanvasOverlay overlay = m_canvas.overlay();
    overlay.pointerX.reset();
    m_canvas.setOverlay(overlay);
    m_canvas.shared().picks.hover(0);
    m_canvas.tip().withdraw();
}

void CanvasMouse::release(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton)
        return;
    if (m_drag == Drag::Undecided && event.button() == Qt::LeftButton)
        click(event);
    if (m_drag == Drag::Box && m_canvas.overlay().box)
        m_canvas.pickRows(rowsIn(m_canvas.scene(), *m_canvas.overlay().box), true);
    if (m_drag == Drag::Lane)
        moveLane(m_canvas, m_lane, m_before);
    if (m_drag == Drag::Brush && m_shift && !m_onRuler && m_canvas.overlay().brush) {
        m_canvas.motion().glideTo(*m_canvas.overlay().brush);
        CanvasOverlay overlay = m_canvas.overlay();
        overlay.brush.reset();
        m_canvas.setOverlay(overlay);
    }
    endDrag();
}

void CanvasMouse::endDrag()
{
    if (m_drag == Drag::Pan)
        m_canvas.motion().settle();
    m_drag = Drag::None;
    m_canvas.unsetCursor();
    CanvasOverlay overlay = m_canvas.overlay();
    overlay.box.reset();
    overlay.dropY.reset();
    m_canvas.setOverlay(overlay);
}

void CanvasMouse::click(const QMouseEvent& event)
{
    const Hit hit = hitTest(m_canvas.scene(), event.position());
    const auto& shared = m_canvas.shared();
    CanvasOverlay overlay = m_canvas.overlay();
    overlay.brush.reset();
    m_canvas.setOverlay(overlay);
    if (hit.what == Hit::What::LaneHeader && hit.lane < m_canvas.lanes().size()) {
        const Lane& lane = m_canvas.lanes()[hit.lane];
        if (lane.kind == Lane::Kind::Person) {
            const std::string& name = shared.chronology.chronology()->persons()[lane.person].name;
            m_control ? shared.filter.togglePerson(name) : shared.filter.onlyPerson(name);
        } else if (lane.heads) {
            const ViewLane country = namedLane(*shared.chronology.chronology(), lane);
            shared.lanes.setCollapsed(country, !country.collapsed);
        }
        return;
    }
    if (!isEvent(hit)) {
        if (!m_control && !m_shift)
            shared.picks.clear();
        return;
    }
    const CommunicationId id = shared.chronology.chronology()->ids()[hit.row];
    m_canvas.setFocusPlace({hit.lane, hit.row});
    if (m_shift)
        extendTo(hit.row, hit.lane);
    else if (m_control)
        shared.picks.toggle(id);
    else
        shared.picks.pickOnly(id);
}

void CanvasMouse::extendTo(Row row, std::uint32_t lane)
{
    const auto& shared = m_canvas.shared();
    const Row anchor = shared.chronology.chronology()->rowOf(shared.picks.current());
    std::vector<Row> between{row};
    if (anchor != kNoRow && lane < m_canvas.lanes().size()) {
        const Selection& kept = *shared.chronology.kept();
        for (const Row each : laneRows(*shared.chronology.chronology(), m_canvas.lanes()[lane]))
            if (each >= std::min(anchor, row) && each <= std::max(anchor, row) &&
                std::binary_search(kept.rows.begin(), kept.rows.end(), each))
                between.push_back(each);
    }
    m_canvas.pickRows(between, true);
}

void CanvasMouse::doubleClick(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return;
    const Hit hit = hitTest(m_canvas.scene(), event.position());
    if (isEvent(hit)) {
        m_canvas.shared().picks.pickOnly(m_canvas.shared().chronology.chronology()->ids()[hit.row]);
        m_canvas.fitPicked();
    } else if (hit.what == Hit::What::Heat && hit.endDay > hit.firstDay) {
        m_canvas.motion().glideTo({hit.firstDay, hit.endDay});
    } else if (hit.what != Hit::What::LaneHeader) {
        m_canvas.motion().glideTo(
            zoomed(m_canvas.motion().now(), 2, m_canvas.scene().scale.dayAt(event.position().x())));
    }
}

CanvasMouse::Wheel CanvasMouse::wheelMode(const QWheelEvent& event, const QPointF& delta) const
{
    if (event.modifiers().testFlag(Qt::ControlModifier) || event.position().y() < m_canvas.scene().plot.top())
        return Wheel::Zoom;
    if (event.modifiers().testFlag(Qt::AltModifier))
        return Wheel::Height;
    if (event.modifiers().testFlag(Qt::ShiftModifier) || std::abs(delta.x()) > std::abs(delta.y()))
        return Wheel::Pan;
    return Wheel::Scroll;
}

void CanvasMouse::wheel(QWheelEvent& event)
{
    const bool fine = !event.pixelDelta().isNull();
    const QPointF delta = fine ? QPointF(event.pixelDelta()) : QPointF(event.angleDelta());
    if (event.phase() == Qt::NoScrollPhase || event.phase() == Qt::ScrollBegin || m_wheel == Wheel::None)
        m_wheel = wheelMode(event, delta);
    const double along = std::abs(delta.y()) >= std::abs(delta.x()) ? delta.y() : delta.x();
    const double width = std::max(1.0, m_canvas.scene().plot.width());
    m_canvas.tip().dismiss();
    switch (m_wheel) {
    case Wheel::Zoom:
        m_canvas.motion().zoomBy(zoomFactor(along), m_canvas.scene().scale.dayAt(event.position().x()));
        break;
    case Wheel::Pan:
        m_canvas.motion().panBy(fine ? -along / width : -along / kNotch * 0.08);
        break;
    case Wheel::Height: {
        const double now = m_canvas.laneHeight() > 0 || m_canvas.scene().lanes.empty()
                               ? m_canvas.laneHeight()
                               : m_canvas.scene().lanes.front().height;
        m_canvas.setLaneHeight(now * zoomFactor(along));
        break;
    }
    case Wheel::Scroll:
        m_canvas.setScroll(m_canvas.scroll() - (fine ? along : along / kNotch * kLinesPerNotch));
        break;
    case Wheel::None:
        break;
    }
    if (event.phase() == Qt::ScrollEnd || event.phase() == Qt::NoScrollPhase)
        m_wheel = Wheel::None;
    event.accept();
}

bool CanvasMouse::pinch(const QNativeGestureEvent& event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    m_canvas.motion().zoomBy(std::max(0.1, 1 + event.value()), m_canvas.scene().scale.dayAt(event.position().x()));
    return true;
}

} // namespace summitry
