#pragma once
// The comparison of a communication's accounts as a table: a row per fact, first what is shown, then a column per
// account. What stands out is told in words too ("differs", "shown"), for screen readers and for copying. Follows the
// current event.
#include "models/items/comparison.h"

#include <QAbstractTableModel>

namespace summitry {

class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// StandRole: ComparedCell::Stand of a cell. ShownRole: column of the values that are shown. DisagreesRole: of a
    /// header.
    enum Role : std::uint16_t { StandRole = Qt::UserRole + 1, ShownRole, DisagreesRole, SourceRole, TitleRole };

    explicit ComparisonModel(const DetailState& details, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Account of a column; null for the shown values.
    const AccountView* accountAt(int column) const;
    const ComparedRow& rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    const ComparedCell& cellAt(const QModelIndex& index) const;
    /// Facts on which some account says something else than what is shown.
    int disagreements() const;
    /// Taking this cell's value would change what is shown.
    bool canChoose(const QModelIndex& index) const;
    QString asTable() const; ///< tab-separated, with headers

private:
    void reload();
    QString standWords(const QModelIndex& index) const;

    const DetailState& m_details;
    std::shared_ptr<const EventDetail> m_event;
    std::vector<ComparedRow> m_rows;
};

} // namespace summitry
