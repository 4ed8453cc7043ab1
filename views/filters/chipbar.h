#pragma once
// The active filters above the timeline, one removable chip each, and "48 of 212 communications". Always in sight, so
// that nobody takes a filtered view for the whole.
#include "models/items/chronologystate.h"

#include <QFrame>

class QLabel;

namespace summitry {

class FlowLayout;

class ChipBar : public QFrame
{
    Q_OBJECT

public:
    ChipBar(FilterState& filter, const ChronologyState& state, QWidget* parent = nullptr);

private:
    void rebuild();
    void showCount();

    FilterState& m_filter;
    const ChronologyState& m_state;
    QWidget* m_chips;
    FlowLayout* m_flow;
    QLabel* m_count;
};

} // namespace summitry
