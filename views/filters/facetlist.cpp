#include "views/filters/facetlist.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace summitry {

FacetList::FacetList(FacetDelegate::Look look, bool growing, QWidget* parent)
    : QListView(parent), m_delegate(new FacetDelegate(look, this)), m_growing(growing)
{
    setItemDelegate(m_delegate);
    setMouseTracking(true);
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAttribute(Qt::WA_Hover);
    if (growing) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
}

QSize FacetList::sizeHint() const
{
    const int line = qMax(24, fontMetrics().height() + 8);
    return {200, line * (m_growing && model() ? model()->rowCount() : 8)};
}

QSize FacetList::minimumSizeHint() const
{
    return m_growing ? sizeHint() : QSize(120, 72);
}

void FacetList::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid()) {
        QListView::mousePressEvent(event);
        return;
    }
    setCurrentIndex(index);
    const bool adds = event->modifiers().testFlag(Qt::ControlModifier) ||
                      FacetDelegate::onSign(visualRect(index), event->position().toPoint(), isRightToLeft());
    if (adds)
        emit toggleWanted(index.row());
    else
        emit onlyWanted(index.row());
}

void FacetList::keyPressEvent(QKeyEvent* event)
{
    const QModelIndex index = currentIndex();
    if (index.isValid() && event->key() == Qt::Key_Space)
        emit toggleWanted(index.row());
    else if (index.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        emit onlyWanted(index.row());
    else
        QListView::keyPressEvent(event);
}

void FacetList::focusInEvent(QFocusEvent* event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

} // namespace summitry
