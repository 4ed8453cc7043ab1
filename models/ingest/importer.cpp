#include "models/ingest/importer.h"

#include "models/ingest/importrun.h"
#include "models/ingest/inputs.h"
#include "models/readers/linesource.h"

#include <filesystem>
#include <istream>

namespace summitry {

namespace {

constexpr std::size_t kLongestLine = 64'000'000;

std::int64_t bytesOf(std::span<const std::string> paths)
{
    std::int64_t sum = 0;
    const auto add = [&](const std::string& path) {
        std::error_code missing;
        const auto size = std::filesystem::file_size(path, missing);
        sum += missing ? 0 : static_cast<std::int64_t>(size);
        return true;
    };
    walkInputs(paths, add, [](Problem&&) {});
    return sum;
}

} // namespace

Importer::Importer(Store& store, std::shared_ptr<const Gazetteer> gazetteer, std::shared_ptr<const Analyser> analyser)
    : m_store(store), m_gazetteer(std::move(gazetteer)), m_analyser(std::move(analyser))
{
}

Result<ImportReport> Importer::importPaths(std::span<const std::string> paths, const ImportOptions& options,
                                           const Progress& progress, const CancelToken& cancel)
{
    ImportRun run(m_store, *m_gazetteer, *m_analyser, options, progress, cancel);
    if (progress)
        run.setTotal(bytesOf(paths));
    walkInputs(
        paths, [&](const std::string& path) { return run.takeFile(path); },
        [&](Problem&& problem) { run.report(std::move(problem)); });
    return run.finish();
}

Result<ImportReport> Importer::importLines(std::istream& in, const ImportOptions& options, const Progress& progress,
                                           const CancelToken& cancel)
{
    ImportRun run(m_store, *m_gazetteer, *m_analyser, options, progress, cancel);
    LineSource lines(in, kLongestLine);
    InputLine line;
    const std::string name = "standard input";
    while (run.mayGoOn() && lines.next(line)) {
        if (line.tooLong)
            run.report(
                {Severity::Error, Message("The line is longer than 64 MB and was left out."), name, line.number, 0});
        else
            run.takeLine(line.text, name, line.number);
    }
    return run.finish();
}

Result<ImportReport> Importer::importBytes(const std::string& name, std::string_view bytes,
                                           const ImportOptions& options, const Progress& progress,
                                           const CancelToken& cancel)
{
    ImportRun run(m_store, *m_gazetteer, *m_analyser, options, progress, cancel);
    run.take({name, bytes});
    return run.finish();
}

} // namespace summitry
