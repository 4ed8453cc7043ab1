#pragma once
// Pairs the marks of one paragraph after the other. Each pair is two token numbers; an open end is the paragraph's end
// or the end of the sentence. Knows nothing of words.
#include "models/analysis/quotations/marks.h"

namespace summitry::analysis {

struct MarkPair
{
    std::uint32_t open = 0;  ///< token of the opening mark; the token before the first word when there is none
    std::uint32_t close = 0; ///< token of the closing mark, or one past the last word when it is never closed
    bool hasOpen = true;
    bool closed = true;
    bool nested = false;
    bool single = false;    ///< single marks
    bool continues = false; ///< not closed, and the next paragraph opens again
};

/// All pairs of the document, by opening mark.
std::vector<MarkPair> pairMarks(const Document& document);

} // namespace summitry::analysis
