#pragma once
// What becomes of an event: held, planned, proposed, cancelled, or denied, from the words about its trigger. The verb
// group of a verb decides first ("will meet", "could meet", "did not meet"); for nouns the nearest cue in the clause
// ("planned", "cancelled the", "is expected"). Words come from eventcues.tsv.
#include "models/analysis/events/eventwords.h"

namespace summitry::analysis {

struct Verdict
{
    Status status = Status::Held;
    bool denied = false;  ///< "did not meet", "refused to": not held
    bool perfect = false; ///< "had met": before the rest
    bool past = false;    ///< the verb that told it stands in the past
    bool refused = false; ///< proposed, and not wanted
    bool sure = false;    ///< some cue told it
};

class StatusFinder
{
public:
    StatusFinder(const Document& document, const EventWords& words) : m_document(document), m_words(words) {}
    Verdict of(const Trigger& trigger) const;

private:
    Verdict ofVerb(std::uint32_t verb, std::uint32_t begin) const;
    std::uint32_t partnerOf(std::uint32_t verb, std::uint32_t begin) const;
    Verdict ofInfinitive(std::uint32_t to, std::uint32_t begin) const;
    Verdict ofNoun(const Trigger& trigger) const;
    bool takeCancelled(std::uint32_t from, std::uint32_t begin, Verdict& verdict) const;
    bool isDenied(std::uint32_t from, std::uint32_t begin) const;
    bool isOwned(std::uint32_t from, std::uint32_t to) const;
    bool scanLeft(std::uint32_t from, std::uint32_t begin, Verdict& verdict) const;
    bool scanRight(std::uint32_t from, std::uint32_t end, Verdict& verdict) const;
    bool takeGoverned(std::uint32_t token, std::uint32_t begin, Verdict& verdict) const;
    bool take(std::uint32_t token, Verdict& verdict) const;
    std::string_view text(std::uint32_t token) const { return m_document.of(m_document.tokens[token].span); }

    const Document& m_document;
    const EventWords& m_words;
};

} // namespace summitry::analysis
