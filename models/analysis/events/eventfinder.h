#pragma once
// Stage of the analysis: tokens, tags, mentions and times -> drafts of calls and summits, one for each real-world event
// of the article. Owns its tables (eventwords, eventcues, venues); immutable once built, shared between threads. It
// makes no statements.
#include "models/analysis/events/placefinder.h"
#include "models/analysis/stage.h"

namespace summitry::analysis {

class EventFinder
{
public:
    static Result<EventFinder> create(const Resources& resources);
    /// Appends to document.drafts; may append entities for countries that stand in for their leaders.
    void run(Document& document) const;

private:
    EventFinder(EventWords words, PlaceFinder places, const Gazetteer& gazetteer)
        : m_words(std::move(words)), m_places(std::move(places)), m_gazetteer(&gazetteer)
    {
    }

    EventWords m_words;
    PlaceFinder m_places;
    const Gazetteer* m_gazetteer;
};

} // namespace summitry::analysis
