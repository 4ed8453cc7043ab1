#pragma once
// The table and the painting of its cells inside a TallyView. Holds no data; private to this folder.
#include "models/items/tallymodel.h"
#include "views/scene/theme.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

namespace summitry {

class TallyGrid : public QTableView
{
    Q_OBJECT

public:
    explicit TallyGrid(TallyModel& model, QWidget* parent = nullptr);
    void setTheme(const Theme& theme);
    const Theme& theme() const { return m_theme; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void rowsChosen(const std::vector<summitry::Row>& rows);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void choose(const QModelIndex& index);
    void arrange();
    int numberWidth(int number) const;

    TallyModel& m_model;
    Theme m_theme;
};

class TallyCells : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TallyCells(TallyGrid* grid) : QStyledItemDelegate(grid), m_grid(grid) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintBars(QPainter& painter, const QRect& box, const QVariantList& parts, bool mirrored) const;

    TallyGrid* m_grid;
};

/// Says which bar is which by a sample beside the number's name, where a table has more than one.
class TallyHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TallyHeader(TallyGrid* grid);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    TallyGrid* m_grid;
};

/// Fill of the n-th number's bar: solid, then hatched.
void paintBar(QPainter& painter, const QRectF& bar, int number, const Theme& theme);

} // namespace summitry
