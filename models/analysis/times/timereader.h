#pragma once
// The grammar of time expressions: tokens of one sentence -> phrases. Runs only where a word of timewords.tsv or a
// number can anchor one and looks a few tokens to either side; never back over what it has read. It knows neither the
// day of publication nor tenses; see timeresolver.h. Linear in the tokens.
#include "models/analysis/document.h"
#include "models/analysis/times/timephrase.h"
#include "models/analysis/times/timewords.h"

namespace summitry::analysis {

class TimeReader
{
public:
    TimeReader(const TimeWords& words, const Document& document, const Sentence& sentence);
    /// Appends the phrases of the sentence, in order, not overlapping.
    void read(std::vector<TimePhrase>& phrases);

private:
    bool readAt(std::uint32_t at, TimePhrase& phrase) const;
    bool readMonth(std::uint32_t at, TimePhrase& phrase) const;
    bool monthStands(std::uint32_t at, const TimePhrase& phrase) const;
    void dayBefore(std::uint32_t at, TimePhrase& phrase) const;
    void dayAfter(std::uint32_t at, TimePhrase& phrase) const;
    void yearAfter(TimePhrase& phrase) const;
    void weekdayBefore(TimePhrase& phrase) const;
    void secondEnd(TimePhrase& phrase) const;
    bool readWeekday(std::uint32_t at, TimePhrase& phrase) const;
    bool readDeictic(std::uint32_t at, TimePhrase& phrase) const;
    bool readSeason(std::uint32_t at, TimePhrase& phrase) const;
    bool readYear(std::uint32_t at, TimePhrase& phrase) const;
    bool readNumeric(std::uint32_t at, TimePhrase& phrase) const;
    bool readClock(std::uint32_t at, TimePhrase& phrase) const;
    bool readUnit(std::uint32_t at, TimePhrase& phrase) const;
    bool readCounted(std::uint32_t at, std::uint32_t first, int count, bool named, TimePhrase& phrase) const;
    bool readShifted(std::uint32_t at, std::uint32_t shift, TimePhrase& phrase) const;
    bool readTheUnit(std::uint32_t at, TimePhrase& phrase) const;
    void modifiersBefore(TimePhrase& phrase) const;
    void dayPartAfter(TimePhrase& phrase) const;

    bool is(std::uint32_t at, TimeWord kind) const
    {
        return inside(at) && m_words.is(m_document.tokens[at].word, kind);
    }
    int value(std::uint32_t at, TimeWord kind) const { return m_words.value(m_document.tokens[at].word, kind); }
    bool inside(std::uint32_t at) const { return at >= m_floor && at < m_end; }
    std::string_view text(std::uint32_t at) const { return m_document.of(m_document.tokens[at].span); }
    bool isText(std::uint32_t at, std::string_view lower) const;
    bool isComma(std::uint32_t at) const { return inside(at) && text(at) == ","; }
    bool isDash(std::uint32_t at) const;
    bool isLink(std::uint32_t at) const { return isDash(at) || is(at, TimeWord::Link); }
    /// Digits of the token as a number; -1 when it has anything else.
    int number(std::uint32_t at) const;
    int dayNumber(std::uint32_t at) const;
    int yearNumber(std::uint32_t at) const;

    const TimeWords& m_words;
    const Document& m_document;
    std::uint32_t m_floor; ///< tokens before this are read
    std::uint32_t m_end;
};

} // namespace summitry::analysis
