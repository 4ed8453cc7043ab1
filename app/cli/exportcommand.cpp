#include "app/cli/exportcommand.h"

#include "app/cli/filteredfile.h"
#include "app/jobs/dataexport.h"
#include "models/exchange/viewjson.h"
#include "views/scene/density.h"

#include <CLI/CLI.hpp>
#include <QDateTime>
#include <QFileInfo>

#include <ostream>

#include <fmt/format.h>

namespace summitry::cli {

namespace {

constexpr const char* kProgram = "Summitry " SUMMITRY_VERSION;
constexpr double kLeastLaneMm = 9.2;  // two lines of a lane's header
constexpr double kHeadAndFootMm = 42; // title, ruler, legend, caption

/// SOURCE_DATE_EPOCH, so that equal input can give equal bytes; else now.
qint64 timestamp()
{
    bool ok = false;
    const qint64 fixed = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    return ok ? fixed : QDateTime::currentSecsSinceEpoch();
}

QString titleOf(const Filter& filter, const std::string& path)
{
    if (!filter.pairs.empty())
        return QString::fromStdString(filter.pairs.front().first + " and " + filter.pairs.front().second);
    QString names;
    for (const std::string& name : filter.persons)
        names += (names.isEmpty() ? QString() : QStringLiteral(", ")) + QString::fromStdString(name);
    return names.isEmpty() ? QFileInfo(QString::fromStdString(path)).completeBaseName() : names;
}

TimeRange rangeOf(const FilteredFile& file)
{
    if (file.filter.from && file.filter.to)
        return rangeOfDays(*file.filter.from, *file.filter.to, 0);
    return fitAll(*file.chronology, &file.selection);
}

bool isDataFormat(const std::string& path) { return dataFormat(path).ok(); }

} // namespace

void ExportCommand::declare(CLI::App& options)
{
    options.add_option("FILE", m_file, "A .summitry file")->required()->type_name("X.summitry");
    options.add_option("--to", m_targets, "Where to; the ending tells the format: png, svg, pdf, csv, json, ics … (a DATE is the last day)")
        ->required()->expected(1, 2)->allow_extra_args(false)->type_name("OUT");
    options.add_option("--size", m_size, "Of a figure: 1920x1080, 183mmx120mm, 7.2inx4in")->type_name("SIZE");
    options.add_option("--dpi", m_dpi, "Dots per inch of a figure, 72 to 1200")->type_name("N");
    options.add_option("--title", m_title, "Of a figure; made from the filters when not given")->type_name("TEXT");
    options.add_flag("--dark", m_dark, "A figure on a dark ground");
    declareFilter(options, m_filter, false);
}

/// --to names the file, and in the filters the last day: a date is a date.
bool ExportCommand::takeTargets()
{
    for (const std::string& target : m_targets) {
        const bool isDay = m_filter.to.empty() && EdtfDate::parse(target).ok();
        std::string& place = isDay ? m_filter.to : m_to;
        if (!place.empty())
            return false;
        place = target;
    }
    return !m_to.empty();
}

int ExportCommand::run(const Streams& streams)
{
    if (!takeTargets())
        return streams.err << "Say with --to which one file to write, like --to figure.png.\n", kWrongUsage;
    const QString to = QString::fromStdString(m_to);
    const auto format = figureFormat(to);
    const bool paper = m_size.find_first_of("mci") != std::string::npos;
    const auto size = parseFigureSize(QString::fromStdString(m_size), m_dpi != 0 ? m_dpi : paper ? 300 : 96);
    if (!format && !isDataFormat(m_to))
        return streams.err << dataFormat(m_to).message().english() << " Figures end in png, svg or pdf.\n", kWrongUsage;
    if (format && !size)
        return streams.err << size.message().english() << '\n', kWrongUsage;
    FilteredFile file;
    if (const int code = openFiltered(m_file, m_filter, streams, file); code != kDone)
        return code;
    return format ? writePicture(file, *format, *size, streams) : writeData(file, streams);
}

FigureSpec ExportCommand::figureSpec(const FilteredFile& file, FigureFormat format, const FigureSize& size) const
{
    FigureSpec spec;
    spec.size = size;
    spec.scene.chronology = file.chronology;
    spec.scene.selection = std::make_shared<Selection>(file.selection);
    spec.scene.range = rangeOf(file);
    spec.scene.theme = m_dark ? Theme::dark() : format == FigureFormat::Png ? Theme::light() : Theme::print();
    spec.title = m_title.empty() ? titleOf(file.filter, m_file) : QString::fromStdString(m_title);
    Filter shown = file.filter;
    shown.only.clear(); // the hits of a text search; the query itself is told
    spec.filterLine = QString::fromStdString(describe(shown));
    const auto hash = file.store->dataHash();
    spec.dataHash = hash ? QString::fromStdString(*hash) : QString();
    spec.program = QLatin1String(kProgram);
    spec.timestamp = timestamp();
    View view;
    view.from = spec.scene.range.from, view.to = spec.scene.range.to;
    view.filter = shown;
    spec.viewJson = QByteArray::fromStdString(viewJson(view));
    chooseLanes(file, spec);
    return spec;
}

/// As many lanes as stand legibly on the page, the busiest first; the rest is told in the caption.
void ExportCommand::chooseLanes(const FilteredFile& file, FigureSpec& spec) const
{
    LaneList lanes = personLanes(*file.chronology, &file.selection, LaneOrder::Activity);
    const double scale = std::clamp(spec.size.widthMm / 508, 0.6, 1.6);
    const double room = std::max(1.0, (spec.size.heightMm - kHeadAndFootMm * scale) / (kLeastLaneMm * scale));
    const auto most = static_cast<std::size_t>(std::max(3.0, std::floor(room)));
    if (lanes.size() > most) {
        const auto isLeader = [&](const Lane& lane) { return file.chronology->persons()[lane.person].kind == ActorKind::Leader; };
        std::stable_partition(lanes.begin(), lanes.end(), isLeader);
        const std::size_t left = lanes.size() - most;
        lanes.resize(most);
        spec.note = left == 1 ? QStringLiteral("One further person is not shown.") : QStringLiteral("%1 further persons are not shown.").arg(left);
    }
    spec.scene.lanes = std::make_shared<LaneList>(std::move(lanes));
}

int ExportCommand::writePicture(const FilteredFile& file, FigureFormat format, const FigureSize& size, const Streams& streams) const
{
    const auto figure = renderFigure(figureSpec(file, format, size), format);
    if (!figure)
        return streams.err << figure.message().english() << '\n', kNothingDone;
    for (const QString& warning : figure->warnings)
        streams.err << warning.toStdString() << '\n';
    if (const auto written = writeFigure(*figure, QString::fromStdString(m_to)); !written)
        return streams.err << written.message().english() << '\n', kNothingDone;
    streams.err << m_to << ": " << figure->captionText.toStdString() << '\n';
    return kDone;
}

int ExportCommand::writeData(const FilteredFile& file, const Streams& streams) const
{
    const auto gazetteer = Gazetteer::loadBuiltIn();
    if (!gazetteer)
        return streams.err << gazetteer.message().english() << '\n', kNothingDone;
    DataExport request;
    request.path = m_to;
    request.format = *dataFormat(m_to);
    request.ids = file.ids();
    request.header.title = QFileInfo(QString::fromStdString(m_file)).completeBaseName().toStdString();
    request.header.program = kProgram;
    Filter shown = file.filter;
    shown.only.clear();
    request.header.filterLine = describe(shown);
    request.header.shown = static_cast<std::int64_t>(request.ids.size());
    request.header.total = static_cast<std::int64_t>(file.chronology->size());
    request.header.timestamp = timestamp();
    const auto written = exportData(*file.store, **gazetteer, request);
    if (!written)
        return streams.err << written.message().english() << '\n', kNothingDone;
    streams.err << fmt::format("{}: {} of {} communications.\n", m_to, *written, file.chronology->size());
    return kDone;
}

} // namespace summitry::cli
