#include "models/items/valuefacetmodel.h"

#include "models/items/wording.h"

#include <algorithm>
#include <array>

namespace summitry {

namespace {

using Facet = ValueFacetModel::Facet;
constexpr std::array<int, 5> kSizes{3, 4, 4, 9, 7}; // values of each facet

/// Calls `use` with the list of the filter that belongs to the facet.
template <typename Use>
auto withList(Facet facet, const Filter& filter, Use use)
{
    switch (facet) {
    case Facet::Kinds:
        return use(filter.kinds);
    case Facet::Statuses:
        return use(filter.statuses);
    case Facet::Reviews:
        return use(filter.reviews);
    case Facet::Forms:
        return use(filter.forms);
    default:
        return use(filter.channels);
    }
}

const std::vector<std::uint32_t>& countsOf(Facet facet, const FacetCounts& counts)
{
    const std::array<const std::vector<std::uint32_t>*, 5> lists{&counts.kinds, &counts.statuses, &counts.reviews,
                                                                 &counts.forms, &counts.channels};
    return *lists[static_cast<std::size_t>(facet)];
}

QString capitalised(QString words)
{
    if (!words.isEmpty())
        words[0] = words[0].toUpper();
    return words;
}

Kind kindOf(Form form)
{
    return form <= Form::Unspecified ? Kind::Call : form <= Form::Visit ? Kind::Summit : Kind::Statement;
}

} // namespace

ValueFacetModel::ValueFacetModel(const ChronologyState& state, Facet facet, QObject* parent)
    : QAbstractListModel(parent), m_state(state), m_facet(facet)
{
    connect(&state, &ChronologyState::keptChanged, this, [this] { emit dataChanged(index(0), index(rowCount() - 1)); });
}

int ValueFacetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kSizes[static_cast<std::size_t>(m_facet)];
}

QString ValueFacetModel::word(int value) const
{
    switch (m_facet) {
    case Facet::Kinds:
        return kindsWord(static_cast<Kind>(value));
    case Facet::Statuses:
        return capitalised(statusWord(static_cast<Status>(value)));
    case Facet::Reviews:
        return reviewWord(static_cast<Review>(value));
    case Facet::Forms:
        return formWord(static_cast<Form>(value), kindOf(static_cast<Form>(value)));
    default:
        return value == 0 ? tr("Channel not told") : capitalised(channelWords(static_cast<Channel>(value)));
    }
}

QVariant ValueFacetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int value = index.row();
    switch (role) {
    case Qt::DisplayRole:
        return word(value);
    case ValueRole:
        return value;
    case CountRole:
        return count(value);
    case ActiveRole:
        return named(value) || !anyNamed();
    case NamedRole:
        return named(value);
    case Qt::AccessibleTextRole:
        return tr("%1, %n communication(s)", nullptr, static_cast<int>(count(value))).arg(word(value));
    default:
        return {};
    }
}

std::uint32_t ValueFacetModel::count(int value) const
{
    const auto& counts = countsOf(m_facet, m_state.facets());
    return static_cast<std::size_t>(value) < counts.size() ? counts[static_cast<std::size_t>(value)] : 0;
}

bool ValueFacetModel::named(int value) const
{
    return withList(m_facet, m_state.filterState().filter(), [value](const auto& list) {
        return std::any_of(list.begin(), list.end(), [value](auto each) { return static_cast<int>(each) == value; });
    });
}

bool ValueFacetModel::anyNamed() const
{
    return withList(m_facet, m_state.filterState().filter(), [](const auto& list) { return !list.empty(); });
}

} // namespace summitry
