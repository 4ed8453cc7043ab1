#include "views/timeline/eventmenu.h"

#include "models/items/wording.h"
#include "views/timeline/lanemenu.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QMenu>

#include <algorithm>

namespace summitry {

namespace {

QString tr(const char* words, int n = -1)
{
    return QCoreApplication::translate("EventMenu", words, nullptr, n);
}

std::vector<std::string> namesOf(const Chronology& chronology, Row row)
{
    std::vector<std::string> names;
    for (const ChronologyActor& actor : chronology.actors(row)) {
        const std::string& name = chronology.persons()[actor.person].name;
        if (std::find(names.begin(), names.end(), name) == names.end() && names.size() < 8)
            names.push_back(name);
    }
    return names;
}

void addPersonEntries(QMenu& menu, TimelineCanvas& canvas, const std::vector<std::string>& names)
{
    FilterState& filter = canvas.shared().filter;
    for (const std::string& name : names) {
        menu.addAction(tr("Only %1").arg(text(name)), &canvas, [&filter, name] { filter.onlyPerson(name); });
        if (!filter.filter().persons.empty())
            menu.addAction(tr("With or without %1").arg(text(name)), &canvas,
                           [&filter, name] { filter.togglePerson(name); });
    }
    if (names.size() == 2) {
        menu.addAction(tr("Only this pair"), &canvas, [&filter, names] { filter.onlyPair(names[0], names[1]); });
        menu.addAction(tr("A lane for this pair"), &canvas,
                       [&canvas, names] { canvas.shared().lanes.addPair(names[0], names[1]); });
    }
}

void addEventEntries(QMenu& menu, TimelineCanvas& canvas, Row row)
{
    const auto& shared = canvas.shared();
    const Chronology& chronology = *shared.chronology.chronology();
    const Day first = chronology.firstDays()[row], last = chronology.lastDays()[row];
    if (!chronology.dateFlags()[row].unknown && !chronology.dateFlags()[row].openStart &&
        !chronology.dateFlags()[row].openEnd)
        menu.addAction(tr("Only these days"), &canvas,
                       [&shared, first, last] { shared.filter.setDates(first, last, true); });
    menu.addSeparator();
    menu.addAction(tr("Zoom to it"), &canvas, [&canvas] { canvas.fitPicked(); });
    menu.addAction(tr("Leave out of the view"), &canvas, [&shared] {
        const std::vector<CommunicationId> ids = shared.picks.picked();
        shared.picks.clear();
        shared.filter.exclude(ids);
    });
    menu.addAction(tr("Copy as text"), &canvas, [&canvas] {
        QGuiApplication::clipboard()->setText(
            pickedAsText(*canvas.shared().chronology.chronology(), canvas.pickedRows()));
    });
}

} // namespace

QMenu* makeEventMenu(TimelineCanvas& canvas, const Hit& hit)
{
    const auto& shared = canvas.shared();
    const Chronology& chronology = *shared.chronology.chronology();
    auto* menu = new QMenu(&canvas);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (hit.row < chronology.size() && hit.what != Hit::What::LaneHeader) {
        if (!shared.picks.isPicked(chronology.ids()[hit.row]))
            shared.picks.pickOnly(chronology.ids()[hit.row]);
        addPersonEntries(*menu, canvas, namesOf(chronology, hit.row));
        addEventEntries(*menu, canvas, hit.row);
        if (hit.lane < canvas.lanes().size())
            addLaneEntries(*menu->addMenu(tr("Lane: %1").arg(text(laneTitle(chronology, canvas.lanes()[hit.lane])))),
                           canvas, hit.lane);
    } else {
        addLaneEntries(*menu, canvas, hit.lane);
    }
    menu->addSeparator();
    menu->addAction(tr("Show everything"), &canvas, [&canvas] { canvas.fitAll(); });
    if (shared.span.canGoBack())
        menu->addAction(tr("Back to the view before"), &canvas, [&shared] { shared.span.goBack(); });
    return menu;
}

QString pickedAsText(const Chronology& chronology, const std::vector<Row>& rows)
{
    QString lines;
    for (const Row row : rows) {
        lines += rowSentence(chronology, row);
        if (!chronology.title(row).empty())
            lines += QStringLiteral(": ") + text(chronology.title(row));
        lines += u'\n';
    }
    return lines;
}

} // namespace summitry
