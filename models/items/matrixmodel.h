#pragma once
// Leaders against leaders under the filter: how often each two were in contact (held calls and summits) and when last.
// Rows and columns are the same persons in the same order; the diagonal counts all contacts of a person. Limited to the
// most active. Counts once per change, then answers from memory; see models/chronology/contacts.h for what a contact
// is.
#include "models/chronology/contacts.h"
#include "models/items/chronologystate.h"

#include <QAbstractTableModel>

namespace summitry {

class MatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Order : std::uint8_t { Contacts, Name, Country, LastContact };
    /// CountRole: contacts. PartRole: 0..1 on a logarithmic scale to the largest cell beside the diagonal. SelfRole:
    /// diagonal. NameRole: a header's person; CountRole in a header: all contacts of the person.
    enum Role : std::uint16_t { CountRole = Qt::UserRole + 1, PartRole, SelfRole, NameRole };

    explicit MatrixModel(const ChronologyState& state, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Order order() const { return m_order; }
    void setOrder(Order order);
    void setMost(std::size_t most);
    /// Counting is linear in the selection: a model that nobody looks at is empty and counts when it becomes live
    /// again.
    void setLive(bool live);
    std::size_t total() const { return m_total; } ///< persons with contacts, shown or not
    std::string nameAt(int section) const;
    int sectionOf(const std::string& name) const; ///< -1 when absent

private:
    void reload();
    void count();
    void arrange(std::vector<PersonIndex>& persons) const;
    const MatrixCell& cell(int row, int column) const;
    QString sentence(int row, int column) const;

    const ChronologyState& m_state;
    std::shared_ptr<const Chronology> m_chronology;
    ContactMatrix m_matrix;
    Order m_order = Order::Contacts;
    std::size_t m_most = 60;
    bool m_live = true;
    std::size_t m_total = 0;
    std::uint32_t m_largest = 0;
};

} // namespace summitry
