#include "views/timeline/canvaskeys.h"

#include "views/timeline/eventtip.h"
#include "views/timeline/markername.h"
#include "views/timeline/timelinecanvas.h"

#include <QKeyEvent>

#include <cmath>

namespace summitry {

struct CanvasKeys::Binding
{
    int key;
    Qt::KeyboardModifiers modifiers;
    quint32 scanCode; ///< 0 = by key
    void (*act)(CanvasKeys&);
    const char* keys;
    const char* words; ///< null = another key for the line above
};

const std::vector<CanvasKeys::Binding>& CanvasKeys::bindings()
{
    using K = CanvasKeys;
    constexpr auto none = Qt::NoModifier;
    constexpr auto alt = Qt::AltModifier, control = Qt::ControlModifier;
    static const std::vector<Binding> table = {
        {Qt::Key_Right, none, 0, [](K& k) { k.focusAlong(1); }, "→ ←", QT_TR_NOOP("Next, previous event in the lane")},
        {Qt::Key_Left, none, 0, [](K& k) { k.focusAlong(-1); }, nullptr, nullptr},
        {Qt::Key_Period, none, 0, [](K& k) { k.focusAlong(1); }, ". ,", QT_TR_NOOP("The same")},
        {Qt::Key_Comma, none, 0, [](K& k) { k.focusAlong(-1); }, nullptr, nullptr},
        {Qt::Key_Down, none, 0, [](K& k) { k.focusAcross(1); }, "↓ ↑",
         QT_TR_NOOP("Nearest event in the lane below, above")},
        {Qt::Key_Up, none, 0, [](K& k) { k.focusAcross(-1); }, nullptr, nullptr},
        {Qt::Key_Home, none, 0, [](K& k) { k.focusEnd(false); }, "Home End",
         QT_TR_NOOP("First, last event of the lane")},
        {Qt::Key_End, none, 0, [](K& k) { k.focusEnd(true); }, nullptr, nullptr},
        {Qt::Key_Return, none, 0, [](K& k) { k.open(false); }, "Enter Space",
         QT_TR_NOOP("Open the event in the inspector")},
        {Qt::Key_Enter, none, 0, [](K& k) { k.open(false); }, nullptr, nullptr},
        {Qt::Key_Space, none, 0, [](K& k) { k.open(false); }, nullptr, nullptr},
        {Qt::Key_Space, control, 0, [](K& k) { k.open(true); }, "Ctrl+Space",
         QT_TR_NOOP("Add the event to those picked")},
        {Qt::Key_BracketRight, none, 0, [](K& k) { k.followLink(true); }, "]",
         QT_TR_NOOP("To the other end of the link")},
        {Qt::Key_BracketLeft, none, 0, [](K& k) { k.followLink(false); }, "[",
         QT_TR_NOOP("To what was said there, or where it was said")},
        {Qt::Key_W, none, 25, [](K& k) { k.zoom(1.5); }, "W S", QT_TR_NOOP("Zoom in, out (by the place of the key)")},
        {Qt::Key_S, none, 39, [](K& k) { k.zoom(1 / 1.5); }, nullptr, nullptr},
        {Qt::Key_A, none, 38, [](K& k) { k.m_canvas.motion().panBy(-0.15); }, "A D",
         QT_TR_NOOP("Earlier, later (by the place of the key)")},
        {Qt::Key_D, none, 40, [](K& k) { k.m_canvas.motion().panBy(0.15); }, nullptr, nullptr},
        {Qt::Key_Left, alt, 0, [](K& k) { k.m_canvas.motion().panBy(-0.15); }, "Alt+← Alt+→",
         QT_TR_NOOP("Earlier, later")},
        {Qt::Key_Right, alt, 0, [](K& k) { k.m_canvas.motion().panBy(0.15); }, nullptr, nullptr},
        {Qt::Key_PageUp, none, 0, [](K& k) { k.m_canvas.motion().glideTo(panned(k.m_canvas.motion().goal(), -1)); },
         "PgUp PgDn", QT_TR_NOOP("One screen earlier, later")},
        {Qt::Key_PageDown, none, 0, [](K& k) { k.m_canvas.motion().glideTo(panned(k.m_canvas.motion().goal(), 1)); },
         nullptr, nullptr},
        {Qt::Key_Up, control, 0, [](K& k) { k.scrollLanes(-0.25); }, "Ctrl+↑ Ctrl+↓", QT_TR_NOOP("Scroll the lanes")},
        {Qt::Key_Down, control, 0, [](K& k) { k.scrollLanes(0.25); }, nullptr, nullptr},
        {Qt::Key_Plus, alt, 0, [](K& k) { k.laneHeight(1.25); }, "Alt++ Alt+−", QT_TR_NOOP("Taller, flatter lanes")},
        {Qt::Key_Equal, alt, 0, [](K& k) { k.laneHeight(1.25); }, nullptr, nullptr},
        {Qt::Key_Minus, alt, 0, [](K& k) { k.laneHeight(0.8); }, nullptr, nullptr},
        {Qt::Key_Z, none, 0, [](K& k) { k.zoomToBrush(); }, "Z",
         QT_TR_NOOP("Zoom to what is marked on the ruler, or picked")},
        {Qt::Key_F, none, 0, [](K& k) { k.m_canvas.centrePicked(); }, "F",
         QT_TR_NOOP("Centre what is picked; again: fit it")},
        {Qt::Key_Backspace, none, 0, [](K& k) { k.m_canvas.shared().span.goBack(); }, "Backspace",
         QT_TR_NOOP("Back to the view before")},
        {Qt::Key_Backspace, Qt::ShiftModifier, 0, [](K& k) { k.m_canvas.shared().span.goForward(); }, "Shift+Backspace",
         QT_TR_NOOP("Forward again")},
        {Qt::Key_A, control, 0, [](K& k) { k.m_canvas.pickRows(k.m_canvas.visibleRows(), false); }, "Ctrl+A",
         QT_TR_NOOP("Pick all that is visible")},
        {Qt::Key_M, none, 0, [](K& k) { k.mark(false); }, "M",
         QT_TR_NOOP("Mark the day under the pointer or of the event")},
        {Qt::Key_M, Qt::ShiftModifier, 0, [](K& k) { k.mark(true); }, "Shift+M",
         QT_TR_NOOP("Mark the time marked on the ruler, or of what is picked")},
        {Qt::Key_Delete, none, 0, [](K& k) { k.dropMark(); }, "Del", QT_TR_NOOP("Remove the mark nearby")},
        {Qt::Key_Escape, none, 0, [](K& k) { k.escape(); }, "Esc",
         QT_TR_NOOP("Close the tip, drop the mark, pick nothing")},
    };
    return table;
}

const CanvasKeys::Binding* CanvasKeys::bindingOf(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::KeypadModifier | Qt::GroupSwitchModifier);
    for (const Binding& binding : bindings()) {
        const bool byPlace = binding.scanCode != 0 && event.nativeScanCode() != 0;
        const bool fits = byPlace ? event.nativeScanCode() == binding.scanCode : event.key() == binding.key;
        if (fits && modifiers == binding.modifiers)
            return &binding;
    }
    return nullptr;
}

bool CanvasKeys::wants(const QKeyEvent& event) const
{
    return bindingOf(event) != nullptr;
}

bool CanvasKeys::press(const QKeyEvent& event)
{
    const Binding* binding = bindingOf(event);
    if (!binding)
        return false;
    binding->act(*this);
    return true;
}

std::vector<KeyHelp> CanvasKeys::help()
{
    std::vector<KeyHelp> lines;
    for (const Binding& binding : bindings())
        if (binding.words)
            lines.push_back({QString::fromUtf8(binding.keys), tr(binding.words)});
    return lines;
}

bool CanvasKeys::ensureFocus()
{
    const WalkPlace& place = m_canvas.focusPlace();
    const auto& rows = m_canvas.shared().chronology.kept()->rows;
    if (place.row != kNoRow && place.lane < m_canvas.lanes().size() &&
        std::binary_search(rows.begin(), rows.end(), place.row))
        return true;
    const Row current = m_canvas.shared().chronology.chronology()->rowOf(m_canvas.shared().picks.current());
    const WalkPlace start = current != kNoRow
                                ? m_canvas.walk().placeOf(current)
                                : m_canvas.walk().nearDay(static_cast<Day>(std::ceil(m_canvas.motion().now().from)));
    m_canvas.setFocusPlace(start);
    return false;
}

void CanvasKeys::focusAlong(int steps)
{
    if (ensureFocus())
        m_canvas.setFocusPlace(m_canvas.walk().along(m_canvas.focusPlace(), steps));
}

void CanvasKeys::focusAcross(int steps)
{
    if (ensureFocus())
        m_canvas.setFocusPlace(m_canvas.walk().across(m_canvas.focusPlace(), steps));
}

void CanvasKeys::focusEnd(bool last)
{
    ensureFocus();
    const std::uint32_t lane = m_canvas.focusPlace().lane;
    m_canvas.setFocusPlace(last ? m_canvas.walk().last(lane) : m_canvas.walk().first(lane));
}

void CanvasKeys::followLink(bool otherEnd)
{
    if (!ensureFocus())
        return;
    const EventWalk walk = m_canvas.walk();
    if (otherEnd)
        m_canvas.setFocusPlace(walk.otherEnd(m_canvas.focusPlace()));
    else
        m_canvas.setFocusPlace(walk.placeOf(walk.linked(m_canvas.focusPlace().row), m_canvas.focusPlace().lane));
}

void CanvasKeys::open(bool add)
{
    ensureFocus();
    const Row row = m_canvas.focusPlace().row;
    if (row == kNoRow)
        return;
    const CommunicationId id = m_canvas.shared().chronology.chronology()->ids()[row];
    add ? m_canvas.shared().picks.toggle(id) : m_canvas.shared().picks.pickOnly(id);
    emit m_canvas.opened(id);
}

void CanvasKeys::zoom(double factor)
{
    const TimeRange goal = m_canvas.motion().goal();
    const auto& pointer = m_canvas.overlay().pointerX;
    const double anchor = pointer ? m_canvas.scene().scale.dayAt(*pointer) : goal.centre();
    m_canvas.motion().glideTo(zoomed(goal, factor, anchor));
}

void CanvasKeys::zoomToBrush()
{
    if (!m_canvas.overlay().brush) {
        m_canvas.fitPicked();
        return;
    }
    m_canvas.motion().glideTo(*m_canvas.overlay().brush);
    CanvasOverlay overlay = m_canvas.overlay();
    overlay.brush.reset();
    m_canvas.setOverlay(overlay);
}

void CanvasKeys::scrollLanes(double screens)
{
    m_canvas.setScroll(m_canvas.scroll() + screens * m_canvas.scene().plot.height());
}

void CanvasKeys::laneHeight(double factor)
{
    const double now = m_canvas.laneHeight() > 0 || m_canvas.scene().lanes.empty()
                           ? m_canvas.laneHeight()
                           : m_canvas.scene().lanes.front().height;
    m_canvas.setLaneHeight(now * factor);
}

void CanvasKeys::mark(bool span)
{
    emit m_canvas.markerAsked(daysToMark(m_canvas, span));
}

void CanvasKeys::dropMark()
{
    constexpr double kReach = 24; // pixels
    const TimeRange days = daysToMark(m_canvas, false);
    if (const Marker* marker =
            m_canvas.shared().markers.near(days.from, kReach * m_canvas.scene().scale.daysPerPixel()))
        emit m_canvas.markerDropped(std::string(marker->key));
}

void CanvasKeys::escape()
{
    if (m_canvas.tip().dismiss())
        return;
    if (m_canvas.overlay().brush) {
        CanvasOverlay overlay = m_canvas.overlay();
        overlay.brush.reset();
        m_canvas.setOverlay(overlay);
        return;
    }
    m_canvas.shared().picks.clear();
}

} // namespace summitry
