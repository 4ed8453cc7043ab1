#include "app/cli/copycommand.h"

#include "app/cli/filteredfile.h"
#include "models/store/reduction.h"

#include <CLI/CLI.hpp>

#include <ostream>

#include <fmt/format.h>

namespace summitry::cli {

void CopyCommand::declare(CLI::App& options)
{
    options.add_option("FILE", m_file, "A .summitry file")->required()->type_name("X.summitry");
    options.add_option("--to", m_targets, "The new file (a DATE is the last day)")
        ->required()
        ->expected(1, 2)
        ->allow_extra_args(false)
        ->type_name("Y.summitry");
    options.add_flag("--without-texts", m_withoutTexts,
                     "Leave out the articles' texts; evidence stays as positions with a hash");
    declareFilter(options, m_filter, false);
}

int CopyCommand::run(const Streams& streams)
{
    const auto refuse = [&](const std::string& why, int code) { return streams.err << why << '\n', code; };
    if (!takeTargets(m_targets, m_to, m_filter))
        return refuse("Say with --to which one file to write, like --to part.summitry.", kWrongUsage);
    FilteredFile file;
    if (const int code = openFiltered(m_file, m_filter, streams, file); code != kDone)
        return code;
    Reduction reduction;
    reduction.withoutTexts = m_withoutTexts;
    if (!file.filter.isEmpty())
        reduction.only = file.ids();
    if (reduction.only && reduction.only->empty())
        return refuse("The filters keep nothing; no file was written.", kNothingDone);
    const auto saved = saveReduced(*file.store, m_to, reduction);
    if (!saved)
        return refuse(saved.message().english(), kNothingDone);
    streams.err << fmt::format("{}: {} of {} events, told by {} articles", m_to, saved->communications,
                               file.chronology->size(), saved->articles);
    streams.err << (m_withoutTexts ? fmt::format("; {} texts left out.\n", saved->textsRemoved) : std::string(".\n"));
    return kDone;
}

} // namespace summitry::cli
