#pragma once
// What an import had to say about its inputs: a line of counts and the list of problems, to read and to copy.
#include "models/items/problemmodel.h"

#include <QDialog>

namespace summitry {

class ProblemsDialog : public QDialog
{
    Q_OBJECT

public:
    ProblemsDialog(const QString& summary, const std::vector<Problem>& problems, QWidget* parent = nullptr);

private:
    void copyAll() const;

    ProblemModel m_model;
};

} // namespace summitry
