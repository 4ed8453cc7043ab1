#include "models/items/comparisonmodel.h"

#include "models/items/wording.h"

#include <QStringList>

#include <algorithm>

namespace summitry {

ComparisonModel::ComparisonModel(const DetailState& details, QObject* parent)
    : QAbstractTableModel(parent), m_details(details)
{
    connect(&details, &DetailState::eventChanged, this, &ComparisonModel::reload);
    connect(&details, &DetailState::articleChanged, this, &ComparisonModel::reload);
    reload();
}

void ComparisonModel::reload()
{
    beginResetModel();
    m_event = m_details.event();
    m_rows = m_event ? compareAccounts(*m_event, m_details.article().get()) : std::vector<ComparedRow>{};
    endResetModel();
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_event ? 0 : static_cast<int>(m_event->accounts.size()) + 1;
}

const AccountView* ComparisonModel::accountAt(int column) const
{
    return column > 0 && column < columnCount() ? &m_event->accounts[static_cast<std::size_t>(column) - 1] : nullptr;
}

const ComparedCell& ComparisonModel::cellAt(const QModelIndex& index) const
{
    const ComparedRow& row = rowAt(index.row());
    return index.column() == 0 ? row.shown : row.cells[static_cast<std::size_t>(index.column()) - 1];
}

int ComparisonModel::disagreements() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const ComparedRow& row) { return row.disagrees(); }));
}

bool ComparisonModel::canChoose(const QModelIndex& index) const
{
    return index.isValid() && index.column() > 0 && rowAt(index.row()).field &&
           cellAt(index).stand == ComparedCell::Stand::Other;
}

QString ComparisonModel::standWords(const QModelIndex& index) const
{
    switch (cellAt(index).stand) {
    case ComparedCell::Stand::Shown:
        return index.column() == 0 ? QString() : tr("as shown");
    case ComparedCell::Stand::Other:
        return tr("differs");
    case ComparedCell::Stand::Silent:
    case ComparedCell::Stand::Note:
        break;
    }
    return {};
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount() || index.column() >= columnCount())
        return {};
    const ComparedCell& cell = cellAt(index);
    // What is not chosen from the accounts (their evidence) has nothing to show in the first column.
    const bool blank = index.column() == 0 && !rowAt(index.row()).field;
    const QString words = cell.stand == ComparedCell::Stand::Silent && !blank ? tr("not told") : cell.words;
    const QString stand = standWords(index);
    switch (role) {
    case Qt::DisplayRole:
        return words;
    case Qt::ToolTipRole:
        return canChoose(index) ? tr("%1\nDiffers from what is shown: %2").arg(words, rowAt(index.row()).shown.words)
                                : words;
    case Qt::AccessibleTextRole: {
        const QString said = tr("%1: %2").arg(rowAt(index.row()).label, words);
        return stand.isEmpty() ? said : tr("%1, %2").arg(said, stand);
    }
    case StandRole:
        return static_cast<int>(cell.stand);
    case ShownRole:
        return index.column() == 0;
    default:
        return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount())
            return {};
        const ComparedRow& row = rowAt(section);
        if (role == DisagreesRole)
            return row.disagrees();
        return role == Qt::DisplayRole || role == Qt::ToolTipRole
                   ? QVariant(row.disagrees() ? tr("≠ %1").arg(row.label) : row.label)
                   : QVariant();
    }
    const AccountView* account = accountAt(section);
    const QString title = account ? text(account->articleTitle) : QString();
    const QString source = !account ? tr("Shown") : account->source.empty() ? title : text(account->source);
    switch (role) {
    case Qt::DisplayRole:
    case SourceRole:
        return source;
    case TitleRole:
        return title;
    case Qt::ToolTipRole:
        return account ? tr("%1\n%2").arg(source, title) : tr("What the chronology shows");
    default:
        return {};
    }
}

QString ComparisonModel::asTable() const
{
    QStringList head{QString()};
    for (int column = 0; column < columnCount(); ++column)
        head << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().simplified();
    QString table = head.join(u'\t') + u'\n';
    for (int row = 0; row < rowCount(); ++row) {
        QStringList cells{rowAt(row).label};
        for (int column = 0; column < columnCount(); ++column)
            cells << cellAt(index(row, column)).words.simplified();
        table += cells.join(u'\t') + u'\n';
    }
    return table;
}

} // namespace summitry
