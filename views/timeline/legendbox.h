#pragma once
// The legend over the timeline: a small box that explains only what is on screen at this moment. Lies in the lower
// right corner, lets the pointer through, is read out as one list.
#include "views/scene/legend.h"

#include <QWidget>

namespace summitry {

class TimelineCanvas;

class LegendBox : public QWidget
{
    Q_OBJECT

public:
    explicit LegendBox(TimelineCanvas& canvas);
    void setShown(bool shown);
    const std::vector<LegendEntry>& entries() const { return m_entries; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void follow();

    TimelineCanvas& m_canvas;
    std::vector<LegendEntry> m_entries;
    bool m_shown = false;
};

} // namespace summitry
