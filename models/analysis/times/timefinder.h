#pragma once
// Second stage of the analysis: tokens -> time expressions with dates. Counts relative words from the dateline's day if
// there is one, else from document.published; where that is only bounded, a date covers what every day in the bounds
// would give. When the publication is not known it is taken from a time line, byline or dateline that gives it in full.
// May be run again after the publication has been inferred (publicationdate.h). Immutable, shared; linear in the text.
#include "models/analysis/stage.h"
#include "models/analysis/times/tense.h"
#include "models/analysis/times/timephrase.h"
#include "models/analysis/times/timewords.h"

namespace summitry::analysis {

class TimeFinder
{
public:
    /// Adds the words it asks for to the list; an error means a broken build.
    static Result<TimeFinder> create(Words& words);
    static Result<TimeFinder> create(const Resources& resources) { return create(resources.words); }
    /// Fills document.times and, where the text gives it, document.published.
    void run(Document& document) const;

    /// The two halves of run(): phrases as read, in order of the text; then their dates.
    std::vector<TimePhrase> read(const Document& document) const;
    void resolveAll(const std::vector<TimePhrase>& phrases, Document& document) const;
    Tense tenseOf(const TimePhrase& phrase, const Document& document) const
    {
        return m_tense.around(document, phrase.firstToken, phrase.endToken);
    }
    /// One phrase as it would be dated in an article that appeared on that day.
    EdtfDate resolveOn(Day published, const TimePhrase& phrase, const Document& document) const;

private:
    TimeFinder() = default;
    void takePublication(const std::vector<TimePhrase>& phrases, Document& document) const;

    TimeWords m_words;
    TenseFinder m_tense;
};

} // namespace summitry::analysis
