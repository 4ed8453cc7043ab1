#include "app/cli/exportcommand.h"

#include "app/cli/figureset.h"
#include "app/jobs/dataexport.h"
#include "app/jobs/figurejob.h"

#include <CLI/CLI.hpp>
#include <QFileInfo>

#include <ostream>

#include <fmt/format.h>

namespace summitry::cli {

void ExportCommand::declare(CLI::App& options)
{
    options.add_option("FILE", m_file, "A .summitry file")->required()->type_name("X.summitry");
    options
        .add_option("--to", m_targets,
                    "Where to; the ending tells the format: png, svg, pdf, csv, json, ics … (a DATE is the last day); "
                    "with --per a folder")
        ->required()
        ->expected(1, 2)
        ->allow_extra_args(false)
        ->type_name("OUT");
    options
        .add_option("--per", m_per, "One figure for each leader or pair, on one axis, with an index page and captions")
        ->check(CLI::IsMember({"leader", "pair"}))
        ->group("Figures");
    options.add_option("--format", m_formats, "Of the figures of --per: png, svg, pdf; several with commas")
        ->delimiter(',')
        ->type_name("LIST")
        ->group("Figures");
    declareFigure(options, m_figure);
    declareFilter(options, m_filter, false);
}

int ExportCommand::run(const Streams& streams)
{
    if (!takeTargets(m_targets, m_to, m_filter))
        return streams.err << "Say with --to which one file to write, like --to figure.png.\n", kWrongUsage;
    if (!m_per.empty())
        return writeSet(streams);
    if (!m_formats.empty())
        return streams.err << "--format belongs to --per; one figure has the format of its ending.\n", kWrongUsage;
    if (const auto format = figureFormat(QString::fromStdString(m_to)))
        return writePicture(*format, streams);
    if (const auto data = dataFormat(m_to); !data)
        return streams.err << data.message().english() << " Figures end in png, svg or pdf.\n", kWrongUsage;
    return writeData(streams);
}

int ExportCommand::writePicture(FigureFormat format, const Streams& streams) const
{
    const auto look = readLook(m_figure, format);
    if (!look)
        return streams.err << look.message().english() << '\n', kWrongUsage;
    FilteredFile file;
    if (const int code = openFiltered(m_file, m_filter, streams, file); code != kDone)
        return code;
    const auto figure = renderFigure(FigurePlan(file, m_figure, *look).spec(), format);
    if (!figure)
        return streams.err << figure.message().english() << '\n', kNothingDone;
    for (const QString& warning : figure->warnings)
        streams.err << warning.toStdString() << '\n';
    if (const auto written = writeWhole(figure->bytes, QString::fromStdString(m_to)); !written)
        return streams.err << written.message().english() << '\n', kNothingDone;
    streams.err << m_to << ": " << figure->captionText.toStdString() << '\n';
    return kDone;
}

int ExportCommand::writeSet(const Streams& streams) const
{
    FigureSet set{m_to, m_per == "pair" ? FigurePer::Pair : FigurePer::Leader, {}};
    for (const std::string& word : m_formats.empty() ? std::vector<std::string>{"png"} : m_formats) {
        const auto format = figureFormat(QString::fromStdString("." + word));
        if (!format)
            return streams.err << fmt::format("“{}” is no format of figures; choose png, svg or pdf.\n", word),
                   kWrongUsage;
        set.formats.push_back(*format);
    }
    const auto look = readLook(m_figure, set.formats.front());
    if (!look)
        return streams.err << look.message().english() << '\n', kWrongUsage;
    FilteredFile file;
    if (const int code = openFiltered(m_file, m_filter, streams, file); code != kDone)
        return code;
    return cli::writeSet(set, FigurePlan(file, m_figure, *look), streams);
}

int ExportCommand::writeData(const Streams& streams) const
{
    FilteredFile file;
    if (const int code = openFiltered(m_file, m_filter, streams, file); code != kDone)
        return code;
    const auto gazetteer = Gazetteer::loadBuiltIn();
    if (!gazetteer)
        return streams.err << gazetteer.message().english() << '\n', kNothingDone;
    DataExport request;
    request.path = m_to;
    request.format = *dataFormat(m_to);
    request.ids = file.ids();
    request.header.title = QFileInfo(QString::fromStdString(m_file)).completeBaseName().toStdString();
    request.header.program = kFigureProgram;
    Filter shown = file.filter;
    shown.only.clear();
    request.header.filterLine = describe(shown);
    request.header.shown = static_cast<std::int64_t>(request.ids.size());
    request.header.total = static_cast<std::int64_t>(file.chronology->size());
    request.header.timestamp = figureTimestamp();
    const auto written = exportData(*file.store, **gazetteer, request);
    if (!written)
        return streams.err << written.message().english() << '\n', kNothingDone;
    streams.err << fmt::format("{}: {} of {} communications.\n", m_to, *written, file.chronology->size());
    return kDone;
}

} // namespace summitry::cli
