#pragma once
// What this program is, and the versions of its parts, to read and to copy into a report or a paper.
#include <QDialog>

namespace summitry {

class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(const QStringList& versions, QWidget* parent = nullptr);
};

} // namespace summitry
