#pragma once
// The timeline with its scroll bar and overview: decides which lanes there are (those that the filter names first), keeps the
// scroll bar in step, shows the context menu.
#include "views/timeline/overviewstrip.h"
#include "views/timeline/timelinecanvas.h"

class QScrollBar;

namespace summitry {

class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(const TimelineShared& shared, QWidget* parent = nullptr);
    TimelineCanvas& canvas() { return *m_canvas; }
    OverviewStrip& overview() { return *m_overview; }
    void setTheme(const Theme& theme);
    void setTextSize(double pixels);
    void setLaneOrder(LaneOrder order);
    LaneOrder laneOrder() const { return m_order; }

private:
    void arrangeLanes();
    void followScroll();

    TimelineShared m_shared;
    TimelineCanvas* m_canvas;
    OverviewStrip* m_overview;
    QScrollBar* m_bar;
    LaneOrder m_order = LaneOrder::Activity;
};

} // namespace summitry
