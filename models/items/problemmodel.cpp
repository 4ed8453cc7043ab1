#include "models/items/problemmodel.h"

#include "models/items/wording.h"

#include <QCoreApplication>

namespace summitry {

QString words(const Message& message)
{
    const std::string format = QCoreApplication::translate("messages", message.format.c_str()).toStdString();
    return text(message.render(format));
}

QString placeWords(const Problem& problem)
{
    QString place = text(problem.file);
    if (problem.line > 0)
        place = QCoreApplication::translate("ProblemModel", "%1, line %2").arg(place).arg(problem.line);
    if (problem.column > 0)
        place = QCoreApplication::translate("ProblemModel", "%1, column %2").arg(place).arg(problem.column);
    return place;
}

int ProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Problem& problem = at(index.row());
    switch (index.column()) {
    case SeverityColumn:
        return problem.severity == Severity::Error     ? tr("Error")
               : problem.severity == Severity::Warning ? tr("Warning")
                                                       : tr("Note");
    case Place:
        return placeWords(problem);
    default:
        return words(problem.message);
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == SeverityColumn ? tr("How bad") : section == Place ? tr("Where") : tr("What");
}

void ProblemModel::add(const std::vector<Problem>& problems)
{
    if (problems.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(problems.size()) - 1);
    m_problems.insert(m_problems.end(), problems.begin(), problems.end());
    endInsertRows();
}

void ProblemModel::clear()
{
    beginResetModel();
    m_problems.clear();
    endResetModel();
}

} // namespace summitry
