#pragma once
// What the window shows when nothing is open: open, import, sample, recent files. Tells wishes; does nothing itself.
#include <QWidget>

class QAction;
class QVBoxLayout;

namespace summitry {

class StartPage : public QWidget
{
    Q_OBJECT

public:
    /// The actions become the big buttons, in this order.
    explicit StartPage(const QList<QAction*>& actions, QWidget* parent = nullptr);
    void setRecent(const QStringList& paths);

signals:
    void recentWanted(const QString& path);

private:
    QVBoxLayout* m_recent;
    QWidget* m_recentBox;
};

} // namespace summitry
