#include "app/lowerpanels.h"

#include <QAction>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace summitry {

LowerPanels::LowerPanels(QWidget* parent) : QTabWidget(parent)
{
    setObjectName(QStringLiteral("lowerPanels"));
    setDocumentMode(true);
    setTabBarAutoHide(true);
    setMovable(true);
    tabBar()->setExpanding(false);
    tabBar()->setDrawBase(false);
    hide();
}

void LowerPanels::addView(QWidget* view, QAction* command, const QString& title, int room)
{
    view->setParent(this);
    view->hide();
    command->setCheckable(true);
    m_entries.push_back({view, command, title, room});
    connect(command, &QAction::triggered, this, [this, view] { toggle(view); });
}

const LowerPanels::Entry* LowerPanels::entryOf(const QWidget* view) const
{
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [view](const Entry& entry) { return entry.view == view; });
    return found == m_entries.end() ? nullptr : &*found;
}

void LowerPanels::toggle(QWidget* view)
{
    if (isShown(view) && currentWidget() == view)
        putAway(view);
    else
        showView(view);
}

void LowerPanels::showView(QWidget* view)
{
    const Entry* entry = entryOf(view);
    if (!entry)
        return;
    if (!isShown(view)) {
        // In the order in which they were made known, whatever was opened first.
        int at = 0;
        for (const Entry& each : m_entries) {
            if (each.view == view)
                break;
            at += isShown(each.view) ? 1 : 0;
        }
        insertTab(at, view, entry->title);
        auto* close = new QToolButton;
        close->setText(QStringLiteral("×"));
        close->setProperty("link", true);
        close->setToolTip(tr("Put away"));
        close->setAccessibleName(tr("Put away: %1").arg(entry->title));
        connect(
            close, &QToolButton::clicked, this, [this, view] { putAway(view); }, Qt::QueuedConnection);
        tabBar()->setTabButton(at, QTabBar::RightSide, close);
    }
    entry->command->setChecked(true);
    show();
    setCurrentWidget(view);
    if (height() < entry->room)
        emit roomWanted(entry->room);
}

void LowerPanels::putAway(QWidget* view)
{
    const Entry* entry = entryOf(view);
    if (!entry || !isShown(view))
        return;
    removeTab(indexOf(view));
    view->hide();
    entry->command->setChecked(false);
    setVisible(count() > 0);
}

} // namespace summitry
