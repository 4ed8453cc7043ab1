#pragma once
// When an article appeared, for those that do not say: bounds from the days on which all persons held, had held or were
// to hold the offices the text gives them, from facts such as "assumed office last week", which the gazetteer turns
// into days, from meetings of series, and from dates that the text tells as past or to come. A weekday in the first
// sentences then narrows a week to a day or two. Never contradicts a date that was given. A stage after the mentions;
// what it sets (document.published with phrase and basis) makes relative times count anew. Linear in the text.
#include "models/analysis/stage.h"
#include "models/analysis/times/publicationbounds.h"
#include "models/analysis/times/timefinder.h"

namespace summitry::analysis {

class PublicationDate
{
public:
    static Result<PublicationDate> create(const Resources& resources);
    /// Does nothing when the article has a date.
    void run(Document& document) const;

private:
    PublicationDate(TimeFinder times, const Gazetteer& gazetteer) : m_times(std::move(times)), m_gazetteer(&gazetteer)
    {
    }
    Result<void> readStarts(const Resources& resources);
    Result<void> readWords(const Resources& resources);

    // offices
    void useTerms(const Document& document, PublicationBounds& bounds) const;
    std::vector<DayRange> daysNamed(const Document& document, const Mention& mention) const;
    std::uint32_t standing(const Document& document, const Mention& mention) const;
    void useOfficeStarts(const std::vector<TimePhrase>& phrases, const Document& document,
                         PublicationBounds& bounds) const;
    bool startNear(const Document& document, const TimePhrase& phrase, ByteSpan& span) const;
    const Mention* subjectBefore(const Document& document, std::uint32_t sentence, std::uint32_t byte) const;
    std::vector<DayRange> daysFor(const TimePhrase& phrase, Day start, const Document& document) const;

    // dates and meetings (publicationfacts.cpp)
    void usePastDates(const std::vector<TimePhrase>& phrases, const Document& document,
                      PublicationBounds& bounds) const;
    void useDatesAhead(const std::vector<TimePhrase>& phrases, const Document& document,
                       PublicationBounds& bounds) const;
    void useNamedDays(const std::vector<TimePhrase>& phrases, const Document& document,
                      PublicationBounds& bounds) const;
    void useMeetings(const Document& document, PublicationBounds& bounds) const;
    void useLeadWeekday(const std::vector<TimePhrase>& phrases, const Document& document,
                        PublicationBounds& bounds) const;
    std::vector<DayRange> daysAround(const Document& document, const Mention& series) const;
    bool liesAhead(const TimePhrase& phrase, const Document& document) const;

    TimeFinder m_times;
    const Gazetteer* m_gazetteer;
    std::vector<std::vector<std::uint32_t>> m_starts; ///< phrases of officestarts.tsv as words
    WordFlags m_firstWords;                           ///< those they begin with
    WordFlags m_words;                                ///< by kind, as officewords.tsv has it
};

namespace publication {
/// Kinds of officewords.tsv.
inline constexpr std::uint32_t kFormer = 1, kElect = 2, kNew = 4, kOther = 8, kAhead = 16;
/// As printed.
std::string_view phraseOf(const Document& document, const TimePhrase& phrase);
} // namespace publication

} // namespace summitry::analysis
