#include "models/items/communicationtablemodel.h"

#include "models/items/wording.h"

#include <algorithm>
#include <numeric>

namespace summitry {

CommunicationTableModel::CommunicationTableModel(const ChronologyState& state, QObject* parent)
    : QAbstractTableModel(parent), m_state(state)
{
    connect(&state, &ChronologyState::keptChanged, this, &CommunicationTableModel::reload);
    reload();
}

int CommunicationTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.lines.size());
}

int CommunicationTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CommunicationTableModel::heading(int row) const
{
    const RowGroup& group = m_shown.groups[m_shown.lines[static_cast<std::size_t>(row)] & ~kHeading];
    return tr("%1 (%2)").arg(groupWords(*m_chronology, group, m_groupBy), number(group.count));
}

QString CommunicationTableModel::cell(Row row, TableColumn column) const
{
    if (column == TableColumn::What && m_chronology->title(row).empty()) // told in other words: the article's own
        return text(m_state.wordsOf(m_chronology->ids()[row])).simplified();
    return cellWords(*m_chronology, row, column);
}

QVariant CommunicationTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (isHeading(index.row()))
        return role == HeadingRole ||
                       (index.column() == Date && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
                   ? heading(index.row())
                   : QVariant();
    const Row row = m_shown.lines[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<TableColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cell(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::AccessibleTextRole:
        return column == TableColumn::Date ? rowSentence(*m_chronology, row) : cell(row, column);
    case IdRole:
        return QVariant::fromValue(m_chronology->ids()[row]);
    case RowRole:
        return row;
    default:
        return {};
    }
}

QVariant CommunicationTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<TableColumn>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    return role == Qt::DisplayRole ? columnTitle(column) : QVariant();
}

Qt::ItemFlags CommunicationTableModel::flags(const QModelIndex& index) const
{
    return index.isValid() && isHeading(index.row()) ? Qt::ItemIsEnabled : QAbstractTableModel::flags(index);
}

CommunicationId CommunicationTableModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() && !isHeading(row)
               ? m_chronology->ids()[m_shown.lines[static_cast<std::size_t>(row)]]
               : 0;
}

int CommunicationTableModel::rowOf(CommunicationId id) const
{
    const Row wanted = m_chronology->rowOf(id);
    if (wanted == kNoRow)
        return -1;
    const auto at = std::find(m_shown.lines.begin(), m_shown.lines.end(), wanted);
    return at != m_shown.lines.end() ? static_cast<int>(at - m_shown.lines.begin()) : -1;
}

void CommunicationTableModel::reload()
{
    beginResetModel();
    m_chronology = m_state.chronology();
    rebuild();
    endResetModel();
}

void CommunicationTableModel::rebuild()
{
    m_rows = m_state.kept()->rows;
    keepMatching(*m_chronology, m_words, m_rows);
    arrange();
    m_shown = groupRows(*m_chronology, m_rows, m_groupBy);
}

void CommunicationTableModel::setWords(const ColumnWords& words)
{
    if (words == m_words)
        return;
    m_words = words;
    reload();
}

void CommunicationTableModel::setGroupBy(GroupBy by)
{
    if (by == m_groupBy)
        return;
    m_groupBy = by;
    reload();
}

void CommunicationTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || (column == m_column && order == m_order))
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<std::uint32_t> at;
    for (const QModelIndex& index : before)
        at.push_back(m_shown.lines[static_cast<std::size_t>(index.row())]);
    m_column = column;
    m_order = order;
    rebuild();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto found = std::find(m_shown.lines.begin(), m_shown.lines.end(), at[static_cast<std::size_t>(i)]);
        after << index(static_cast<int>(found - m_shown.lines.begin()), before[i].column());
    }
    changePersistentIndexList(before, after);
    emit layoutChanged();
}

template <typename Key>
void CommunicationTableModel::sortBy(Key key)
{
    std::stable_sort(m_rows.begin(), m_rows.end(), [&](Row a, Row b) { return key(a) < key(b); });
}

std::vector<std::uint32_t> CommunicationTableModel::ranksOfPersons() const
{
    const auto persons = m_chronology->persons();
    std::vector<std::uint32_t> order(persons.size()), ranks(persons.size());
    std::iota(order.begin(), order.end(), 0u);
    std::sort(order.begin(), order.end(), [&](auto a, auto b) { return persons[a].name < persons[b].name; });
    for (std::uint32_t i = 0; i < order.size(); ++i)
        ranks[order[i]] = i;
    return ranks;
}

void CommunicationTableModel::arrangeByDate()
{
    // Rows come by first day, so those with an open start stand in front: they belong where they end, undated ones
    // last.
    const Chronology& c = *m_chronology;
    const auto key = [&](Row r) { return c.firstDays()[r] > kFarPast ? c.firstDays()[r] : c.lastDays()[r]; };
    const auto byKey = [&](Row a, Row b) { return key(a) < key(b); };
    const auto dated = std::find_if(m_rows.begin(), m_rows.end(), [&](Row r) { return c.firstDays()[r] > kFarPast; });
    std::stable_sort(m_rows.begin(), dated, byKey);
    std::inplace_merge(m_rows.begin(), dated, m_rows.end(), byKey);
}

void CommunicationTableModel::arrangeByWords(TableColumn column)
{
    const Chronology& c = *m_chronology;
    if (column == TableColumn::Who) {
        const std::vector<std::uint32_t> ranks = ranksOfPersons();
        sortBy([&](Row r) { return c.actors(r).empty() ? 0xffffffffu : ranks[c.actors(r).front().person]; });
    } else if (column == TableColumn::What) {
        sortBy([&](Row r) { return c.title(r); });
    } else if (column == TableColumn::Place) {
        sortBy([&](Row r) { return c.place(r); });
    } else {
        const auto names = c.sourceNames();
        sortBy([&](Row r) {
            return c.sources(r).empty() ? std::string_view() : std::string_view(names[c.sources(r).front()]);
        });
    }
}

void CommunicationTableModel::arrange()
{
    const Chronology& c = *m_chronology;
    switch (const auto column = static_cast<TableColumn>(m_column)) {
    case TableColumn::Date:
        arrangeByDate();
        break;
    case TableColumn::Kind:
        sortBy([&](Row r) { return std::pair(c.kinds()[r], c.forms()[r]); });
        break;
    case TableColumn::Status:
        sortBy([&](Row r) { return c.statuses()[r]; });
        break;
    case TableColumn::Accounts:
        sortBy([&](Row r) { return c.accountCounts()[r]; });
        break;
    case TableColumn::Reported:
        sortBy([&](Row r) { return c.reportedDays()[r]; });
        break;
    case TableColumn::Channel:
        sortBy([&](Row r) { return c.channels()[r]; });
        break;
    case TableColumn::Review:
        sortBy([&](Row r) { return c.reviews()[r]; });
        break;
    case TableColumn::Confidence:
        sortBy([&](Row r) { return c.confidences()[r]; });
        break;
    default:
        arrangeByWords(column);
        break;
    }
    if (m_order == Qt::DescendingOrder)
        std::reverse(m_rows.begin(), m_rows.end());
}

} // namespace summitry
