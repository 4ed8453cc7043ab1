#pragma once
// Last stage: drafts with byte spans and entity numbers become accounts with code points and names. Puts them in the
// order of their evidence and renumbers the occasions. Drops drafts without evidence. Decides nothing about the
// article.
#include "models/analysis/analyser.h"
#include "models/analysis/document.h"

namespace summitry::analysis {

/// Everything of the document that leaves the analysis.
Analysis toAnalysis(const Document& document);

} // namespace summitry::analysis
