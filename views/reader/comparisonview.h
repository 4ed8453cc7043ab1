#pragma once
// The accounts of the current event side by side: a column per source, a row per fact. What differs from what is shown
// carries a sign (≠) and bold words, what agrees a tick; a click tells more, Enter, double click or the button takes
// the value over. Follows the current event; changes nothing itself: valueChosen() is for whoever writes corrections.
#include "models/items/comparisonmodel.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace summitry {

class ComparisonView : public QWidget
{
    Q_OBJECT

public:
    explicit ComparisonView(DetailState& details, QWidget* parent = nullptr);

signals:
    /// value: as corrections keep it (see models/domain/field.h).
    void valueChosen(summitry::Field field, const std::string& value);

public slots:
    void copyTable() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTable();
    void arrange();
    void tell();
    void tellCell();
    void choose(const QModelIndex& index);

    DetailState& m_details;
    ComparisonModel m_model;
    QLabel* m_note;
    QLabel* m_cellNote;
    QToolButton* m_copy;
    QTableView* m_table;
    QPushButton* m_choose;
};

} // namespace summitry
