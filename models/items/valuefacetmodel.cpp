#include "models/items/valuefacetmodel.h"

#include "models/items/wording.h"

#include <algorithm>

namespace summitry {

ValueFacetModel::ValueFacetModel(const ChronologyState& state, Facet facet, QObject* parent)
    : QAbstractListModel(parent), m_state(state), m_facet(facet)
{
    connect(&state, &ChronologyState::keptChanged, this, [this] { emit dataChanged(index(0), index(rowCount() - 1)); });
}

int ValueFacetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_facet == Facet::Kinds ? 3 : 4; // kinds; statuses; review states
}

QVariant ValueFacetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int value = index.row();
    switch (role) {
    case Qt::DisplayRole: {
        if (m_facet == Facet::Kinds)
            return kindsWord(static_cast<Kind>(value));
        if (m_facet == Facet::Reviews)
            return reviewWord(static_cast<Review>(value));
        QString word = statusWord(static_cast<Status>(value));
        word[0] = word[0].toUpper();
        return word;
    }
    case ValueRole:
        return value;
    case CountRole:
        return count(value);
    case ActiveRole:
        return named(value) || !anyNamed();
    case NamedRole:
        return named(value);
    case Qt::AccessibleTextRole:
        return tr("%1, %n communication(s)", nullptr, static_cast<int>(count(value))).arg(index.data().toString());
    default:
        return {};
    }
}

std::uint32_t ValueFacetModel::count(int value) const
{
    const FacetCounts& facets = m_state.facets();
    const auto& counts = m_facet == Facet::Kinds      ? facets.kinds
                         : m_facet == Facet::Statuses ? facets.statuses
                                                      : facets.reviews;
    return static_cast<std::size_t>(value) < counts.size() ? counts[static_cast<std::size_t>(value)] : 0;
}

bool ValueFacetModel::named(int value) const
{
    const Filter& filter = m_state.filterState().filter();
    if (m_facet == Facet::Kinds)
        return std::find(filter.kinds.begin(), filter.kinds.end(), static_cast<Kind>(value)) != filter.kinds.end();
    if (m_facet == Facet::Reviews)
        return std::find(filter.reviews.begin(), filter.reviews.end(), static_cast<Review>(value)) !=
               filter.reviews.end();
    return std::find(filter.statuses.begin(), filter.statuses.end(), static_cast<Status>(value)) !=
           filter.statuses.end();
}

bool ValueFacetModel::anyNamed() const
{
    const Filter& filter = m_state.filterState().filter();
    return m_facet == Facet::Kinds      ? !filter.kinds.empty()
           : m_facet == Facet::Statuses ? !filter.statuses.empty()
                                        : !filter.reviews.empty();
}

} // namespace summitry
