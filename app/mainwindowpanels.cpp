// What is below and in the timeline of a main window: panels, lanes, clock.
#include "app/actions.h"
#include "app/eventdesk.h"
#include "app/lowerpanels.h"
#include "app/mainwindow.h"
#include "app/markerdesk.h"
#include "app/paneldesk.h"
#include "app/searchdesk.h"
#include "views/reader/inspector.h"
#include "views/timeline/legendbox.h"
#include "views/timeline/timelineview.h"

#include <QActionGroup>
#include <QMenu>
#include <QSplitter>

#include <algorithm>
#include <functional>

namespace summitry {

namespace {

template <typename Value>
struct Choice
{
    QString words;
    Value value;
};

/// A group of choices in a menu; the ticked one follows the state whenever the menu opens.
template <typename Value>
void addChoices(QMenu& menu, const QList<Choice<Value>>& choices, const std::function<Value()>& now,
                const std::function<void(Value)>& choose)
{
    auto* group = new QActionGroup(&menu);
    for (const Choice<Value>& choice : choices) {
        QAction* action = menu.addAction(choice.words);
        action->setCheckable(true);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, &menu, [choose, value = choice.value] { choose(value); });
        QObject::connect(&menu, &QMenu::aboutToShow, action,
                         [action, now, value = choice.value] { action->setChecked(now() == value); });
    }
}

} // namespace

void MainWindow::createPanels()
{
    new SearchDesk({*m_session, *m_panels, *m_article, (*m_actions)["showHits"], *this});
    m_panelDesk = new PanelDesk({*m_session, *m_timeline, *m_bar, *m_panels, *m_actions, *this});
    connect(m_panels, &LowerPanels::roomWanted, this, [this](int height) {
        const int all = m_centre->height();
        const int lower = std::min(height, all / 2);
        m_centre->setSizes({all - lower, lower});
    });
    connect(m_inspector, &Inspector::compareWanted, m_panelDesk, &PanelDesk::compare);
    new EventDesk({*m_session, *m_bar, *m_article, *m_actions, *this});
    new MarkerDesk(*m_session, m_timeline->canvas(), *m_bar);
    QAction* legend = (*m_actions)["showLegend"];
    legend->setCheckable(true);
    connect(legend, &QAction::toggled, this, [this](bool shown) { m_timeline->legend().setShown(shown); });
    connect(&m_timeline->canvas(), &TimelineCanvas::profileWanted, m_panelDesk, &PanelDesk::showProfile);
}

void MainWindow::createLanesMenu(QMenu* view)
{
    LaneState& lanes = m_session->lanes();
    using Of = View::LaneKind;
    using Order = View::LaneOrder;
    QMenu* menu = view->addMenu(tr("&Lanes"));
    menu->setObjectName(QStringLiteral("lanesMenu"));
    addChoices<Of>(
        *menu,
        {{tr("By &person"), Of::Persons},
         {tr("By &country"), Of::Countries},
         {tr("By &organisation"), Of::Organisations}},
        [&lanes] { return lanes.arrangement().laneKind; }, [&lanes](Of kind) { lanes.setKind(kind); });
    menu->addSeparator();
    QAction* hidden = menu->addAction(tr("Show &hidden lanes"), this, [&lanes] { lanes.showHidden(); });
    connect(menu, &QMenu::aboutToShow, hidden,
            [&lanes, hidden] { hidden->setEnabled(!lanes.arrangement().hidden.empty()); });
    QMenu* order = view->addMenu(tr("&Order of lanes"));
    order->setObjectName(QStringLiteral("orderMenu"));
    addChoices<Order>(
        *order,
        {{tr("By &activity"), Order::Activity},
         {tr("By &name"), Order::Name},
         {tr("By &country"), Order::Country},
         {tr("By &first appearance"), Order::FirstAppearance},
         {tr("By &hand"), Order::ByHand}},
        [&lanes] { return lanes.arrangement().laneOrder; }, [&lanes](Order by) { lanes.setOrder(by); });
    QMenu* clock = view->addMenu(tr("&Clock"));
    clock->setObjectName(QStringLiteral("clockMenu"));
    addChoices<bool>(
        *clock, {{tr("Date of the &event"), false}, {tr("Date of first &report"), true}},
        [&lanes] { return lanes.arrangement().byReportDate; },
        [&lanes](bool byReport) { lanes.setByReportDate(byReport); });
}

} // namespace summitry
