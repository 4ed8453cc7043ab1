#include "models/items/problemmodel.h"

#include "models/items/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

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

namespace {

QString whatWords(const ArticleOutcome& outcome)
{
    const auto tr = [](const char* words) { return QCoreApplication::translate("ProblemModel", words); };
    const bool names = !outcome.other.empty();
    switch (outcome.what) {
    case ArticleOutcome::What::New:
        return tr("Added, with events.");
    case ArticleOutcome::What::Known:
        return tr("The chronology has this article already; nothing was added.");
    case ArticleOutcome::What::Copy:
        return names ? tr("Repeats “%1”; its events have one more account.").arg(text(outcome.other))
                     : tr("Repeats another article; its events have one more account.");
    case ArticleOutcome::What::LeftOut:
        return names ? tr("Repeats “%1” and was left out, as chosen.").arg(text(outcome.other))
                     : tr("Repeats another article and was left out, as chosen.");
    case ArticleOutcome::What::Eventless:
        return tr("Added, but no call, summit or statement of a leader was found in it.");
    case ArticleOutcome::What::Unsupported:
        return tr("Added, but %1 is not read yet; events can be added by hand.").arg(text(outcome.other));
    }
    return {};
}

} // namespace

int ProblemModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ProblemModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

std::size_t ProblemModel::sortOf(const Entry& entry)
{
    if (const auto* outcome = std::get_if<ArticleOutcome>(&entry))
        return static_cast<std::size_t>(outcome->what);
    return ArticleOutcome::kKinds + static_cast<std::size_t>(std::get<Problem>(entry).severity);
}

QString ProblemModel::sortWord(std::size_t sort)
{
    const std::array<QString, kSorts> words{tr("New"),           tr("Known already"), tr("Near copy"),
                                            tr("Copy left out"), tr("No events"),     tr("Language not read"),
                                            tr("Note"),          tr("Warning"),       tr("Error")};
    return words[sort];
}

QVariant ProblemModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const Entry& entry = at(index.row());
    const auto* outcome = std::get_if<ArticleOutcome>(&entry);
    if (index.column() == SortColumn)
        return sortWord(sortOf(entry));
    if (index.column() == Place && outcome)
        return role == Qt::DisplayRole && !outcome->title.empty() ? text(outcome->title) : text(outcome->file);
    if (index.column() == Place)
        return placeWords(std::get<Problem>(entry));
    return outcome ? whatWords(*outcome) : words(std::get<Problem>(entry).message);
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == SortColumn ? tr("Result") : section == Place ? tr("Article or place") : tr("What");
}

void ProblemModel::append(std::vector<Entry>&& entries)
{
    std::vector<std::size_t> rows;
    for (Entry& entry : entries) {
        if (!m_sort || *m_sort == sortOf(entry))
            rows.push_back(m_entries.size());
        m_entries.push_back(std::move(entry));
    }
    if (rows.empty())
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void ProblemModel::add(const std::vector<Problem>& problems)
{
    append({problems.begin(), problems.end()});
}

void ProblemModel::add(const std::vector<ArticleOutcome>& outcomes)
{
    append({outcomes.begin(), outcomes.end()});
}

void ProblemModel::clear()
{
    beginResetModel();
    m_entries.clear();
    m_rows.clear();
    endResetModel();
}

void ProblemModel::setShown(std::optional<std::size_t> sort)
{
    beginResetModel();
    m_sort = sort;
    m_rows.clear();
    for (std::size_t i = 0; i < m_entries.size(); ++i)
        if (!sort || *sort == sortOf(m_entries[i]))
            m_rows.push_back(i);
    endResetModel();
}

std::size_t ProblemModel::countOf(std::size_t sort) const
{
    return static_cast<std::size_t>(std::count_if(m_entries.begin(), m_entries.end(),
                                                  [sort](const Entry& entry) { return sortOf(entry) == sort; }));
}

QString ProblemModel::fileAt(int row) const
{
    const Entry& entry = at(row);
    const auto* outcome = std::get_if<ArticleOutcome>(&entry);
    return text(outcome ? outcome->file : std::get<Problem>(entry).file);
}

} // namespace summitry
