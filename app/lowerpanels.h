#pragma once
// The views below the timeline, one tab each: table, profile, matrix, accounts side by side, review. A command shows
// its view, brings it to the front, and, when it is in front already, puts it away. With one view there is no tab, with
// none nothing.
#include <QTabWidget>

class QAction;

namespace summitry {

class LowerPanels : public QTabWidget
{
    Q_OBJECT

public:
    explicit LowerPanels(QWidget* parent = nullptr);
    /// Takes the view over; the command becomes checkable. Not shown at first.
    /// room: height in pixels below which it asks for more when shown.
    void addView(QWidget* view, QAction* command, const QString& title, int room = 0);
    bool isShown(const QWidget* view) const { return indexOf(const_cast<QWidget*>(view)) >= 0; }
    void showView(QWidget* view);
    void putAway(QWidget* view);

signals:
    void roomWanted(int height);

private:
    struct Entry
    {
        QWidget* view;
        QAction* command;
        QString title;
        int room;
    };
    void toggle(QWidget* view);
    const Entry* entryOf(const QWidget* view) const;

    QList<Entry> m_entries;
};

} // namespace summitry
