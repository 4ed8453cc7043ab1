#pragma once
// Two date fields and the choice between certainly and possibly within. A field takes a day, a month or a year as one
// writes them in EDTF ("2025-06-10", "2025-06", "2025"); a bad one is marked and told, and the filter stays.
#include "models/items/filterstate.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QRadioButton;

namespace summitry {

class DateFilter : public QWidget
{
    Q_OBJECT

public:
    explicit DateFilter(FilterState& filter, QWidget* parent = nullptr);

private:
    void apply();
    void showFilter();
    std::optional<Day> read(QLineEdit* field, bool end, bool& good);

    FilterState& m_filter;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QRadioButton* m_certainly;
    QRadioButton* m_possibly;
    QLabel* m_complaint;
};

} // namespace summitry
