#pragma once
// A header with a line of fields below the titles, one for each column in sight: what is typed there narrows the table.
// The fields follow their columns when these are moved, resized, hidden or scrolled. Hidden until wanted.
#include "models/items/tablecells.h"

#include <QHeaderView>

class QLineEdit;

namespace summitry {

class FilterHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FilterHeader(QWidget* parent);
    void setLineShown(bool shown);
    bool isLineShown() const { return m_shown; }
    QSize sizeHint() const override;

signals:
    void wordsChanged(const summitry::ColumnWords& words);
    void lineLeft(); ///< downwards: to the table

protected:
    void updateGeometries() override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QLineEdit* fieldOf(int column);
    void place();
    void tell();

    QList<QLineEdit*> m_fields;
    bool m_shown = false;
};

} // namespace summitry
