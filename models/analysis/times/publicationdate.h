#pragma once
// When an article appeared, for those that do not say: bounds from the days on which all persons held the offices the
// text gives them, from dates it tells as past, and from facts such as "assumed office last week", which the gazetteer
// turns into days. A weekday in the first sentences then narrows a week to a day or two. Never contradicts a date that
// was given. A stage after the mentions; what it sets (document.published with phrase and basis) makes relative times
// count anew.
#include "models/analysis/stage.h"
#include "models/analysis/times/timefinder.h"

namespace summitry::analysis {

class PublicationDate
{
public:
    static Result<PublicationDate> create(const Resources& resources);
    /// Does nothing when the article has a date.
    void run(Document& document) const;

private:
    struct DayRange
    {
        Day first;
        Day last;
    };
    struct Bounds; ///< ranges of possible days, and what they rest on
    PublicationDate(TimeFinder times, const Gazetteer& gazetteer) : m_times(std::move(times)), m_gazetteer(&gazetteer)
    {
    }
    void useTerms(const Document& document, Bounds& bounds) const;
    void usePastDates(const std::vector<TimePhrase>& phrases, const Document& document, Bounds& bounds) const;
    void useOfficeStarts(const std::vector<TimePhrase>& phrases, const Document& document, Bounds& bounds) const;
    void useLeadWeekday(const std::vector<TimePhrase>& phrases, const Document& document, Bounds& bounds) const;
    std::vector<DayRange> termsNamed(const Document& document, const Mention& mention) const;
    std::vector<DayRange> daysFor(const TimePhrase& phrase, Day start, const Document& document) const;
    bool liesAhead(const TimePhrase& phrase, const Document& document) const;
    bool saysStart(const Document& document, std::uint32_t sentence, ByteSpan* span) const;

    TimeFinder m_times;
    const Gazetteer* m_gazetteer;
    std::vector<std::vector<std::uint32_t>> m_starts; ///< phrases of officestarts.tsv as words
    WordFlags m_firstWords;                           ///< those they begin with
    WordFlags m_ahead;                                ///< "by", "until": a date after them is to come
    WordFlags m_past;                                 ///< "former", "then", "late", "elect"
};

} // namespace summitry::analysis
