#pragma once
// A facet of few fixed values (kinds, statuses, review states, forms, channels) with their counts under the other
// filters and whether each is on. A value is on when the filter names it or names none of its facet.
#include "models/items/chronologystate.h"

#include <QAbstractListModel>

namespace summitry {

class ValueFacetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Facet : std::uint8_t { Kinds, Statuses, Reviews, Forms, Channels };
    enum Role : std::uint16_t { ValueRole = Qt::UserRole + 1, CountRole, ActiveRole, NamedRole };

    ValueFacetModel(const ChronologyState& state, Facet facet, QObject* parent = nullptr);
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Facet facet() const { return m_facet; }

private:
    QString word(int value) const;
    std::uint32_t count(int value) const;
    bool named(int value) const;
    bool anyNamed() const;

    const ChronologyState& m_state;
    Facet m_facet;
};

} // namespace summitry
