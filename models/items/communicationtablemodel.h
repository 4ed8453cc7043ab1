#pragma once
// What the filter keeps, as a table. Holds line numbers only (4 bytes each) and makes words when a cell is asked for,
// so a million rows cost 4 MB. Sorts by any column (the order of equal rows is by date), narrows by what is typed above
// the columns, and puts headings between groups.
#include "models/items/chronologystate.h"
#include "models/items/rowgroups.h"
#include "models/items/tablecells.h"

#include <QAbstractTableModel>

namespace summitry {

class CommunicationTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : std::uint8_t { Date, KindColumn, Who, What, Place, StatusColumn, Accounts, ColumnCount = 12 };
    enum Role : std::uint16_t { IdRole = Qt::UserRole + 1, RowRole, HeadingRole };

    explicit CommunicationTableModel(const ChronologyState& state, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    void sort(int column, Qt::SortOrder order) override;
    void setWords(const ColumnWords& words);
    const ColumnWords& words() const { return m_words; }
    void setGroupBy(GroupBy by);
    GroupBy groupBy() const { return m_groupBy; }
    /// 0 for a heading.
    CommunicationId idAt(int row) const;
    /// First position of a communication; -1 when it is not shown.
    int rowOf(CommunicationId id) const;

private:
    void reload();
    void rebuild();
    void arrange();
    void arrangeByDate();
    void arrangeByWords(TableColumn column);
    template <typename Key>
    void sortBy(Key key);
    std::vector<std::uint32_t> ranksOfPersons() const;
    bool isHeading(int row) const { return (m_shown.lines[static_cast<std::size_t>(row)] & kHeading) != 0; }
    QString heading(int row) const;
    QString cell(Row row, TableColumn column) const;

    const ChronologyState& m_state;
    std::shared_ptr<const Chronology> m_chronology;
    std::vector<Row> m_rows; ///< arranged, before grouping
    GroupedRows m_shown;
    ColumnWords m_words;
    GroupBy m_groupBy = GroupBy::Nothing;
    int m_column = Date;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace summitry
