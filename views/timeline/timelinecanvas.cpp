#include "views/timeline/timelinecanvas.h"

#include "views/scene/density.h"
#include "views/scene/hittest.h"
#include "views/timeline/canvaskeys.h"
#include "views/timeline/canvasmouse.h"
#include "views/timeline/eventtip.h"

#include <QContextMenuEvent>
#include <QNativeGestureEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace summitry {

namespace {

constexpr int kNewTitles = 48; ///< a frame; more wait for the next one
constexpr double kLines = 3.9; ///< lane height in text sizes when none is asked for

/// Busy lanes are taller, up to a limit, so that fewer of their events share a mark.
double roomFor(double rows, double typical)
{
    return std::clamp(1 + 0.2 * std::log2((rows + 1) / (typical + 1)), 1.0, 1.75);
}

} // namespace

TimelineCanvas::TimelineCanvas(const TimelineShared& shared, QWidget* parent)
    : QWidget(parent), m_shared(shared), m_motion(shared.span), m_mouse(std::make_unique<CanvasMouse>(*this)),
      m_keys(std::make_unique<CanvasKeys>(*this)), m_tip(new EventTip(this)),
      m_lanes(std::make_shared<const LaneList>())
{
    setObjectName(QStringLiteral("timelineCanvas"));
    setAccessibleName(tr("Timeline"));
    setAccessibleDescription(tr("Arrow keys move from event to event, Enter opens one, F1 or ? lists all keys"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(120, 80);
    connectShared();
}

TimelineCanvas::~TimelineCanvas() = default;

void TimelineCanvas::connectShared()
{
    connect(&m_shared.span, &SpanState::changed, this, &TimelineCanvas::stale);
    connect(&m_shared.chronology, &ChronologyState::chronologyChanged, this, &TimelineCanvas::takeChronology);
    connect(&m_shared.chronology, &ChronologyState::keptChanged, this, &TimelineCanvas::stale);
    connect(&m_shared.markers, &MarkerState::changed, this, &TimelineCanvas::stale);
    connect(&m_shared.lanes, &LaneState::changed, this, &TimelineCanvas::stale);
    connect(&m_shared.picks, &PickState::hoverChanged, this, &TimelineCanvas::stale);
    connect(&m_shared.picks, &PickState::focusChanged, this, &TimelineCanvas::stale);
    connect(&m_shared.picks, &PickState::pickedChanged, this, [this] {
        m_centred = false;
        stale();
    });
    takeChronology();
}

void TimelineCanvas::takeChronology()
{
    m_focus = {};
    m_motion.setData(summitry::fitAll(*m_shared.chronology.chronology(), nullptr, false));
    stale();
}

void TimelineCanvas::stale()
{
    m_stale = true;
    update();
}

SceneSpec TimelineCanvas::spec() const
{
    const auto& chronology = m_shared.chronology.chronology();
    SceneSpec spec;
    spec.chronology = chronology;
    spec.selection = m_shared.chronology.kept();
    spec.lanes = m_lanes;
    spec.range = m_motion.now();
    spec.size = size();
    spec.devicePixelRatio = devicePixelRatioF();
    spec.textSize = m_textSize;
    spec.scroll = m_scroll;
    spec.theme = m_theme;
    spec.today = m_today;
    spec.clock = m_shared.lanes.arrangement().byReportDate ? Clock::Reported : Clock::Happened;
    spec.knownOn = m_shared.lanes.arrangement().knownOn;
    for (const CommunicationId id : m_shared.picks.picked())
        if (const Row row = chronology->rowOf(id); row != kNoRow)
            spec.selected.push_back(row);
    std::sort(spec.selected.begin(), spec.selected.end());
    for (const Marker& marker : m_shared.markers.markers())
        spec.named.push_back({marker.from, marker.to, QString::fromStdString(marker.text)});
    spec.hovered = chronology->rowOf(m_shared.picks.hovered());
    spec.focused = hasFocus() ? chronology->rowOf(m_shared.picks.focused()) : kNoRow;
    return spec;
}

const Scene& TimelineCanvas::scene() const
{
    if (m_stale) {
        m_scene = m_layouter.layout(spec());
        m_stale = false;
        m_fresh = true;
    }
    return m_scene;
}

void TimelineCanvas::paintEvent(QPaintEvent*)
{
    const Scene& laid = scene();
    QPainter painter(this);
    if (m_painter.paint(painter, laid, kNewTitles) > 0)
        update();
    CanvasOverlay overlay = m_overlay;
    if (m_shared.chronology.chronology()->size() > 0 && m_shared.chronology.kept()->rows.empty())
        overlay.empty = tr("Nothing fits all filters. Remove one above.");
    paintOverlay(painter, laid, overlay, fontFor(m_theme, FontRole::Label, m_textSize));
    if (hasFocus() && m_showsFocus) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(m_theme.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    if (std::exchange(m_fresh, false))
        emit laidOut();
}

void TimelineCanvas::setTheme(const Theme& theme)
{
    m_theme = theme;
    stale();
}

void TimelineCanvas::setTextSize(double pixels)
{
    m_textSize = pixels;
    stale();
}

void TimelineCanvas::setToday(Day today)
{
    m_today = today;
    stale();
}

double TimelineCanvas::rowsOf(const Lane& lane) const
{
    const Chronology& chronology = *m_shared.chronology.chronology();
    const bool person = lane.kind == Lane::Kind::Person && lane.person < chronology.persons().size();
    return person ? static_cast<double>(chronology.rowsOf(lane.person).size()) : 0;
}

double TimelineCanvas::medianRows(const LaneList& lanes) const
{
    std::vector<double> counts;
    for (const Lane& lane : lanes)
        counts.push_back(rowsOf(lane));
    const auto middle = counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2);
    std::nth_element(counts.begin(), middle, counts.end());
    return middle == counts.end() ? 0 : *middle;
}

void TimelineCanvas::setLanes(LaneList lanes)
{
    // Room for a name and an office, at least, however many lanes there are: they scroll.
    const double least = kLines * m_textSize;
    const double natural = automaticLaneHeight(lanes.size(), height() - 3 * m_textSize, m_textSize);
    const double typical = natural < least ? medianRows(lanes) : 0;
    for (Lane& lane : lanes)
        lane.height = m_laneHeight > 0 ? m_laneHeight
                      : typical > 0    ? std::round(least * roomFor(rowsOf(lane), typical))
                                       : std::max(natural, least);
    m_lanes = std::make_shared<const LaneList>(std::move(lanes));
    if (m_focus.row != kNoRow)
        m_focus = walk().placeOf(m_focus.row);
    stale();
    setScroll(m_scroll);
}

void TimelineCanvas::setLaneHeight(double pixels)
{
    m_laneHeight = pixels <= 0 ? 0 : std::clamp(pixels, 14.0, 240.0);
    setLanes(*m_lanes);
}

double TimelineCanvas::maximalScroll() const
{
    return std::max(0.0, scene().contentHeight - scene().plot.height());
}

void TimelineCanvas::setScroll(double pixels)
{
    const double next = std::clamp(pixels, 0.0, maximalScroll());
    if (next != m_scroll) {
        m_scroll = next;
        stale();
    }
    emit scrolled();
}

void TimelineCanvas::setOverlay(const CanvasOverlay& overlay)
{
    const bool brushed = overlay.brush != m_overlay.brush;
    m_overlay = overlay;
    update();
    if (brushed)
        emit brushChanged();
}

EventWalk TimelineCanvas::walk() const
{
    return {*m_shared.chronology.chronology(), *m_shared.chronology.kept(), *m_lanes};
}

void TimelineCanvas::setFocusPlace(const WalkPlace& place)
{
    m_focus = place;
    if (place.row == kNoRow)
        return;
    m_shared.picks.focus(m_shared.chronology.chronology()->ids()[place.row]);
    reveal(place.row);
}

void TimelineCanvas::reveal(Row row)
{
    const Chronology& chronology = *m_shared.chronology.chronology();
    if (row >= chronology.size())
        return;
    const double first = chronology.firstDays()[row], last = chronology.lastDays()[row] + 1.0;
    const TimeRange range = m_motion.goal();
    const bool dated = first > kFirstShown && last < kLastShown;
    if (dated && (last < range.from || first > range.to))
        m_motion.glideTo({(first + last) / 2 - range.span() / 2, (first + last) / 2 + range.span() / 2});
    const WalkPlace place = m_focus.row == row ? m_focus : walk().placeOf(row);
    for (const LaneBox& box : scene().lanes)
        if (box.lane == place.lane && box.top >= m_scene.plot.top() - 1 &&
            box.top + box.height <= m_scene.plot.bottom() + 1)
            return;
    if (place.lane == kNoRow || m_lanes->empty())
        return;
    const auto upTo =
        m_lanes->begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(place.lane, m_lanes->size()));
    const double above = std::accumulate(m_lanes->begin(), upTo, 0.0, [&](double sum, const Lane& lane) {
        return sum + (lane.isThin() ? 1.5 * m_textSize : lane.height);
    });
    setScroll(above - scene().plot.height() / 3);
}

std::vector<Row> TimelineCanvas::pickedRows() const
{
    return spec().selected;
}

TimeRange TimelineCanvas::rangeOfPicked() const
{
    const Chronology& chronology = *m_shared.chronology.chronology();
    double from = kLastShown, to = kFirstShown;
    for (const Row row : pickedRows()) {
        const double first = chronology.firstDays()[row], last = chronology.lastDays()[row] + 1.0;
        from = std::min(from, first > kFirstShown ? first : last - 1);
        to = std::max(to, last < kLastShown ? last : first + 1);
    }
    return {from, to};
}

void TimelineCanvas::centrePicked()
{
    const TimeRange picked = rangeOfPicked();
    if (picked.from >= picked.to)
        return;
    if (m_centred) {
        fitPicked();
        return;
    }
    m_centred = true;
    const double half = std::max(m_motion.now().span(), picked.span()) / 2;
    m_motion.glideTo({picked.centre() - half, picked.centre() + half});
}

void TimelineCanvas::fitPicked()
{
    const TimeRange picked = rangeOfPicked();
    if (picked.from >= picked.to)
        return;
    const double room = std::max(3.0, picked.span() * 0.15);
    m_motion.glideTo({picked.from - room, picked.to + room});
}

void TimelineCanvas::fitAll()
{
    const Selection* kept = m_shared.chronology.kept().get();
    m_motion.glideTo(summitry::fitAll(*m_shared.chronology.chronology(), kept->rows.empty() ? nullptr : kept));
}

std::vector<Row> TimelineCanvas::visibleRows() const
{
    return rowsIn(scene(), scene().plot);
}

void TimelineCanvas::pickRows(const std::vector<Row>& rows, bool add)
{
    const auto ids = m_shared.chronology.chronology()->ids();
    std::vector<CommunicationId> picked = add ? m_shared.picks.picked() : std::vector<CommunicationId>{};
    for (const Row row : rows)
        picked.push_back(ids[row]);
    m_shared.picks.pick(std::move(picked));
}

bool TimelineCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::NativeGesture && m_mouse->pinch(*static_cast<QNativeGestureEvent*>(event)))
        return true;
    if (event->type() == QEvent::ShortcutOverride && m_keys->wants(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TimelineCanvas::resizeEvent(QResizeEvent*)
{
    setLanes(*m_lanes);
}

void TimelineCanvas::mousePressEvent(QMouseEvent* event)
{
    m_mouse->press(*event);
}
void TimelineCanvas::mouseMoveEvent(QMouseEvent* event)
{
    m_mouse->move(*event);
}
void TimelineCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    m_mouse->release(*event);
}
void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_mouse->doubleClick(*event);
}
void TimelineCanvas::wheelEvent(QWheelEvent* event)
{
    m_mouse->wheel(*event);
}
void TimelineCanvas::leaveEvent(QEvent*)
{
    m_mouse->leave();
}

void TimelineCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!m_keys->press(*event)) {
        QWidget::keyPressEvent(event);
        return;
    }
    m_showsFocus = true;
    update();
}

void TimelineCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    Hit hit = hitTest(scene(), event->pos());
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && m_focus.row != kNoRow) {
        hit = {};
        hit.what = Hit::What::Mark;
        hit.row = m_focus.row;
        hit.lane = m_focus.lane;
        at = mapToGlobal(rectOf(scene(), m_focus.row).center().toPoint());
    }
    m_tip->dismiss();
    emit menuWanted(hit, at);
}

void TimelineCanvas::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    stale();
}

void TimelineCanvas::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    stale();
}

} // namespace summitry
