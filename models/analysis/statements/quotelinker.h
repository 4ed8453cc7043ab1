#pragma once
// Gives each quotation the cue that attributes it: behind it, before it, around it, or in a sentence nearby; joins
// quotations that share an attribution or run on without one. Quotations that nobody speaks are left out. Linear.
#include "models/analysis/statements/speakers.h"
#include "models/analysis/statements/utterance.h"

namespace summitry::analysis {

class QuoteLinker
{
public:
    QuoteLinker(const Reading& reading, const std::vector<Cue>& cues, const Speakers& speakers)
        : m_reading(reading), m_cues(cues), m_speakers(speakers), m_subjects(reading)
    {
    }
    std::vector<Utterance> link();

private:
    /// A quotation, or several paragraphs of one.
    struct Chain
    {
        std::vector<std::uint32_t> quotations;
        std::uint32_t first = 0, end = 0; ///< tokens, marks included
        std::uint32_t firstSentence = 0, lastSentence = 0;
    };
    std::vector<Chain> chains() const;
    void linkChain(const Chain& chain);
    std::uint32_t cueBehind(const Chain& chain) const;
    std::uint32_t cueBefore(const Chain& chain) const;
    std::uint32_t cueFarBehind(const Chain& chain) const;
    std::uint32_t cueInNext(const Chain& chain) const;
    bool endsClause(const Chain& chain) const;
    bool standsAlone(const Chain& chain) const;
    bool attach(const Chain& chain, std::uint32_t cue, const char* rule, std::uint32_t relay = kNone);
    bool passedOn(const Chain& chain, std::uint32_t behind, std::uint32_t before);
    bool attachOutermost(const Chain& chain, std::uint32_t cue);
    bool runsOn(const Chain& chain);
    bool afterColon(const Chain& chain);
    bool signedBehind(const Chain& chain);
    bool anyVerbBehind(const Chain& chain);
    bool ofSentence(const Chain& chain);
    bool reportedBefore(const Chain& chain);
    Subject beforeColon(std::uint32_t colon, std::uint32_t first) const;
    Subject topic(std::uint32_t sentence, std::uint32_t end) const;
    void add(const Chain& chain, const Subject& subject, std::uint32_t cue, std::uint32_t sentence, const char* rule);
    std::pair<std::uint32_t, std::uint32_t> cuesOf(std::uint32_t sentence) const;
    std::pair<std::uint32_t, std::uint32_t> cuesBehind(const Chain& chain) const;
    std::uint32_t wordsIn(const Chain& chain) const;

    const Reading& m_reading;
    const std::vector<Cue>& m_cues;
    const Speakers& m_speakers;
    SubjectFinder m_subjects;
    std::vector<Utterance> m_utterances;
    std::uint32_t m_lastEnd = 0; ///< token after the last quotation that was linked
};

} // namespace summitry::analysis
