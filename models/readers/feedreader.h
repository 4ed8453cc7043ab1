#pragma once
// A feed file -> articles, one an entry: RSS 0.9x, 1.0 and 2.0 (with content:encoded and Dublin Core), Atom (RFC 4287).
// JSON Feed is read by the JSON reader. Streaming; entities beyond XML's own are not expanded far (Qt's limit), nothing
// is fetched. A feed that breaks off gives what came before, and a problem with its place.
#include "models/readers/reader.h"

namespace summitry::readers {

Result<std::int64_t> readFeed(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems,
                              const CancelToken& cancel);

} // namespace summitry::readers
