#pragma once
// Stage of the analysis: ties each statement to the call or summit it was made in, by who speaks to whom, by which
// means and how near the text tells of it; from there it takes date, means and addressee where its own sentence tells
// none. Statements left over get the day of publication. Changes drafts of statements only. Linear: looks at a bounded
// number of events each.
#include "models/analysis/stage.h"

namespace summitry::analysis {

/// The few words right after a speaker that tell when.
class OccasionWords
{
public:
    enum Class : std::uint32_t { kPerfect = 1, kEarlier = 2, kElsewhere = 4, kPast = 8, kAfter = 16, kTalks = 32 };
    void add(std::uint32_t word, Class what) { m_flags.set(word, what); }
    bool has(const Token& token, Class what) const { return m_flags.has(token.word, what); }
    /// The token after the first speaker's mention, in the same sentence; kNone when there is none.
    std::uint32_t tokenAfter(const Document& document, const Draft& statement) const;

private:
    WordFlags m_flags;
};

class OccasionFinder
{
public:
    static Result<OccasionFinder> create(const Resources& resources);
    /// Needs all drafts.
    void run(Document& document) const;

private:
    OccasionWords m_words;
};

} // namespace summitry::analysis
