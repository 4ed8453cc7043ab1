#pragma once
// Every command by name: type some of its words, Enter runs it. Reads the real actions, so nothing is missing and
// nothing is named twice. Closes on Esc, on running, and when it loses the focus.
#include <QFrame>

class QAction;
class QLineEdit;
class QListWidget;

namespace summitry {

class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);
    void open(const QList<QAction*>& actions);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void narrow(const QString& words);
    void run();

    QLineEdit* m_words;
    QListWidget* m_list;
    QList<QAction*> m_actions;
};

/// A menu's words without the mnemonic and the dots.
QString plainText(const QAction& action);

} // namespace summitry
