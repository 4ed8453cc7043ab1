#pragma once
// How a story goes on paper: steps a page, what stands beside each, which paper. Fills one value.
#include "views/presentation/handout.h"

#include <QDialog>

class QComboBox;

namespace summitry {

class HandoutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit HandoutDialog(QWidget* parent);
    HandoutOptions options() const;

signals:
    void chosen(const summitry::HandoutOptions& options);

private:
    QComboBox *m_perPage, *m_beside, *m_paper;
};

} // namespace summitry
