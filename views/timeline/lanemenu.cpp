#include "views/timeline/lanemenu.h"

#include "models/items/wording.h"
#include "views/scene/lanearrangement.h"

#include <QCoreApplication>
#include <QMenu>

#include <algorithm>
#include <functional>

namespace summitry {

namespace {

QString tr(const char* words, int n = -1)
{
    return QCoreApplication::translate("LaneMenu", words, nullptr, n);
}

void addFilterEntries(QMenu& menu, TimelineCanvas& canvas, const ViewLane& lane, const QString& title)
{
    FilterState& filter = canvas.shared().filter;
    switch (lane.kind) {
    case ViewLane::Kind::Person:
        menu.addAction(tr("Only %1").arg(title), &canvas, [&filter, lane] { filter.onlyPerson(lane.name); });
        menu.addAction(tr("Without %1").arg(title), &canvas, [&filter, lane] { filter.withoutPerson(lane.name); });
        menu.addAction(tr("Profile of %1").arg(title), &canvas, [&canvas, lane] { emit canvas.profileWanted(lane); });
        break;
    case ViewLane::Kind::Pair:
        menu.addAction(tr("Only this pair"), &canvas, [&filter, lane] { filter.onlyPair(lane.name, lane.other); });
        menu.addAction(tr("Profile of the two"), &canvas, [&canvas, lane] { emit canvas.profileWanted(lane); });
        break;
    case ViewLane::Kind::Country:
        menu.addAction(tr("Only %1").arg(title), &canvas, [&filter, lane] {
            Filter next = filter.filter();
            next.countries = {lane.name};
            filter.setFilter(next);
        });
        menu.addAction(tr("Profile of %1").arg(title), &canvas, [&canvas, lane] { emit canvas.profileWanted(lane); });
        break;
    case ViewLane::Kind::Organisation:
        break;
    }
}

void addCheck(QMenu& menu, const QString& words, bool on, const std::function<void(bool)>& act)
{
    QAction* action = menu.addAction(words);
    action->setCheckable(true);
    action->setChecked(on);
    QObject::connect(action, &QAction::triggered, &menu, act);
}

} // namespace

void addLaneEntries(QMenu& menu, TimelineCanvas& canvas, std::uint32_t at)
{
    if (at >= canvas.lanes().size())
        return;
    const Chronology& chronology = *canvas.shared().chronology.chronology();
    LaneState& lanes = canvas.shared().lanes;
    const ViewLane lane = namedLane(chronology, canvas.lanes()[at]);
    const bool pair = lane.kind == ViewLane::Kind::Pair;
    addFilterEntries(menu, canvas, lane, text(laneTitle(chronology, canvas.lanes()[at])));
    menu.addSeparator();
    addCheck(menu, tr("Pin on top"), lane.pinned, [&lanes, lane](bool on) { lanes.setPinned(lane, on); });
    addCheck(menu, canvas.lanes()[at].heads ? tr("Fold this country") : tr("Collapse"), lane.collapsed,
             [&lanes, lane](bool on) { lanes.setCollapsed(lane, on); });
    menu.addAction(pair ? tr("Remove this lane") : tr("Hide this lane"), &canvas, [&lanes, lane] { lanes.hide(lane); });
    if (const auto hidden = lanes.arrangement().hidden.size(); hidden > 0)
        menu.addAction(tr("Show %n hidden lane(s)", static_cast<int>(hidden)), &canvas,
                       [&lanes] { lanes.showHidden(); });
    if (at > 0)
        menu.addAction(tr("Move up"), &canvas, [&canvas, at] { moveLane(canvas, at, at - 1); });
    if (at + 1 < canvas.lanes().size())
        menu.addAction(tr("Move down"), &canvas, [&canvas, at] { moveLane(canvas, at, at + 2); });
}

void moveLane(TimelineCanvas& canvas, std::uint32_t lane, std::uint32_t before)
{
    const auto size = static_cast<std::uint32_t>(canvas.lanes().size());
    if (lane >= size || before == lane || before == lane + 1)
        return;
    std::vector<ViewLane> lanes;
    for (const Lane& each : canvas.lanes())
        lanes.push_back(namedLane(*canvas.shared().chronology.chronology(), each));
    const ViewLane moved = lanes[lane];
    lanes.insert(lanes.begin() + std::min(before, size), moved);
    lanes.erase(lanes.begin() + (before < lane ? lane + 1 : lane));
    canvas.shared().lanes.setByHand(std::move(lanes));
}

} // namespace summitry
