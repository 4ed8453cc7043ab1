#pragma once
// The timeline with its scroll bar and overview: gives the canvas the lanes that LaneState asks for (those that the
// filter names first), keeps the scroll bar in step, shows the context menu.
#include "views/timeline/overviewstrip.h"
#include "views/timeline/timelinecanvas.h"

class QScrollBar;

namespace summitry {

class LegendBox;

class TimelineView : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(const TimelineShared& shared, QWidget* parent = nullptr);
    TimelineCanvas& canvas() { return *m_canvas; }
    LegendBox& legend() { return *m_legend; }
    OverviewStrip& overview() { return *m_overview; }
    void setTheme(const Theme& theme);
    void setTextSize(double pixels);

private:
    void arrangeLanes();
    void followScroll();

    TimelineShared m_shared;
    TimelineCanvas* m_canvas;
    OverviewStrip* m_overview;
    LegendBox* m_legend;
    QScrollBar* m_bar;
};

} // namespace summitry
