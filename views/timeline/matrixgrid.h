#pragma once
// The cells and names of the matrix view: a table with upright column names, painted in the theme's colours. The row
// and the column under the pointer (or the keyboard) are lit up to their names. Holds no data; private to this folder.
#include "models/items/matrixmodel.h"
#include "views/scene/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace summitry {

/// What the pointer or else the keyboard is on.
struct LitCell
{
    int row = -1;
    int column = -1;
};

class MatrixGrid : public QTableView
{
    Q_OBJECT

public:
    explicit MatrixGrid(MatrixModel& model, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    const Theme& theme() const { return m_theme; }
    LitCell lit() const;

signals:
    void cellActivated(int row, int column);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void fit();
    void relight();

    Theme m_theme;
    QModelIndex m_hovered;
};

/// Names beside the rows or, turned upright, above the columns.
class MatrixNames : public QHeaderView
{
    Q_OBJECT

public:
    MatrixNames(Qt::Orientation orientation, MatrixGrid* grid);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    int nameLength() const;
    void paintName(QPainter& painter, const QRect& box, int section) const;

    MatrixGrid* m_grid;
};

class MatrixCells : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MatrixCells(MatrixGrid* grid) : QStyledItemDelegate(grid), m_grid(grid) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    QColor fillOf(const QModelIndex& index) const;

    MatrixGrid* m_grid;
};

} // namespace summitry
