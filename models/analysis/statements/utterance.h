#pragma once
// One statement in the making: the quotations and cues that belong together, and the subject that speaks in them. Made
// by the quotation linker and the report finder, turned into drafts by the statement finder.
#include "models/analysis/statements/cues.h"

namespace summitry::analysis {

struct Utterance
{
    std::vector<std::uint32_t> quotations; ///< numbers in Document::quotations, in order
    std::vector<std::uint32_t> cues;       ///< numbers in the list of cues
    ByteSpan turn;                         ///< of a transcript: what was said, without marks; else empty
    Subject subject;
    std::uint32_t relay = kNone; ///< the cue of who passed it on
    std::uint32_t sentence = 0;  ///< where its attribution stands
    std::uint32_t lastSentence = 0;
    const char* rule = "";
    bool dropped = false;
};

/// Two cues that name the same subject in the same place of a sentence.
inline bool sameSubject(const Subject& a, const Subject& b)
{
    return a.found() && a.first == b.first && a.end == b.end;
}

/// Unless it is among the last ones already.
inline void addCue(Utterance& utterance, std::uint32_t cue)
{
    const std::size_t count = utterance.cues.size();
    for (std::size_t i = count; i > 0 && i + 8 > count; --i)
        if (utterance.cues[i - 1] == cue)
            return;
    utterance.cues.push_back(cue);
}

} // namespace summitry::analysis
