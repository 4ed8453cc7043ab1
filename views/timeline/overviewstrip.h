#pragma once
// The whole range below the timeline: kept over all, with the visible stretch as a window. Drag inside moves it, its
// edges resize it, a drag outside draws a new one, double-click shows everything; wheel zooms; arrow keys move and
// (with Shift) resize.
#include "views/scene/density.h"
#include "views/timeline/timelinecanvas.h"

namespace summitry {

class OverviewStrip : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewStrip(TimelineCanvas& canvas, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    void setTextSize(double pixels);
    QSize sizeHint() const override;
    /// Where the bars are; the rest is the title.
    QRectF plot() const;
    TimeRange whole() const { return m_density.range; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Grip : std::uint8_t { None, Inside, Left, Right, New };

    void recount();
    double dayAt(double x) const;
    Grip gripAt(double x) const;
    void paintTitle(QPainter& painter) const;

    TimelineCanvas& m_canvas;
    Density m_density;
    Theme m_theme;
    double m_textSize = 12;
    Grip m_grip = Grip::None;
    double m_grabbedDay = 0;
    TimeRange m_grabbed;
};

} // namespace summitry
