#pragma once
// A file of article JSON -> articles: one object, an array, or JSON Lines, of any length. Elements and lines are parsed
// one by one, so that a broken one costs only itself and memory is that of the longest. Places are of the whole file.
#include "models/readers/reader.h"

namespace summitry::readers {

Result<std::int64_t> readJson(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems,
                              const CancelToken& cancel);

} // namespace summitry::readers
