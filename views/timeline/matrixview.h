#pragma once
// Leaders × leaders: who was in contact with whom and how often, by number and by depth of colour; last contact on
// hover and to screen readers. Arrows move from cell to cell, Enter or a click opens the pair. Shows what the filter
// keeps. Numbers stay; cells shrink to fit down to where a number is legible, then the matrix scrolls under its names.
#include "models/items/matrixmodel.h"
#include "views/scene/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace summitry {

class MatrixGrid;

class MatrixView : public QWidget
{
    Q_OBJECT

public:
    explicit MatrixView(const ChronologyState& state, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    /// Moves the keyboard to the cell of two persons; false when it is not shown.
    bool showPair(const std::string& a, const std::string& b);

signals:
    void pairActivated(const std::string& a, const std::string& b);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void fillOrders();
    void tell();

    MatrixModel* m_model; ///< a child, so that it outlives the closing of the grid
    QComboBox* m_orders;
    QLabel* m_note;
    MatrixGrid* m_grid;
};

} // namespace summitry
