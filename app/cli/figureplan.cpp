#include "app/cli/figureplan.h"

#include "app/jobs/figurejob.h"
#include "models/exchange/viewjson.h"
#include "views/scene/density.h"

#include <QFileInfo>

#include <algorithm>

namespace summitry::cli {

namespace {

QString titleOf(const Filter& filter, const QString& otherwise)
{
    if (!filter.pairs.empty())
        return QString::fromStdString(filter.pairs.front().first + " and " + filter.pairs.front().second);
    QString names;
    for (const std::string& name : filter.persons)
        names += (names.isEmpty() ? QString() : QStringLiteral(", ")) + QString::fromStdString(name);
    return names.isEmpty() ? otherwise : names;
}

TimeRange rangeOf(const FilteredFile& file)
{
    if (file.filter.from && file.filter.to)
        return rangeOfDays(*file.filter.from, *file.filter.to, 0);
    return fitAll(*file.chronology, &file.selection);
}

} // namespace

const char* const kFigureProgram = "Summitry " SUMMITRY_VERSION;

FigurePlan::FigurePlan(const FilteredFile& filtered, const FigureOptions& wished, FigureLook looks)
    : file(filtered), options(wished), look(std::move(looks)), range(rangeOf(filtered))
{
    const auto hash = file.store->dataHash();
    dataHash = hash ? QString::fromStdString(*hash) : QString();
}

FigureSpec FigurePlan::spec() const
{
    return spec(file.filter, std::make_shared<Selection>(file.selection), kNoRow);
}

FigureSpec FigurePlan::spec(const Filter& filter, std::shared_ptr<const Selection> selection, PersonIndex first) const
{
    FigureSpec spec;
    look.apply(spec);
    spec.scene.chronology = file.chronology;
    spec.scene.selection = std::move(selection);
    spec.scene.range = range;
    spec.headerWidth = headerWidth;
    const QString name =
        options.forPublic ? QString() : QFileInfo(QString::fromStdString(file.path)).completeBaseName();
    spec.title = options.title.empty() ? titleOf(filter, name) : QString::fromStdString(options.title);
    View view;
    view.from = range.from, view.to = range.to;
    view.filter = filter;
    view.filter.only.clear(); // the hits of a text search; the query itself is told
    spec.filterLine = QString::fromStdString(describe(view.filter));
    spec.viewJson = QByteArray::fromStdString(viewJson(view));
    spec.dataHash = dataHash;
    spec.program = QLatin1String(kFigureProgram);
    spec.timestamp = figureTimestamp();
    chooseLanes(spec, first);
    fit(spec);
    return spec;
}

/// The busiest first.
void FigurePlan::chooseLanes(FigureSpec& spec, PersonIndex first) const
{
    LaneList lanes = personLanes(*file.chronology, spec.scene.selection.get(), LaneOrder::Activity);
    std::stable_partition(lanes.begin(), lanes.end(), [&](const Lane& lane) { return lane.person == first; });
    spec.scene.lanes = std::make_shared<LaneList>(std::move(lanes));
    leaveOutLanes(spec);
}

void FigurePlan::fit(FigureSpec& spec) const
{
    if (look.preset.fitHeight)
        spec.size.heightMm = fittedHeightMm(spec);
}

} // namespace summitry::cli
