#pragma once
// The page of keys: one table made from the real actions and the canvas's own keys, with a search line. A view of
// values; the window hands them in.
#include <QDialog>

namespace summitry {

struct ShortcutLine
{
    QString group; ///< "File", "Timeline"
    QString keys;
    QString words;
};

class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(const QList<ShortcutLine>& lines, QWidget* parent = nullptr);
};

} // namespace summitry
