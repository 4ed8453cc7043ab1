#pragma once
// The words for calls and meetings: phrases of eventwords.tsv (which may be triggers of an event) and single words of
// eventcues.tsv (status, grammar). Built once with the analyser, immutable afterwards, shared between threads.
#include "models/analysis/document.h"
#include "models/analysis/lexicon/words.h"
#include "models/domain/result.h"

#include <optional>

namespace summitry::analysis {

enum class EventSense : std::uint8_t {
    Call,
    Speak,
    Meet,
    Talks,
    Summit,
    Visit,
    Travel,
    Invite,
    Invitation,
    Host,
    Attend,
    Means
};
enum class EventPart : std::uint8_t { Noun, Verb, Adverb };

namespace cue {
inline constexpr std::uint32_t kPlanned = 1, kProposed = 2, kCancelled = 4, kNegation = 8, kPreposition = 16,
                               kClause = 32, kReport = 64, kLight = 128, kAnaphor = 256, kOrdinal = 512, kBefore = 1024,
                               kAlso = 2048, kSkip = 4096, kMany = 8192, kStates = 16384, kBeside = 32768,
                               kLesser = 65536, kHabit = 131072, kRefused = 262144, kBody = 524288, kOwn = 1048576;
} // namespace cue

/// A place in the text where an event may be told.
struct Trigger
{
    std::uint32_t first = 0; ///< tokens
    std::uint32_t end = 0;
    EventSense sense = EventSense::Call;
    EventPart part = EventPart::Noun;
    Form form = Form::Unspecified;
    bool weak = false;
};

class EventWords
{
public:
    static Result<EventWords> create(Words& words);
    /// The longest phrase that begins at the token and fits its tag.
    std::optional<Trigger> triggerAt(const Document& document, std::uint32_t token, std::uint32_t end) const;
    std::uint32_t cues(const Document& document, std::uint32_t token) const
    {
        return m_cues.of(document.tokens[token].word);
    }
    bool has(const Document& document, std::uint32_t token, std::uint32_t cues) const
    {
        return m_cues.has(document.tokens[token].word, cues);
    }

private:
    struct Phrase
    {
        std::vector<std::uint32_t> words;
        Trigger trigger;
        bool ambiguous = false; ///< noun and verb alike: the tag decides
    };

    std::vector<std::vector<Phrase>> m_phrases; ///< by the id of the first word, longest first
    WordFlags m_begins;                         ///< 1 = words that m_phrases has
    WordFlags m_cues;
};

bool isVerb(Tag tag);
bool isNoun(Tag tag);

} // namespace summitry::analysis
