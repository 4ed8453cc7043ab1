#pragma once
// A plain-text file -> one article: its text is the file's content, its title the first line. Reads no date and no
// author: telling standfirst, time line and byline apart is the analysis' business.
#include "models/readers/reader.h"

namespace summitry::readers {

Result<std::int64_t> readPlainText(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems);

/// The first line that is not blank, without spaces around it; cut at 300 code points.
std::string firstLine(std::string_view text);

} // namespace summitry::readers
