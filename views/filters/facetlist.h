#pragma once
// A list of filter values. Click or Enter = only this one; Ctrl+click, a click on the sign, or Space = this one too (or
// no longer). Tells rows; the panel turns them into filters.
#include "views/filters/facetdelegate.h"

#include <QListView>

namespace summitry {

class FacetList : public QListView
{
    Q_OBJECT

public:
    /// growing: as tall as its lines (short lists); else it scrolls.
    FacetList(FacetDelegate::Look look, bool growing, QWidget* parent = nullptr);
    FacetDelegate& delegate() { return *m_delegate; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void onlyWanted(int row);
    void toggleWanted(int row);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    FacetDelegate* m_delegate;
    bool m_growing;
};

} // namespace summitry
