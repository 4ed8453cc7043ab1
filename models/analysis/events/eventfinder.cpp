#include "models/analysis/events/eventfinder.h"

#include "models/analysis/events/eventmerger.h"
#include "models/analysis/events/eventreader.h"

namespace summitry::analysis {

Result<EventFinder> EventFinder::create(const Resources& resources)
{
    auto words = EventWords::create(resources.words);
    if (!words)
        return words.error();
    auto places = PlaceFinder::create(resources.words, resources.gazetteer);
    if (!places)
        return places.error();
    return EventFinder(std::move(*words), std::move(*places), resources.gazetteer);
}

void EventFinder::run(Document& document) const
{
    std::vector<EventCandidate> candidates = EventReader(document, m_words, m_places, *m_gazetteer).read();
    EventMerger(document, m_places, *m_gazetteer).merge(std::move(candidates));
}

} // namespace summitry::analysis
