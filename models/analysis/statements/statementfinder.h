#pragma once
// The stage that finds statements: direct, mixed and reported speech with its speakers, whom it was said to, who passed
// it on, by which means and, where its own sentence tells, when. Appends drafts of kind Statement after those of calls
// and summits; dates and means that come from an occasion are added later. Linear in the text.
#include "models/analysis/stage.h"
#include "models/analysis/statements/channels.h"

namespace summitry::analysis {

class StatementFinder
{
public:
    static Result<StatementFinder> create(const Resources& resources);
    /// Needs tags, times, mentions, quotations and the drafts of calls and summits.
    void run(Document& document) const;

private:
    StatementFinder(SpeechWords words, Channels channels, const Gazetteer& gazetteer)
        : m_words(std::move(words)), m_channels(std::move(channels)), m_gazetteer(&gazetteer)
    {
    }

    SpeechWords m_words;
    Channels m_channels;
    const Gazetteer* m_gazetteer;
};

} // namespace summitry::analysis
