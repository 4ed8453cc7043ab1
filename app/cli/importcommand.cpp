#include "app/cli/importcommand.h"

#include "app/cli/articlerun.h"
#include "app/jobs/clock.h"
#include "app/jobs/importjob.h"
#include "models/ingest/filetools.h"
#include "models/ingest/reanalysis.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

namespace summitry::cli {

namespace {

Opened openOrCreate(const std::string& path)
{
    return Store::probe(path) == FileState::Missing ? Store::create(path) : Store::open(path, Access::Write);
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many)
{
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

void add(ImportReport& sum, ImportReport&& part)
{
    sum.added += part.added, sum.known += part.known, sum.copies += part.copies;
    sum.eventless += part.eventless, sum.unsupported += part.unsupported;
    sum.failedInputs += part.failedInputs, sum.accounts += part.accounts;
    sum.problemsLeftOut += part.problemsLeftOut;
    sum.problems.insert(sum.problems.end(), part.problems.begin(), part.problems.end());
    sum.changed.insert(sum.changed.end(), part.changed.begin(), part.changed.end());
    std::sort(sum.changed.begin(), sum.changed.end());
    sum.changed.erase(std::unique(sum.changed.begin(), sum.changed.end()), sum.changed.end());
}

void print(const ImportReport& report, std::ostream& err)
{
    for (const Problem& problem : report.problems)
        err << sentence(problem) << '\n';
    if (report.problemsLeftOut > 0)
        err << counted(report.problemsLeftOut, "more problem", "more problems") << " not shown.\n";
    err << counted(report.added, "new article", "new articles") << ", " << report.known << " known already";
    if (report.failedInputs > 0)
        err << ", " << counted(report.failedInputs, "input", "inputs") << " failed";
    err << "; " << counted(report.accounts, "account", "accounts") << " found, "
        << counted(static_cast<std::int64_t>(report.changed.size()), "event", "events") << " new or changed.\n";
    if (report.copies > 0)
        err << counted(report.copies, "new article is a near-identical copy", "new articles are near-identical copies")
            << " and not counted as a source of its own.\n";
    if (report.eventless > 0)
        err << "No calls, summits or statements found in " << counted(report.eventless, "new article", "new articles")
            << ".\n";
    if (report.unsupported > 0)
        err << counted(report.unsupported, "new article is", "new articles are")
            << " in a language that is not supported.\n";
}

} // namespace

void ImportCommand::declare(CLI::App& options)
{
    options.add_option("--into", m_into, "The .summitry file; made when it is not there")
        ->required()
        ->type_name("X.summitry");
    options.add_option("FILE", m_inputs,
                       "Articles: text, JSON …; folders are searched; - reads JSON Lines from standard input");
    options.add_flag("--again", m_again,
                     "Analyse the articles that the file has once more; corrections are kept, and undo brings the old "
                     "state back");
    options.add_option("--published", m_published, "Date of publication (2025-06-10) for articles that tell none")
        ->type_name("DATE");
    options.add_option("--jobs", m_jobs, "Threads to use; all cores unless given")
        ->check(CLI::Range(1, 1024))
        ->type_name("N");
    options.add_flag("--quiet", m_quiet, "No progress, only the result");
}

Result<ImportReport> ImportCommand::importAll(Importer& importer, const ImportOptions& options,
                                              const Streams& streams) const
{
    ImportReport sum;
    const Progress progress = [&](const ProgressStep& step) {
        if (!m_quiet)
            streams.err << step.done << " articles\n" << std::flush;
    };
    std::vector<std::string> paths;
    const auto importPaths = [&]() -> Result<void> {
        auto part = importer.importPaths(paths, options, progress);
        paths.clear();
        if (!part)
            return part.error();
        add(sum, std::move(*part));
        return {};
    };
    for (const std::string& input : m_inputs) {
        if (input != "-") {
            paths.push_back(input);
            continue;
        }
        if (const auto done = importPaths(); !done)
            return done.error();
        auto part = importer.importLines(streams.in, options, progress);
        if (!part)
            return part;
        add(sum, std::move(*part));
    }
    const auto done = importPaths();
    return done ? Result<ImportReport>(std::move(sum)) : Result<ImportReport>(done.error());
}

int ImportCommand::analyseAgain(Store& store, std::shared_ptr<const Gazetteer> gazetteer,
                                std::shared_ptr<const Analyser> analyser, const ImportOptions& options,
                                const Streams& streams) const
{
    const Progress progress = [&](const ProgressStep& step) {
        if (!m_quiet)
            streams.err << step.done << " of " << step.total << " articles\n" << std::flush;
    };
    const auto report = Reanalysis(store, std::move(gazetteer), std::move(analyser)).run(options, timeNow(), progress);
    if (!report)
        return streams.err << report.message().english() << '\n', kNothingDone;
    for (const Problem& problem : report->problems)
        streams.err << sentence(problem) << '\n';
    streams.err << counted(report->articles, "article", "articles") << " analysed again, " << report->changedArticles
                << " with another result: " << counted(report->accountsNew, "new account", "new accounts") << ", "
                << report->accountsChanged << " changed, " << report->accountsGone << " gone; "
                << counted(static_cast<std::int64_t>(report->changed.size()), "event", "events")
                << " new or changed.\n";
    if (report->passedOver > 0)
        streams.err << counted(report->passedOver, "article was", "articles were")
                    << " passed over: there is no text to analyse.\n";
    if (!report->problems.empty())
        streams.err << counted(static_cast<std::int64_t>(report->left.size()), "correction", "corrections")
                    << " could not be kept; undo in the window brings them back.\n";
    return report->problems.empty() ? kDone : kSomeFailed;
}

int ImportCommand::run(const Streams& streams)
{
    const auto refuse = [&](const std::string& why, int code) { return streams.err << why << '\n', code; };
    ImportOptions options;
    if (!m_published.empty()) {
        const auto date = EdtfDate::parse(m_published);
        if (!date || date->isUnknown())
            return refuse("--published: " + (date ? std::string("this is no date.") : date.message().english()) +
                              " Write it as 2025-06-10.",
                          kWrongUsage);
        options.published = *date;
    }
    if (m_inputs.empty() && !m_again)
        return refuse("Say which articles to import, or --again to analyse those of the file once more.", kWrongUsage);
    auto gazetteer = Gazetteer::loadBuiltIn();
    if (!gazetteer)
        return refuse(gazetteer.message().english(), kNothingDone);
    auto analyser = Analyser::create(*gazetteer);
    if (!analyser)
        return refuse(analyser.message().english(), kNothingDone);
    const Opened opened = openOrCreate(m_into);
    if (!opened.store)
        return refuse(opened.message.english(), kNothingDone);
    const auto tools = toolsFor(*opened.store, {*gazetteer, *analyser});
    if (!tools)
        return refuse(tools.message().english(), kNothingDone);
    options.analyse = parallelAnalysis(tools->analyser, m_jobs);
    if (m_again)
        if (const int code = analyseAgain(*opened.store, tools->gazetteer, tools->analyser, options, streams);
            code != kDone || m_inputs.empty())
            return code;
    Importer importer(*opened.store, tools->gazetteer, tools->analyser);
    const auto report = importAll(importer, options, streams);
    if (!report)
        return refuse(report.message().english(), kNothingDone);
    print(*report, streams.err);
    if (const auto closed = opened.store->close(); !closed)
        return refuse(closed.message().english(), kSomeFailed);
    if (report->failedInputs == 0)
        return kDone;
    return report->added + report->known == 0 ? kNothingDone : kSomeFailed;
}

} // namespace summitry::cli
