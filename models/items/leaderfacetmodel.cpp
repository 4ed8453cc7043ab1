#include "models/items/leaderfacetmodel.h"

#include "models/items/wording.h"

#include <algorithm>
#include <numeric>

namespace summitry {

namespace {

/// Without case and diacritics: "Erdoğan" is found by "erdogan".
QString fold(const QString& words)
{
    QString plain;
    for (const QChar c : words.normalized(QString::NormalizationForm_KD))
        if (c.category() != QChar::Mark_NonSpacing)
            plain += c;
    return plain.toCaseFolded().replace(QChar(0x131), u'i');
}

bool someWordBegins(const QString& in, const QString& with)
{
    for (qsizetype at = in.indexOf(with); at >= 0; at = in.indexOf(with, at + 1))
        if (at == 0 || !in[at - 1].isLetterOrNumber())
            return true;
    return false;
}

} // namespace

LeaderFacetModel::LeaderFacetModel(const ChronologyState& state, QObject* parent)
    : QAbstractListModel(parent), m_state(state)
{
    connect(&state, &ChronologyState::chronologyChanged, this, &LeaderFacetModel::rebuild);
    connect(&state, &ChronologyState::keptChanged, this, &LeaderFacetModel::refresh);
    rebuild();
}

int LeaderFacetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant LeaderFacetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PersonIndex person = m_shown[static_cast<std::size_t>(index.row())];
    const ChronologyPerson& who = m_state.chronology()->persons()[person];
    const std::uint32_t count = m_state.facets().persons[person];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return text(who.name);
    case CountryRole:
        return text(who.countryName);
    case CountRole:
        return count;
    case PartRole:
        return static_cast<double>(count) / m_most;
    case ActiveRole: {
        const auto& persons = m_state.filterState().filter().persons;
        return std::find(persons.begin(), persons.end(), who.name) != persons.end();
    }
    case LeaderRole:
        return who.kind == ActorKind::Leader;
    case Qt::AccessibleTextRole:
        return tr("%1, %2, %n communication(s)", nullptr, static_cast<int>(count))
            .arg(text(who.name), text(who.countryName));
    default:
        return {};
    }
}

QHash<int, QByteArray> LeaderFacetModel::roleNames() const
{
    return {{NameRole, "name"}, {CountryRole, "country"}, {CountRole, "count"},
            {PartRole, "part"}, {ActiveRole, "active"},   {LeaderRole, "leader"}};
}

void LeaderFacetModel::setSearch(const QString& words)
{
    if (words == m_search)
        return;
    m_search = words;
    beginResetModel();
    narrow();
    endResetModel();
}

int LeaderFacetModel::active() const
{
    return static_cast<int>(m_state.filterState().filter().persons.size());
}

std::string LeaderFacetModel::nameAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return m_state.chronology()->persons()[m_shown[static_cast<std::size_t>(row)]].name;
}

void LeaderFacetModel::rebuild()
{
    beginResetModel();
    const Chronology& chronology = *m_state.chronology();
    m_order.resize(chronology.persons().size());
    std::iota(m_order.begin(), m_order.end(), PersonIndex{0});
    std::erase_if(m_order, [&](PersonIndex p) { return chronology.rowsOf(p).empty(); });
    const auto rank = [&](PersonIndex p) {
        const ChronologyPerson& who = chronology.persons()[p];
        return std::pair(who.kind != ActorKind::Leader, -static_cast<std::int64_t>(chronology.rowsOf(p).size()));
    };
    std::stable_sort(m_order.begin(), m_order.end(), [&](PersonIndex a, PersonIndex b) { return rank(a) < rank(b); });
    narrow();
    endResetModel();
}

void LeaderFacetModel::refresh()
{
    const auto& counts = m_state.facets().persons;
    m_most = counts.empty() ? 1 : std::max(1u, *std::max_element(counts.begin(), counts.end()));
    if (!m_shown.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

QString LeaderFacetModel::folded(PersonIndex person) const
{
    const ChronologyPerson& who = m_state.chronology()->persons()[person];
    return fold(text(who.name) + u' ' + text(who.countryName));
}

void LeaderFacetModel::narrow()
{
    const auto& counts = m_state.facets().persons;
    m_most = counts.empty() ? 1 : std::max(1u, *std::max_element(counts.begin(), counts.end()));
    const QStringList words = fold(m_search).split(u' ', Qt::SkipEmptyParts);
    m_shown.clear();
    for (const PersonIndex person : m_order) {
        const QString in = words.isEmpty() ? QString() : folded(person);
        if (std::all_of(words.begin(), words.end(), [&](const QString& word) { return someWordBegins(in, word); }))
            m_shown.push_back(person);
    }
}

} // namespace summitry
