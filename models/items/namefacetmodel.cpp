#include "models/items/namefacetmodel.h"

#include "models/items/valuefacetmodel.h"
#include "models/items/wording.h"

#include <algorithm>
#include <unordered_map>

namespace summitry {

NameFacetModel::NameFacetModel(const ChronologyState& state, Facet facet, QObject* parent)
    : QAbstractListModel(parent), m_state(state), m_facet(facet)
{
    connect(&state, &ChronologyState::keptChanged, this, &NameFacetModel::refresh);
}

int NameFacetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

const std::vector<std::string>& NameFacetModel::named() const
{
    const Filter& filter = m_state.filterState().filter();
    return m_facet == Facet::Sources ? filter.sources : m_facet == Facet::Places ? filter.places : filter.countries;
}

QVariant NameFacetModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line& line = m_lines[static_cast<std::size_t>(index.row())];
    const bool isNamed = std::find(named().begin(), named().end(), line.name) != named().end();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return line.words;
    case ValueFacetModel::CountRole:
        return line.count;
    case ValueFacetModel::ActiveRole:
        return isNamed || named().empty();
    case ValueFacetModel::NamedRole:
        return isNamed;
    case Qt::AccessibleTextRole:
        return tr("%1, %n communication(s)", nullptr, static_cast<int>(line.count)).arg(line.words);
    default:
        return {};
    }
}

void NameFacetModel::setSearch(const QString& words)
{
    m_search = words.trimmed();
    refresh();
}

void NameFacetModel::setWatched(bool watched)
{
    m_watched = watched;
    refresh();
}

std::string NameFacetModel::nameAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_lines[static_cast<std::size_t>(row)].name : std::string();
}

std::vector<NameFacetModel::Line> NameFacetModel::sources() const
{
    std::vector<Line> lines;
    const auto names = m_state.chronology()->sourceNames();
    const auto& counts = m_state.facets().sources;
    for (std::size_t i = 0; i < names.size(); ++i)
        lines.push_back({names[i], text(names[i]), i < counts.size() ? counts[i] : 0});
    return lines;
}

/// What the other filters keep.
std::vector<Row> NameFacetModel::rowsWithoutOwn() const
{
    if (named().empty())
        return m_state.kept()->rows;
    Filter filter = m_state.filterState().filter();
    (m_facet == Facet::Places ? filter.places : filter.countries).clear();
    filter.text.clear();
    return select(*m_state.chronology(), filter).rows;
}

std::vector<NameFacetModel::Line> NameFacetModel::places() const
{
    const Chronology& chronology = *m_state.chronology();
    std::unordered_map<std::string_view, std::uint32_t> counts;
    for (const Row row : rowsWithoutOwn())
        if (!chronology.place(row).empty())
            ++counts[chronology.place(row)];
    std::vector<Line> lines;
    for (const auto& [name, count] : counts)
        lines.push_back({std::string(name), text(name), count});
    return lines;
}

std::vector<NameFacetModel::Line> NameFacetModel::countries() const
{
    const Chronology& chronology = *m_state.chronology();
    const auto persons = chronology.persons();
    std::unordered_map<std::string_view, std::size_t> at;
    std::vector<std::size_t> lineOf(persons.size());
    std::vector<Line> lines;
    for (std::size_t i = 0; i < persons.size(); ++i) {
        const auto [found, fresh] = at.try_emplace(persons[i].country, lines.size());
        if (fresh)
            lines.push_back({persons[i].country, text(persons[i].countryName), 0});
        lineOf[i] = found->second;
    }
    std::vector<Row> last(lines.size(), kNoRow);
    for (const Row row : rowsWithoutOwn())
        for (const ChronologyActor& actor : chronology.actors(row))
            if (const std::size_t line = lineOf[actor.person]; last[line] != row) {
                last[line] = row;
                ++lines[line].count;
            }
    std::erase_if(lines, [](const Line& line) { return line.name.empty(); });
    for (Line& line : lines)
        if (line.words.isEmpty())
            line.words = text(line.name);
    return lines;
}

void NameFacetModel::refresh()
{
    std::vector<Line> lines;
    if (m_watched)
        lines = m_facet == Facet::Sources ? sources() : m_facet == Facet::Places ? places() : countries();
    if (!m_search.isEmpty())
        std::erase_if(lines, [this](const Line& line) { return !line.words.contains(m_search, Qt::CaseInsensitive); });
    std::sort(lines.begin(), lines.end(),
              [](const Line& a, const Line& b) { return a.count != b.count ? a.count > b.count : a.name < b.name; });
    // The keyboard keeps its place as long as the same names stand there.
    if (std::equal(lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
                   [](const Line& a, const Line& b) { return a.name == b.name; })) {
        m_lines = std::move(lines);
        if (!m_lines.empty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

} // namespace summitry
