#include "views/figures/figurewords.h"

#include "views/scene/timeunits.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <set>

namespace summitry {

namespace {

QString say(const char* text)
{
    return QCoreApplication::translate("Figure", text);
}

QString grouped(std::size_t number)
{
    QString text = QString::number(number);
    for (qsizetype at = text.size() - 3; at > 0; at -= 3)
        text.insert(at, u',');
    return text;
}

std::size_t sourcesOf(const FigureSpec& spec)
{
    const Chronology& data = *spec.scene.chronology;
    if (!spec.scene.selection)
        return data.sourceNames().size();
    std::set<SourceIndex> sources;
    for (const Row row : spec.scene.selection->rows)
        sources.insert(data.sources(row).begin(), data.sources(row).end());
    return sources.size();
}

QString who(const Scene& scene)
{
    const std::size_t lanes = scene.spec.lanes ? scene.spec.lanes->size() : 0;
    const auto name = [&](std::size_t i) {
        return QString::fromStdString(laneTitle(*scene.spec.chronology, (*scene.spec.lanes)[i]));
    };
    if (lanes == 1)
        return say("Communications of %1").arg(name(0));
    if (lanes == 2)
        return say("Communications of %1 and %2").arg(name(0), name(1));
    const auto all = [&](Lane::Kind kind) {
        return std::all_of(scene.spec.lanes->begin(), scene.spec.lanes->end(),
                           [kind](const Lane& lane) { return lane.kind == kind; });
    };
    if (lanes > 0 && all(Lane::Kind::Country))
        return say("Communications of %1 countries").arg(lanes);
    if (lanes > 0 && all(Lane::Kind::Organisation))
        return say("Communications of %1 organisations").arg(lanes);
    return say("Communications of %1 leaders").arg(lanes);
}

QString hashText(const QString& hash)
{
    const QString brief = hash.left(8);
    return brief.size() > 4 ? brief.left(4) + u' ' + brief.mid(4) : brief;
}

} // namespace

QString countLine(const Scene& scene)
{
    const std::size_t all = scene.spec.chronology ? scene.spec.chronology->size() : 0;
    return say("%1 of %2 communications").arg(grouped(scene.shown), grouped(all));
}

QString rangeText(const TimeRange& wanted)
{
    // Without the room that a fitted range leaves on both sides.
    const TimeRange whole = normalised(wanted),
                    range{whole.from + 0.0199 * whole.span(), whole.to - 0.0199 * whole.span()};
    const double last = range.to - 1e-6;
    for (const TimeUnit unit : {TimeUnit::OneDay, TimeUnit::Month, TimeUnit::Year})
        if (unitStart(unit, range.from) == unitStart(unit, last) && range.span() > 0.8 * typicalDays(unit))
            return unitText(unit, unitStart(unit, range.centre()));
    const auto between = [&](TimeUnit unit) {
        return say("%1 to %2").arg(unitText(unit, unitStart(unit, range.from)), unitText(unit, unitStart(unit, last)));
    };
    if (range.span() > 6 * 365)
        return between(TimeUnit::Year);
    return range.span() > 100 ? between(TimeUnit::Month) : say("%1 to %2").arg(dayText(range.from), dayText(last));
}

QString captionOf(const FigureSpec& spec, const Scene& scene)
{
    QString text = QStringLiteral("%1, %2. %3").arg(who(scene), rangeText(scene.scale.range), countLine(scene));
    if (!spec.filterLine.isEmpty())
        text += say("; filters: %1").arg(spec.filterLine);
    const std::size_t sources = sourcesOf(spec);
    if (sources > 0)
        text += sources == 1 ? say("; 1 source") : say("; %1 sources").arg(grouped(sources));
    text += u'.';
    if (scene.spec.clock == Clock::Reported)
        text += u' ' + say("Placed by the date of first report.");
    if (scene.spec.knownOn)
        text += u' ' + say("As known on %1.").arg(dayText(static_cast<double>(*scene.spec.knownOn)));
    if (scene.undated > 0)
        text += u' ' + say("%1 without a date are not shown.").arg(grouped(scene.undated));
    if (scene.linksDropped > 0)
        text += u' ' + say("The lines of %1 calls are left out.").arg(grouped(scene.linksDropped));
    if (!scene.fades.empty())
        text += u' ' + say("Dates known only to a span are drawn as fading bars.");
    if (!spec.note.isEmpty())
        text += u' ' + spec.note;
    if (!spec.dataHash.isEmpty())
        text += u' ' + say("Data %1.").arg(hashText(spec.dataHash));
    if (!spec.program.isEmpty())
        text += u' ' + spec.program + u'.';
    return text;
}

QString altTextOf(const FigureSpec& spec, const Scene& scene)
{
    QString text = say("Timeline of %1 lanes, %2, with %3.")
                       .arg(spec.pages ? spec.scene.lanes->size() : scene.lanes.size())
                       .arg(rangeText(scene.scale.range), countLine(scene));
    QStringList lanes;
    for (const LaneBox& box : scene.lanes)
        if (lanes.size() < 12)
            lanes << say("%1: %2")
                         .arg(QString::fromStdString(laneTitle(*scene.spec.chronology, (*scene.spec.lanes)[box.lane])))
                         .arg(box.count);
    text += u' ' + lanes.join(QStringLiteral("; ")) + u'.';
    if (!spec.filterLine.isEmpty())
        text += u' ' + say("Filters: %1.").arg(spec.filterLine);
    return text;
}

} // namespace summitry
