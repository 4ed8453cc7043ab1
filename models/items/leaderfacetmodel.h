#pragma once
// Persons of the snapshot with how many communications each would bring under the other filters; most active first.
// Narrowed by a search over names and countries. Writes nothing: views call FilterState.
#include "models/items/chronologystate.h"

#include <QAbstractListModel>

namespace summitry {

class LeaderFacetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role : std::uint16_t { NameRole = Qt::UserRole + 1, CountryRole, CountRole, PartRole, ActiveRole, LeaderRole };

    explicit LeaderFacetModel(const ChronologyState& state, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    /// Words that must all begin a word of the name or the country; empty shows all.
    void setSearch(const QString& words);
    int total() const { return static_cast<int>(m_order.size()); }
    int active() const;
    std::string nameAt(int row) const;

private:
    void rebuild();
    void refresh();
    void narrow();
    QString folded(PersonIndex person) const;

    const ChronologyState& m_state;
    QString m_search;
    std::vector<PersonIndex> m_order; ///< all, most active first
    std::vector<PersonIndex> m_shown;
    std::uint32_t m_most = 1;
};

} // namespace summitry
