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
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CommunicationTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CommunicationTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return cell(row, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((index.column() == Accounts ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::AccessibleTextRole:
        return index.column() == Date ? rowSentence(*m_chronology, row) : cell(row, index.column());
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
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Accounts ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Date:
        return tr("Date");
    case KindColumn:
        return tr("Kind");
    case Who:
        return tr("Who");
    case What:
        return tr("What was said or agreed");
    case Place:
        return tr("Place");
    case StatusColumn:
        return tr("Status");
    default:
        return tr("Accounts");
    }
}

QString CommunicationTableModel::cell(Row row, int column) const
{
    const Chronology& c = *m_chronology;
    switch (column) {
    case Date:
        return dateWords(c, row);
    case KindColumn:
        return formWord(c.forms()[row], c.kinds()[row]);
    case Who:
        return whoWords(c, row);
    case What: {
        const QString title = text(c.title(row));
        if (title.isEmpty()) // told in other words: the article's own say what
            return text(m_state.wordsOf(c.ids()[row])).simplified();
        return c.kinds()[row] == Kind::Statement && !title.isEmpty() && c.forms()[row] == Form::Quote
                   ? tr("“%1”").arg(title)
                   : title;
    }
    case Place:
        return text(c.place(row));
    case StatusColumn:
        return statusWord(c.statuses()[row]);
    default:
        return number(c.accountCounts()[row]);
    }
}

CommunicationId CommunicationTableModel::idAt(int row) const
{
    return row >= 0 && row < rowCount() ? m_chronology->ids()[m_rows[static_cast<std::size_t>(row)]] : 0;
}

int CommunicationTableModel::rowOf(CommunicationId id) const
{
    const Row wanted = m_chronology->rowOf(id);
    if (wanted == kNoRow)
        return -1;
    const auto at = std::find(m_rows.begin(), m_rows.end(), wanted);
    return at != m_rows.end() ? static_cast<int>(at - m_rows.begin()) : -1;
}

void CommunicationTableModel::reload()
{
    beginResetModel();
    m_chronology = m_state.chronology();
    m_rows = m_state.kept()->rows;
    arrange();
    endResetModel();
}

void CommunicationTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount || (column == m_column && order == m_order))
        return;
    emit layoutAboutToBeChanged();
    const QModelIndexList before = persistentIndexList();
    std::vector<Row> at;
    for (const QModelIndex& index : before)
        at.push_back(m_rows[static_cast<std::size_t>(index.row())]);
    m_column = column;
    m_order = order;
    m_rows = m_state.kept()->rows;
    arrange();
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const auto found = std::find(m_rows.begin(), m_rows.end(), at[static_cast<std::size_t>(i)]);
        after << index(static_cast<int>(found - m_rows.begin()), before[i].column());
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

void CommunicationTableModel::arrange()
{
    const Chronology& c = *m_chronology;
    switch (m_column) {
    case KindColumn:
        sortBy([&](Row r) { return std::pair(c.kinds()[r], c.forms()[r]); });
        break;
    case Who: {
        const std::vector<std::uint32_t> ranks = ranksOfPersons();
        sortBy([&](Row r) { return c.actors(r).empty() ? 0xffffffffu : ranks[c.actors(r).front().person]; });
        break;
    }
    case What:
        sortBy([&](Row r) { return c.title(r); });
        break;
    case Place:
        sortBy([&](Row r) { return c.place(r); });
        break;
    case StatusColumn:
        sortBy([&](Row r) { return c.statuses()[r]; });
        break;
    case Accounts:
        sortBy([&](Row r) { return c.accountCounts()[r]; });
        break;
    default:
        arrangeByDate();
        break;
    }
    if (m_order == Qt::DescendingOrder)
        std::reverse(m_rows.begin(), m_rows.end());
}

} // namespace summitry
