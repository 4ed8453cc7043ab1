#pragma once
// What the columns of the tables among the inputs hold: one box per field of an article, filled with what was guessed
// or is remembered. Hidden when there is no table. Keeps what was settled by hand.
#include "models/domain/importplan.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace summitry {

class ColumnMapper : public QWidget
{
    Q_OBJECT

public:
    explicit ColumnMapper(QWidget* parent = nullptr);
    void setTables(const std::vector<PreviewedTable>& tables);
    const std::vector<KnownTable>& settled() const { return m_settled; }

signals:
    void changed(); ///< by hand

private:
    void showTable(int index);
    void settle();

    std::vector<PreviewedTable> m_tables;
    std::vector<KnownTable> m_settled;
    QComboBox* m_which;
    QLabel* m_note;
    QList<QComboBox*> m_fields;
};

} // namespace summitry
