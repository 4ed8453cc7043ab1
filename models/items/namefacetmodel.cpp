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
    return m_facet == Facet::Sources ? filter.sources : filter.places;
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
        return text(line.name);
    case ValueFacetModel::CountRole:
        return line.count;
    case ValueFacetModel::ActiveRole:
        return isNamed || named().empty();
    case ValueFacetModel::NamedRole:
        return isNamed;
    case Qt::AccessibleTextRole:
        return tr("%1, %n communication(s)", nullptr, static_cast<int>(line.count)).arg(text(line.name));
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
        lines.push_back({names[i], i < counts.size() ? counts[i] : 0});
    return lines;
}

std::vector<NameFacetModel::Line> NameFacetModel::places() const
{
    const Chronology& chronology = *m_state.chronology();
    Selection others;
    if (!named().empty()) {
        Filter filter = m_state.filterState().filter();
        filter.places.clear();
        filter.text.clear();
        others = select(chronology, filter);
    }
    std::unordered_map<std::string_view, std::uint32_t> counts;
    for (const Row row : named().empty() ? m_state.kept()->rows : others.rows)
        if (!chronology.place(row).empty())
            ++counts[chronology.place(row)];
    std::vector<Line> lines;
    for (const auto& [name, count] : counts)
        lines.push_back({std::string(name), count});
    return lines;
}

void NameFacetModel::refresh()
{
    std::vector<Line> lines = !m_watched ? std::vector<Line>{} : m_facet == Facet::Sources ? sources() : places();
    if (!m_search.isEmpty())
        std::erase_if(lines,
                      [this](const Line& line) { return !text(line.name).contains(m_search, Qt::CaseInsensitive); });
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
