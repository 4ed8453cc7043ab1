#include "models/analysis/events/eventfinder.h"
#include "models/analysis/mentions/mentionfinder.h"
#include "models/analysis/occasions/occasionfinder.h"
#include "models/analysis/quotations/quotationfinder.h"
#include "models/analysis/stage.h"
#include "models/analysis/statements/statementfinder.h"
#include "models/analysis/tagger/tagger.h"
#include "models/analysis/times/publicationdate.h"
#include "models/analysis/times/timefinder.h"

#include <array>

namespace summitry::analysis {

namespace {

using Maker = Result<std::unique_ptr<const Stage>> (*)(const Resources&);

// tags, times, mentions, publication date, quotations, calls and summits, statements, occasions:
// each reads what those above it left in the document.
constexpr auto kMakers = std::to_array<Maker>(
    {makeStage<Tagger>, makeStage<TimeFinder>, makeStage<MentionFinder>, makeStage<PublicationDate>,
     makeStage<QuotationFinder>, makeStage<EventFinder>, makeStage<StatementFinder>, makeStage<OccasionFinder>});

} // namespace

Result<std::vector<std::unique_ptr<const Stage>>> makeStages(const Resources& resources)
{
    std::vector<std::unique_ptr<const Stage>> stages;
    for (const Maker make : kMakers) {
        auto stage = make(resources);
        if (!stage)
            return stage.error();
        stages.push_back(std::move(*stage));
    }
    return stages;
}

} // namespace summitry::analysis
