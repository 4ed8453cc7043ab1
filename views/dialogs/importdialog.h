#pragma once
// Before articles are imported: which files, how their first articles are understood, which date those get that tell
// none, what is done with near copies, and what the columns of tables hold. Fills one value and asks for a new look
// whenever that changes; reading and importing are the window's affair. Files can be dropped on it.
#include "models/domain/importplan.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace summitry {

class ColumnMapper;

struct ImportChoice
{
    QStringList paths;
    UndatedRule undated = UndatedRule::Inference;
    std::optional<EdtfDate> published; ///< for UndatedRule::Given
    bool takeCopies = true;
    std::vector<KnownTable> tables; ///< settled by hand in this dialog
};

class ImportDialog : public QDialog
{
    Q_OBJECT

public:
    ImportDialog(const QStringList& paths, QWidget* parent);
    void addPaths(const QStringList& paths);
    /// The look that was asked for. Answers to older questions are for the caller to leave out.
    void setPreview(const ImportPreview& preview);
    ImportChoice choice() const;

signals:
    void previewWanted(); ///< of choice(), as it is now
    void filesWanted();   ///< more of them
    void folderWanted();
    void chosen(const summitry::ImportChoice& choice);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void build();
    QWidget* buildInputs();
    void buildRules(QVBoxLayout& column);
    void ask();
    void showInputs();
    void showProblems(const ImportPreview& preview);
    bool dateIsGood() const;
    void done(int result) override;

    QStringList m_paths;
    QLabel* m_inputs = nullptr;
    QTreeWidget* m_articles = nullptr;
    QLabel* m_seen = nullptr;
    QLabel* m_problems = nullptr;
    QComboBox* m_undated = nullptr;
    QLineEdit* m_date = nullptr;
    QComboBox* m_copies = nullptr;
    ColumnMapper* m_mapper = nullptr;
    QPushButton* m_import = nullptr;
};

} // namespace summitry
