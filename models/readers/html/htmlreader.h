#pragma once
// A saved web page -> one article: main text without the page's furniture, title, date, author, site, address,
// language. General structure only, no rules for single sites. Never runs scripts, never fetches anything. Works in
// memory of a few times the page without its scripts.
#include "models/readers/reader.h"

namespace summitry::readers {

Result<std::int64_t> readHtml(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems);

/// Plain text of a piece of HTML, as feeds and web interfaces carry it: all of it, paragraphs apart by a blank line.
std::string plainTextOfHtml(std::string_view html);

} // namespace summitry::readers
