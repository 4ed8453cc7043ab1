#pragma once
// Cuts an article's text into paragraphs: lines, or, in text wrapped by hand, runs of lines. One pass, linear.
// Says nothing yet of what a paragraph is for (see roles.h).
#include "models/analysis/document.h"

namespace summitry::analysis {

/// Spans without the white space around them; empty lines give none.
std::vector<ByteSpan> splitParagraphs(std::string_view text);

} // namespace summitry::analysis
