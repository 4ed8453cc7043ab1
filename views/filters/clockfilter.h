#pragma once
// By which clock events are placed, and as of which day: "date of the event" or "date of first report", and a slider
// that hides what had not been reported yet. Writes to LaneState; the range is that of the reports in the snapshot.
#include "models/items/chronologystate.h"
#include "models/items/lanestate.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QRadioButton;
class QSlider;

namespace summitry {

class ClockFilter : public QWidget
{
    Q_OBJECT

public:
    ClockFilter(LaneState& lanes, const ChronologyState& state, QWidget* parent = nullptr);

private:
    void takeRange();
    void takeText();
    void showState();

    LaneState& m_lanes;
    const ChronologyState& m_state;
    QRadioButton *m_event, *m_report;
    QCheckBox* m_limited;
    QLineEdit* m_day;
    QSlider* m_slider;
    Day m_first = 0;
};

} // namespace summitry
