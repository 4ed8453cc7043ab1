#pragma once
// A ZIP, tar or compressed file (libarchive) -> the articles of the files in it, one after the other. Nothing is
// written to disk. Links, absolute paths and paths with .. are refused; what unpacks to far more than it should stops
// the reading; archives in archives stay closed. Memory: the largest file inside.
#include "models/readers/reader.h"

namespace summitry::readers {

Result<std::int64_t> readArchive(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems,
                                 const CancelToken& cancel);

} // namespace summitry::readers
