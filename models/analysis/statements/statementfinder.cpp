#include "models/analysis/statements/statementfinder.h"

#include "models/analysis/statements/draftwriter.h"
#include "models/analysis/statements/quotelinker.h"
#include "models/analysis/statements/reports.h"
#include "models/analysis/statements/turns.h"

#include <algorithm>
#include <iterator>

namespace summitry::analysis {

Result<StatementFinder> StatementFinder::create(const Resources& resources)
{
    auto words = SpeechWords::create(resources.words);
    if (!words)
        return words.error();
    auto channels = Channels::create(resources.words);
    if (!channels)
        return channels.error();
    return StatementFinder(std::move(*words), std::move(*channels), resources.gazetteer);
}

void StatementFinder::run(Document& document) const
{
    Reading reading(document, m_words);
    std::vector<Utterance> turns = Turns(reading).take();
    const std::vector<Cue> cues = CueFinder(reading).find();
    Speakers speakers(document, reading, *m_gazetteer);
    std::vector<Utterance> utterances = QuoteLinker(reading, cues, speakers).link();
    Reports(reading, cues, speakers).addTo(utterances);
    std::move(turns.begin(), turns.end(), std::back_inserter(utterances));
    DraftWriter(document, reading, cues, m_channels, speakers).write(utterances);
}

} // namespace summitry::analysis
