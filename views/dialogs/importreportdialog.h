#pragma once
// What an import did with its inputs: a line of counts, and the list of articles and problems to read, to narrow to one
// sort and to copy. A row that is opened gives the file it is about.
#include "models/items/problemmodel.h"

#include <QDialog>

class QComboBox;
class QTableView;

namespace summitry {

struct ImportLog
{
    QString summary;
    std::vector<ArticleOutcome> outcomes;
    std::vector<Problem> problems;
};

class ImportReportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ImportReportDialog(const ImportLog& log, QWidget* parent = nullptr);

signals:
    void fileWanted(const QString& path);

private:
    void build(const QString& summary);
    void fillSorts();
    void openCurrent();
    void copyAll() const;

    ProblemModel m_model;
    QComboBox* m_sorts;
    QTableView* m_table;
};

} // namespace summitry
