#pragma once
// An ordered set of steps for presenting: each a view of its own, the communications it is about, and words. A value;
// kept in the file as a document. Ids may have gone since (merged, deleted, filtered away): whoever shows a step says
// so.
#include "models/domain/view.h"

namespace summitry {

struct StoryStep
{
    std::string caption;   ///< plain text; *emphasis* between asterisks
    std::string notes;     ///< for the speaker only
    View view;             ///< highlighted: what the step is about
    std::string picture;   ///< path of an image beside the file; empty = none
    ArticleId article = 0; ///< a passage to show; 0 = none
    TextSpan passage;

    bool operator==(const StoryStep&) const = default;
};

struct Story
{
    std::string title;
    std::vector<StoryStep> steps;

    bool operator==(const Story&) const = default;
};

} // namespace summitry
