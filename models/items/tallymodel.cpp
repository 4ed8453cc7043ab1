#include "models/items/tallymodel.h"

#include "models/items/wording.h"

#include <algorithm>

namespace summitry {

TallyModel::TallyModel(TallyTable table, int limit, QObject* parent)
    : QAbstractTableModel(parent), m_table(std::move(table)), m_limit(limit)
{
    for (const TallyLine& line : m_table.lines) {
        std::size_t sum = 0;
        for (const RowSet& rows : line.numbers)
            sum += rows.size();
        m_largest = std::max(m_largest, sum);
    }
}

int TallyModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : std::min(m_limit, total());
}

int TallyModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstNumber + static_cast<int>(m_table.columns.size());
}

void TallyModel::showAll()
{
    if (!hasMore())
        return;
    beginInsertRows({}, rowCount(), total() - 1);
    m_limit = total();
    endInsertRows();
}

RowSet TallyModel::rowsAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TallyLine& line = m_table.lines[static_cast<std::size_t>(index.row())];
    return index.column() < FirstNumber ? line.all()
                                        : line.numbers[static_cast<std::size_t>(index.column() - FirstNumber)];
}

QString TallyModel::sentence(const QModelIndex& index) const
{
    const TallyLine& line = m_table.lines[static_cast<std::size_t>(index.row())];
    QStringList parts;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i)
        if (index.column() < FirstNumber || index.column() - FirstNumber == i)
            parts << tr("%1 %2").arg(number(line.numbers[static_cast<std::size_t>(i)].size()),
                                     m_table.columns[i].toLower());
    return tr("%1: %2").arg(line.label, parts.join(QStringLiteral(", ")));
}

QVariant TallyModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const TallyLine& line = m_table.lines[static_cast<std::size_t>(index.row())];
    const bool isNumber = index.column() >= FirstNumber;
    const std::size_t count =
        isNumber ? line.numbers[static_cast<std::size_t>(index.column() - FirstNumber)].size() : 0;
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Label ? line.label : isNumber && count > 0 ? number(count) : QString();
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return sentence(index);
    case CountRole:
        return static_cast<qulonglong>(count);
    case PartsRole: {
        QVariantList parts;
        for (const RowSet& rows : line.numbers)
            parts << static_cast<double>(rows.size()) / static_cast<double>(m_largest);
        return parts;
    }
    default:
        return {};
    }
}

QVariant TallyModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole && section >= FirstNumber)
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == Label ? m_table.lead : section == Bar ? QString() : m_table.columns[section - FirstNumber];
}

} // namespace summitry
