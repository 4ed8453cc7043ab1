#pragma once
// One table of a profile as a Qt model: label, bar, numbers. The bar column has no words; PartsRole gives its lengths,
// one per number, as parts of the largest line. Shows the first lines only until told to show all. Owns a copy of its
// table.
#include "models/items/tallies.h"

#include <QAbstractTableModel>

namespace summitry {

class TallyModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : std::uint8_t { Label, Bar, FirstNumber };
    enum Role : std::uint16_t { PartsRole = Qt::UserRole + 1, CountRole };

    explicit TallyModel(TallyTable table, int limit, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// What a cell stands for: a number's rows; of label and bar the whole line.
    RowSet rowsAt(const QModelIndex& index) const;
    const TallyTable& table() const { return m_table; }
    bool hasMore() const { return rowCount() < total(); }
    int total() const { return static_cast<int>(m_table.lines.size()); }
    void showAll();

private:
    QString sentence(const QModelIndex& index) const;

    TallyTable m_table;
    int m_limit;
    std::size_t m_largest = 1;
};

} // namespace summitry
