#pragma once
// Stage of the analysis: ties each statement to the call or summit it was made in, by who speaks to whom, by which means and how near
// the text tells of it; from there it takes date, means and addressee where its own sentence tells none. Statements left
// over get the day of publication. Changes drafts of statements only. Linear: looks at a bounded number of events each.
#include "models/analysis/stage.h"

namespace summitry::analysis {

class OccasionFinder
{
public:
    static Result<OccasionFinder> create(const Resources& resources);
    /// Needs all drafts.
    void run(Document& document) const;
};

} // namespace summitry::analysis
