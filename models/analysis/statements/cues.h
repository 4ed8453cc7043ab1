#pragma once
// Cues: the places of a text where somebody is said to have said something. Each is a verb of speech (or "according
// to", or a name with a colon) with its subject, what carries the words said, whom it was said to, and whether it tells
// that it was said at all (negated, planned and hypothetical speech is none). Linear; sentences are read one by one.
#include "models/analysis/statements/subjects.h"

namespace summitry::analysis {

enum class Carrier : std::uint8_t { None, Clause, Noun, ToVerb, ObjectTo, Phrase, Trailing, Quote };

struct Cue
{
    std::uint32_t token = 0; ///< the verb
    std::uint32_t sentence = 0;
    std::uint32_t frames = 0;
    VerbGroup group;
    Subject subject;
    Carrier carrier = Carrier::None;
    std::uint32_t contentFirst = 0, contentEnd = 0; ///< tokens
    std::uint32_t addressee = kNone;                ///< mention
    bool toPress = false;                           ///< "told reporters"
    bool accordingTo = false;
    bool colon = false;       ///< "X: …"
    bool subordinate = false; ///< "after X said"
    bool impersonal = false;  ///< "it was agreed"
    Subject by;               ///< "was quoted as saying by X"
    bool told() const { return !group.negated && !group.modal; }
};

/// What the outer cue tells was said tells itself that somebody said something.
bool contains(const Reading& reading, const Cue& outer, const Cue& inner);

class CueFinder
{
public:
    explicit CueFinder(const Reading& reading) : m_reading(reading), m_subjects(reading) {}
    /// By token.
    std::vector<Cue> find() const;

private:
    void findIn(const Sentence& sentence, std::vector<Cue>& cues) const;
    bool isVerbOfSpeech(std::uint32_t at) const;
    Cue verbCue(std::uint32_t verb, const Sentence& sentence) const;
    bool accordingCue(std::uint32_t at, const Sentence& sentence, Cue& cue) const;
    void passive(Cue& cue, const Sentence& sentence) const;
    bool quotedAs(std::uint32_t verb, const Sentence& sentence, Cue& cue) const;
    bool quotes(std::uint32_t verb, const Sentence& sentence, Cue& cue) const;
    bool impersonalTopic(const Cue& cue, const Sentence& sentence) const;
    bool carries(std::string_view preposition, std::uint32_t frames) const;
    void findCarrier(Cue& cue, const Sentence& sentence) const;
    void trailing(Cue& cue, const Sentence& sentence) const;
    std::uint32_t skipAside(std::uint32_t at, std::uint32_t end, Cue& cue) const;
    bool startsClause(std::uint32_t at, std::uint32_t end, bool loose = false) const;
    Carrier carrierAt(std::uint32_t at, std::uint32_t end, const Cue& cue) const;
    Carrier afterObject(std::uint32_t at, std::uint32_t end, Cue& cue) const;
    bool isHypothetical(const Cue& cue, const Sentence& sentence) const;

    const Reading& m_reading;
    SubjectFinder m_subjects;
};

} // namespace summitry::analysis
