#pragma once
// Paints the cells of the comparison: wrapped words with a sign before them, tick for what is shown and ≠ for what
// differs, in the palette's colours. Holds no data; private to this folder.
#include <QStyledItemDelegate>

namespace summitry {

class ComparisonCells : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace summitry
