#pragma once
// What became of the inputs of an import, one row each: articles (new, known, copies, ...) and problems. Grows while
// the import runs; can show one sort of row alone.
#include "models/domain/importplan.h"

#include <QAbstractTableModel>

#include <optional>
#include <variant>

namespace summitry {

class ProblemModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : std::uint8_t { SortColumn, Place, What, ColumnCount };
    /// Those of ArticleOutcome::What, in their order, then those of Severity.
    static constexpr std::size_t kSorts = ArticleOutcome::kKinds + 3;

    using QAbstractTableModel::QAbstractTableModel;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void add(const std::vector<Problem>& problems);
    void add(const std::vector<ArticleOutcome>& outcomes);
    void clear();
    /// Nothing = all rows.
    void setShown(std::optional<std::size_t> sort);
    std::size_t countOf(std::size_t sort) const;
    static QString sortWord(std::size_t sort); ///< "New", "Known already", "Error"
    /// The file a row is about; empty when there is none.
    QString fileAt(int row) const;

private:
    using Entry = std::variant<ArticleOutcome, Problem>;
    static std::size_t sortOf(const Entry& entry);
    const Entry& at(int row) const { return m_entries[m_rows[static_cast<std::size_t>(row)]]; }
    void append(std::vector<Entry>&& entries);

    std::vector<Entry> m_entries;
    std::vector<std::size_t> m_rows; ///< those shown
    std::optional<std::size_t> m_sort;
};

/// "articles.json, line 3, column 7"; empty when nothing is known.
QString placeWords(const Problem& problem);
/// The sentence in the user's language.
QString words(const Message& message);

} // namespace summitry
