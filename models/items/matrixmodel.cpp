#include "models/items/matrixmodel.h"

#include "models/items/wording.h"

#include <algorithm>
#include <cmath>

namespace summitry {

MatrixModel::MatrixModel(const ChronologyState& state, QObject* parent) : QAbstractTableModel(parent), m_state(state)
{
    connect(&state, &ChronologyState::keptChanged, this, [this] {
        if (m_live || rowCount() > 0)
            reload();
    });
    count();
}

void MatrixModel::reload()
{
    beginResetModel();
    count();
    endResetModel();
}

void MatrixModel::setOrder(Order order)
{
    if (order == m_order)
        return;
    m_order = order;
    reload();
}

void MatrixModel::setMost(std::size_t most)
{
    m_most = most;
    reload();
}

void MatrixModel::setLive(bool live)
{
    if (live == m_live)
        return;
    m_live = live;
    if (live)
        reload();
}

void MatrixModel::count()
{
    m_chronology = m_state.chronology();
    m_total = 0;
    m_largest = 0;
    m_matrix = {};
    if (!m_live)
        return;
    const Selection& kept = *m_state.kept();
    std::vector<PersonIndex> persons = mostInContact(*m_chronology, kept, m_chronology->persons().size());
    m_total = persons.size();
    persons.resize(std::min(m_total, m_most));
    arrange(persons);
    m_matrix = contactMatrix(*m_chronology, kept, std::move(persons));
    const std::size_t n = m_matrix.persons.size();
    for (std::size_t a = 0; a < n; ++a)
        for (std::size_t b = 0; b < a; ++b)
            m_largest = std::max(m_largest, m_matrix.at(a, b).count);
}

void MatrixModel::arrange(std::vector<PersonIndex>& persons) const
{
    const auto all = m_chronology->persons();
    if (m_order == Order::Name)
        std::sort(persons.begin(), persons.end(),
                  [&](PersonIndex a, PersonIndex b) { return all[a].name < all[b].name; });
    if (m_order == Order::Country)
        std::stable_sort(persons.begin(), persons.end(), [&](PersonIndex a, PersonIndex b) {
            // Without a country at the end.
            const std::string &x = all[a].countryName, &y = all[b].countryName;
            return x.empty() != y.empty() ? y.empty() : x < y;
        });
    if (m_order == Order::LastContact) {
        const ContactMatrix found = contactMatrix(*m_chronology, *m_state.kept(), persons);
        std::vector<std::size_t> places(persons.size());
        for (std::size_t i = 0; i < places.size(); ++i)
            places[i] = i;
        std::stable_sort(places.begin(), places.end(),
                         [&](std::size_t a, std::size_t b) { return found.at(a, a).last > found.at(b, b).last; });
        std::transform(places.begin(), places.end(), persons.begin(),
                       [&](std::size_t place) { return found.persons[place]; });
    }
}

int MatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.persons.size());
}

int MatrixModel::columnCount(const QModelIndex& parent) const
{
    return rowCount(parent);
}

const MatrixCell& MatrixModel::cell(int row, int column) const
{
    return m_matrix.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column));
}

std::string MatrixModel::nameAt(int section) const
{
    return m_chronology->persons()[m_matrix.persons[static_cast<std::size_t>(section)]].name;
}

int MatrixModel::sectionOf(const std::string& name) const
{
    const auto at = std::find(m_matrix.persons.begin(), m_matrix.persons.end(), m_chronology->person(name));
    return at == m_matrix.persons.end() ? -1 : static_cast<int>(at - m_matrix.persons.begin());
}

QString MatrixModel::sentence(int row, int column) const
{
    const MatrixCell& here = cell(row, column);
    const QString who = row == column
                            ? summitry::text(nameAt(row))
                            : tr("%1 and %2").arg(summitry::text(nameAt(row)), summitry::text(nameAt(column)));
    if (here.count == 0)
        return tr("%1: no contact").arg(who);
    const QString last = dateWords(*m_chronology, here.last);
    const QString form = formWord(m_chronology->forms()[here.last], m_chronology->kinds()[here.last]).toLower();
    const auto many = static_cast<int>(here.count);
    if (row == column)
        return tr("%1: %2, last %3 (%4)").arg(who, tr("%n contact(s) with anyone", nullptr, many), last, form);
    return tr("%1: %2, last %3 (%4)").arg(who, tr("%n contact(s)", nullptr, many), last, form);
}

QVariant MatrixModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || std::max(index.row(), index.column()) >= rowCount())
        return {};
    const MatrixCell& here = cell(index.row(), index.column());
    switch (role) {
    case Qt::DisplayRole:
        return here.count > 0 ? number(here.count) : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignCenter);
    case CountRole:
        return here.count;
    case PartRole:
        return m_largest == 0 ? 0.0 : std::min(1.0, std::log1p(here.count) / std::log1p(m_largest));
    case SelfRole:
        return index.row() == index.column();
    default:
        return {};
    }
}

QVariant MatrixModel::headerData(int section, Qt::Orientation, int role) const
{
    if (section < 0 || section >= rowCount())
        return {};
    const ChronologyPerson& person = m_chronology->persons()[m_matrix.persons[static_cast<std::size_t>(section)]];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return summitry::text(person.name);
    case Qt::ToolTipRole:
        return sentence(section, section) +
               (person.countryName.empty() ? QString() : u'\n' + summitry::text(person.countryName));
    case CountRole:
        return cell(section, section).count;
    default:
        return {};
    }
}

} // namespace summitry
