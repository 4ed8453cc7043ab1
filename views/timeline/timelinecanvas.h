#pragma once
// The widget of the timeline: asks for a scene of its size and range, paints it straight into the backing store, and
// hands mouse and keys to CanvasMouse and CanvasKeys. Ruler and lane headers are part of the scene. Shares filter, span
// and picks with the other views; owns only how far it is scrolled and how it looks.
#include "models/items/chronologystate.h"
#include "models/items/lanestate.h"
#include "models/items/markerstate.h"
#include "models/items/pickstate.h"
#include "views/scene/layout.h"
#include "views/scene/scenepainter.h"
#include "views/timeline/canvasoverlay.h"
#include "views/timeline/eventwalk.h"
#include "views/timeline/spanmotion.h"

#include <QWidget>

namespace summitry {

class CanvasKeys;
class CanvasMouse;
class EventTip;
struct Hit;

/// What the views of one window share; the session owns it.
struct TimelineShared
{
    const ChronologyState& chronology;
    FilterState& filter;
    SpanState& span;
    PickState& picks;
    LaneState& lanes;
    MarkerState& markers;
};

class TimelineCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineCanvas(const TimelineShared& shared, QWidget* parent = nullptr);
    ~TimelineCanvas() override;

    const TimelineShared& shared() const { return m_shared; }
    SpanMotion& motion() { return m_motion; }
    EventTip& tip() { return *m_tip; }
    /// Laid out for the present state.
    const Scene& scene() const;
    /// What the scene is made from, for figures too.
    SceneSpec spec() const;
    void setTheme(const Theme& theme);
    void setTextSize(double pixels);
    void setToday(Day today);
    void setLanes(LaneList lanes);
    const LaneList& lanes() const { return *m_lanes; }
    double laneHeight() const { return m_laneHeight; }
    void setLaneHeight(double pixels); ///< 0 = by the layout

    double scroll() const { return m_scroll; }
    double maximalScroll() const;
    void setScroll(double pixels);
    const CanvasOverlay& overlay() const { return m_overlay; }
    void setOverlay(const CanvasOverlay& overlay);

    const WalkPlace& focusPlace() const { return m_focus; }
    void setFocusPlace(const WalkPlace& place);
    EventWalk walk() const;
    /// Moves the view just so far that the row is in sight.
    void reveal(Row row);
    /// Centres the picked events; a second time fits them.
    void centrePicked();
    void fitAll();
    void fitPicked();
    std::vector<Row> pickedRows() const;
    TimeRange rangeOfPicked() const; ///< empty when nothing dated is picked
    /// Rows with a mark in the plot, ascending.
    std::vector<Row> visibleRows() const;
    void pickRows(const std::vector<Row>& rows, bool add);

signals:
    void laidOut();
    void scrolled();
    void menuWanted(const summitry::Hit& hit, const QPoint& globalPosition);
    void opened(summitry::CommunicationId id);
    void profileWanted(const summitry::ViewLane& lane);
    void markerAsked(const summitry::TimeRange& days); ///< a mark is to be named
    void markerWanted(const summitry::Marker& marker);
    void markerDropped(const std::string& key);
    void brushChanged(); ///< a stretch of time was marked, or is no more

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// Communications of a person, whatever the filter keeps, so that lanes keep their height; 0 for other lanes.
    double rowsOf(const Lane& lane) const;
    double medianRows(const LaneList& lanes) const;
    void connectShared();
    void stale();
    void takeChronology();

    TimelineShared m_shared;
    SpanMotion m_motion;
    std::unique_ptr<CanvasMouse> m_mouse;
    std::unique_ptr<CanvasKeys> m_keys;
    EventTip* m_tip;
    mutable SceneLayouter m_layouter;
    ScenePainter m_painter;
    mutable Scene m_scene;
    mutable bool m_stale = true;
    mutable bool m_fresh = false; ///< laid out since laidOut() told of it
    std::shared_ptr<const LaneList> m_lanes;
    CanvasOverlay m_overlay;
    WalkPlace m_focus;
    Theme m_theme;
    std::optional<Day> m_today;
    double m_textSize = 12, m_scroll = 0, m_laneHeight = 0;
    bool m_centred = false;
    bool m_showsFocus = false; ///< reached or used by keyboard
};

} // namespace summitry
