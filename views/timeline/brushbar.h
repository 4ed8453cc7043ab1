#pragma once
// What to do with a stretch of time marked on the ruler: a small bar under it. Each button is one step that can be
// taken back.
#include <QFrame>

namespace summitry {

class TimelineCanvas;

class BrushBar : public QFrame
{
    Q_OBJECT

public:
    explicit BrushBar(TimelineCanvas& canvas);

private:
    void follow();
    void drop();

    TimelineCanvas& m_canvas;
};

} // namespace summitry
