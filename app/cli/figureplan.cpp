#include "app/cli/figureplan.h"

#include "models/exchange/viewjson.h"
#include "views/scene/density.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <cmath>

namespace summitry::cli {

namespace {

constexpr double kLeastLaneMm = 9.2;  // two lines of a lane's header, at the text of the usual size
constexpr double kHeadAndFootMm = 42; // title, ruler, legend, caption
constexpr double kLeastLaneLines = 2.7, kHeadAndFootLines = 13; // the same in lines of text
constexpr double kMmPerPoint = 25.4 / 72;

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

/// As many lanes as stand legibly on the page.
std::size_t mostLanes(const FigureSpec& spec)
{
    double lane = kLeastLaneMm, rest = kHeadAndFootMm;
    if (spec.textPoints > 0)
        lane = kLeastLaneLines * spec.textPoints * kMmPerPoint,
        rest = kHeadAndFootLines * spec.textPoints * kMmPerPoint;
    const double scale = spec.textPoints > 0 ? 1 : std::clamp(spec.size.widthMm / 508, 0.6, 1.6);
    return static_cast<std::size_t>(std::max(3.0, std::floor((spec.size.heightMm - rest * scale) / (lane * scale))));
}

} // namespace

const char* const kFigureProgram = "Summitry " SUMMITRY_VERSION;

qint64 figureTimestamp()
{
    bool ok = false;
    const qint64 fixed = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    return ok ? fixed : QDateTime::currentSecsSinceEpoch();
}

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

/// The busiest first; those that do not fit are told in the caption, or go on further pages.
void FigurePlan::chooseLanes(FigureSpec& spec, PersonIndex first) const
{
    LaneList lanes = personLanes(*file.chronology, spec.scene.selection.get(), LaneOrder::Activity);
    std::stable_partition(lanes.begin(), lanes.end(), [&](const Lane& lane) { return lane.person == first; });
    const std::size_t most = mostLanes(spec);
    if (lanes.size() > most && !spec.pages) {
        const auto isLeader = [&](const Lane& lane) {
            return lane.person == first || file.chronology->persons()[lane.person].kind == ActorKind::Leader;
        };
        std::stable_partition(lanes.begin(), lanes.end(), isLeader);
        const std::size_t left = lanes.size() - most;
        lanes.resize(most);
        spec.note = left == 1 ? QStringLiteral("One further person is not shown.")
                              : QStringLiteral("%1 further persons are not shown.").arg(left);
    }
    spec.scene.lanes = std::make_shared<LaneList>(std::move(lanes));
}

void FigurePlan::fit(FigureSpec& spec) const
{
    if (look.preset.fitHeight)
        spec.size.heightMm = fittedHeightMm(spec);
}

} // namespace summitry::cli
