#pragma once
// Keys of the canvas, as a table that the shortcuts page reads too. They act only while the canvas has the focus. W A S
// D go by the position of the key, whatever letter the layout puts there (evdev codes 25 38 39 40). Moving the focus
// changes nothing but the focus.
#include <QCoreApplication>
#include <QString>

#include <vector>

class QKeyEvent;

namespace summitry {

class TimelineCanvas;

struct KeyHelp
{
    QString keys;
    QString words;
};

class CanvasKeys
{
    Q_DECLARE_TR_FUNCTIONS(CanvasKeys)

public:
    explicit CanvasKeys(TimelineCanvas& canvas) : m_canvas(canvas) {}
    /// The canvas wants this key before any shortcut of the window gets it.
    bool wants(const QKeyEvent& event) const;
    /// False when the key means nothing here.
    bool press(const QKeyEvent& event);
    static std::vector<KeyHelp> help();

private:
    struct Binding;
    static const std::vector<Binding>& bindings();
    static const Binding* bindingOf(const QKeyEvent& event);

    void focusAlong(int steps);
    void focusAcross(int steps);
    void focusEnd(bool last);
    void followLink(bool otherEnd);
    void open(bool add);
    void zoom(double factor);
    void zoomToBrush();
    void scrollLanes(double screens);
    void laneHeight(double factor);
    void mark(bool span);
    void dropMark();
    void escape();
    bool ensureFocus();

    TimelineCanvas& m_canvas;
};

} // namespace summitry
