#pragma once
// What the filter keeps, as a table. Holds row numbers only (4 bytes each) and makes words when a cell is asked for, so
// a million rows cost 4 MB. Sorts by any column; the order of equal rows is by date.
#include "models/items/chronologystate.h"

#include <QAbstractTableModel>

namespace summitry {

class CommunicationTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : std::uint8_t { Date, KindColumn, Who, What, Place, StatusColumn, Accounts, ColumnCount };
    enum Role : std::uint16_t { IdRole = Qt::UserRole + 1, RowRole };

    explicit CommunicationTableModel(const ChronologyState& state, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;
    CommunicationId idAt(int row) const;
    /// Position of a communication; -1 when the filter does not keep it.
    int rowOf(CommunicationId id) const;

private:
    void reload();
    void arrange();
    void arrangeByDate();
    QString cell(Row row, int column) const;
    template <typename Key>
    void sortBy(Key key);
    std::vector<std::uint32_t> ranksOfPersons() const;

    const ChronologyState& m_state;
    std::shared_ptr<const Chronology> m_chronology;
    std::vector<Row> m_rows;
    int m_column = Date;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace summitry
