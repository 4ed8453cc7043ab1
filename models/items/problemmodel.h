#pragma once
// What an import had to say about its inputs, one row each: how bad, where, what. Grows while the import runs.
#include "models/domain/problem.h"

#include <QAbstractTableModel>

namespace summitry {

class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : std::uint8_t { SeverityColumn, Place, What, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void add(const std::vector<Problem>& problems);
    void clear();
    const Problem& at(int row) const { return m_problems[static_cast<std::size_t>(row)]; }

private:
    std::vector<Problem> m_problems;
};

/// "articles.json, line 3, column 7"; empty when nothing is known.
QString placeWords(const Problem& problem);
/// The sentence in the user's language.
QString words(const Message& message);

} // namespace summitry
