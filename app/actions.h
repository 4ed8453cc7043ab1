#pragma once
// The commands of a window: QActions made from one table, by name. Menus, tool bar, command palette and the page of
// keys all take them from here, so that they never differ. What they do is connected by the window. Keys of commands
// work from text fields too, except those that edit text everywhere (undo, copy, by words); a field's rarer keys
// (Ctrl+E, Ctrl+K) give way.
#include <QAction>
#include <QHash>

class QKeyEvent;

namespace summitry {

class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(QWidget* window);
    /// The name must be in the table.
    QAction* operator[](const char* name) const;
    QList<QAction*> all() const { return m_ordered; }
    QList<QAction*> ofGroup(const char* group) const;
    static QString groupWord(const QAction& action);
    void setIconColor(const QColor& color);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static bool isTyping(const QKeyEvent& key);
    bool isCommand(const QKeyEvent& key) const;

    QWidget* m_window;
    QHash<QByteArray, QAction*> m_byName;
    QList<QAction*> m_ordered;
};

} // namespace summitry
