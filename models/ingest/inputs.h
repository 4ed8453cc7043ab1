#pragma once
// The inputs of an import: which files paths stand for, how one is read, and which date an article without one gets.
// Shared by the import and by the look beforehand. Private to this folder and its tests.
#include "models/ingest/importer.h"
#include "models/readers/reader.h"

namespace summitry {

/// Gets each file; false stops.
using FileSink = std::function<bool(const std::string& path)>;

/// Files, and those of folders (recursively, by name, links not followed, what is no article by its name left out).
/// False when the sink stopped it.
bool walkInputs(std::span<const std::string> paths, const FileSink& sink, const ProblemSink& problems);
/// Tables whose columns are known are read by their mapping, everything else as its content tells.
Result<std::int64_t> readInput(const ReadInput& input, std::span<const KnownTable> tables, const ArticleSink& articles,
                               const ProblemSink& problems, const CancelToken& cancel);
/// A date by the rule chosen for articles that tell none; stays unknown where the rule finds nothing.
void dateUndated(Article& article, const ImportOptions& options, const std::string& file);

} // namespace summitry
