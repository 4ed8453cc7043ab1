#pragma once
// What the filter keeps, as a table below the timeline: the plain equivalent of the canvas. Same selection both ways;
// columns chosen and ordered, sorted by any, narrowed by a line of fields, grouped by day, leader or pair. Keyboard
// complete: arrows, Shift, Ctrl+A; Ctrl+C copies rows as text; the menu key opens a menu with everything else.
#include "models/items/communicationtablemodel.h"
#include "models/items/pickstate.h"

#include <QTableView>

class QMenu;

namespace summitry {

class FilterHeader;

class EventTable : public QTableView
{
    Q_OBJECT

public:
    EventTable(const ChronologyState& state, PickState& picks, QWidget* parent = nullptr);
    /// Columns, their order and widths; grouping is not kept.
    QByteArray columnsState() const;
    void restoreColumns(const QByteArray& state);
    void showFilterLine(bool shown);
    void setGroupBy(GroupBy by) { m_model.setGroupBy(by); }
    /// Titles of the columns in sight, then the selected rows; everything when nothing is selected.
    QList<QStringList> cells() const;
    const CommunicationTableModel& shown() const { return m_model; }

signals:
    void csvWanted(); ///< of cells()

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;

private:
    void arrangeColumns();
    void addColumnMenu(QMenu& menu);
    void addSortMenu(QMenu& menu);
    void addGroupMenu(QMenu& menu);
    void showMenu(const QPoint& global);
    void showPicked();
    void copyRows() const;

    CommunicationTableModel m_model;
    PickState& m_picks;
    FilterHeader* m_header;
    bool m_syncing = false;
};

} // namespace summitry
