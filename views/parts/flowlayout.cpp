#include "views/parts/flowlayout.h"

#include <QWidget>

namespace summitry {

FlowLayout::FlowLayout(int gap, QWidget* parent) : QLayout(parent), m_gap(gap) {}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool move) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const bool mirrored = parentWidget() && parentWidget()->isRightToLeft();
    int x = 0, y = 0, line = 0;
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (x > 0 && x + size.width() > inner.width()) {
            x = 0;
            y += line + m_gap;
            line = 0;
        }
        if (move) {
            const int left = mirrored ? inner.right() + 1 - x - size.width() : inner.left() + x;
            item->setGeometry(
                QRect(QPoint(left, inner.top() + y), QSize(qMin(size.width(), inner.width()), size.height())));
        }
        x += size.width() + m_gap;
        line = qMax(line, size.height());
    }
    return y + line + contentsMargins().top() + contentsMargins().bottom();
}

} // namespace summitry
