#include "app/cli/figurecommand.h"

#include "app/cli/filteredfile.h"
#include "app/jobs/figurechanges.h"
#include "models/exchange/viewjson.h"

#include <CLI/CLI.hpp>
#include <QFile>

#include <ostream>

#include <fmt/format.h>

namespace summitry::cli {

void FigureCommand::declare(CLI::App& options)
{
    options.add_option("FIGURE", m_figure, "A figure that was exported")->required()->type_name("FIGURE");
    options.add_option("--in", m_in, "The chronology to compare it with")->type_name("X.summitry");
}

int FigureCommand::run(const Streams& streams)
{
    QFile file(QString::fromStdString(m_figure));
    if (!file.open(QIODevice::ReadOnly))
        return streams.err << fmt::format("“{}” cannot be read ({}).\n", m_figure, file.errorString().toStdString()),
               kNothingDone;
    const auto view = embeddedView(file.readAll());
    if (!view)
        return streams.err << m_figure << ": " << view.message().english() << '\n', kNothingDone;
    const std::string json = view->toStdString();
    if (const auto readable = readView(json); !readable)
        return streams.err << m_figure << ": " << readable.message().english() << '\n', kNothingDone;
    if (!m_in.empty())
        return compare(json, streams);
    streams.out << json << '\n';
    return kDone;
}

int FigureCommand::compare(const std::string& json, const Streams& streams) const
{
    FilteredFile file;
    if (const int code = openFiltered(m_in, {}, streams, file); code != kDone)
        return code;
    const auto changes = figureChanges(json, *file.store, *file.chronology);
    if (!changes)
        return streams.err << m_figure << ": " << changes.message().english() << '\n', kNothingDone;
    streams.out
        << fmt::format(
               R"({{"same_data":{},"other_chronology":{},"counted":{},"added":{},"corrected":{},"removed":{}}})",
               changes->sameData, changes->otherFile, changes->counted, changes->added, changes->corrected,
               changes->removed)
        << '\n';
    streams.err << changeWords(*changes).toStdString() << '\n';
    return kDone;
}

} // namespace summitry::cli
