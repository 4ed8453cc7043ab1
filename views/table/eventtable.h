#pragma once
// What the filter keeps, as a table below the timeline: the plain equivalent of the canvas. Same selection both ways;
// sorts by any column; keyboard complete (arrows, Shift, Ctrl+A, Ctrl+C copies rows as text).
#include "models/items/communicationtablemodel.h"
#include "models/items/pickstate.h"

#include <QTableView>

namespace summitry {

class EventTable : public QTableView
{
    Q_OBJECT

public:
    EventTable(const ChronologyState& state, PickState& picks, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void arrangeColumns();
    void showPicked();
    void copyRows() const;

    CommunicationTableModel m_model;
    PickState& m_picks;
    bool m_syncing = false;
};

} // namespace summitry
