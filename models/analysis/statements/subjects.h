#pragma once
// Who does what a verb tells: searches the clause around a verb for its subject, past adverbs, dates, apposition,
// relative clauses and coordinated verbs, and behind the verb where the order is turned ("said X"). Works on tags and
// mentions; every search is bounded, so long sentences stay linear.
#include "models/analysis/statements/reading.h"

namespace summitry::analysis {

struct Subject
{
    std::uint32_t mention = kNone;            ///< kNone when what speaks is no mention ("analysts")
    std::uint32_t first = kNone, end = kNone; ///< tokens of the noun phrase
    std::uint32_t head = kNone;               ///< its last noun
    bool inverted = false;                    ///< stands behind the verb
    bool relative = false;                    ///< "X, who said"
    bool shared = false;                      ///< taken from another verb of the sentence
    bool found() const { return first != kNone; }
};

/// What stands between subject and verb.
struct VerbGroup
{
    bool negated = false;
    bool modal = false; ///< would, will, may …
    bool passive = false;
    bool perfect = false;    ///< has said
    bool pluperfect = false; ///< had said
    bool infinitive = false;
    bool participle = false; ///< "saying"
    bool earlier = false;    ///< "previously"
    std::uint32_t first = 0; ///< first token of the group
};

class SubjectFinder
{
public:
    explicit SubjectFinder(const Reading& reading) : m_reading(reading) {}
    VerbGroup group(std::uint32_t verb) const;
    Subject find(std::uint32_t verb, const VerbGroup& group, int depth = 0) const;
    /// The noun phrase that ends before token `end` (not before `limit`).
    Subject phraseBefore(std::uint32_t end, std::uint32_t limit) const;
    /// The noun phrase that begins at token `first`.
    Subject phraseAt(std::uint32_t first, std::uint32_t limit) const;

private:
    Subject before(std::uint32_t verb, const VerbGroup& group, int depth) const;
    Subject behind(std::uint32_t verb) const;
    bool turned(std::uint32_t verb, std::uint32_t comma) const;
    Subject ofMainVerb(std::uint32_t verb, const VerbGroup& group, int depth) const;
    Subject explains(const Subject& subject, std::uint32_t first) const;
    Subject pastComma(std::uint32_t comma, std::uint32_t first) const;
    Subject apposed(const Subject& explained, std::uint32_t open, std::uint32_t close) const;
    Subject antecedent(std::uint32_t who, std::uint32_t first) const;
    std::uint32_t skipTimeBack(std::uint32_t at, std::uint32_t first) const;

    const Reading& m_reading;
};

} // namespace summitry::analysis
