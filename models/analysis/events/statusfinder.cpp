#include "models/analysis/events/statusfinder.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::uint32_t kStatusCues = cue::kPlanned | cue::kProposed | cue::kCancelled | cue::kRefused;

} // namespace

bool StatusFinder::take(std::uint32_t token, Verdict& verdict) const
{
    const std::uint32_t cues = m_words.cues(m_document, token);
    if (!(cues & kStatusCues) || text(token) == "May") // the month
        return false;
    if ((cues & cue::kPreposition) && m_document.tokens[token - 1].tag != Tag::Modal) // "would like to", not "like him"
        return false;
    verdict.status = cues & cue::kCancelled                    ? Status::Cancelled
                     : cues & (cue::kProposed | cue::kRefused) ? Status::Proposed
                                                               : Status::Planned;
    verdict.sure = true;
    verdict.refused = cues & cue::kRefused;
    verdict.past = m_document.tokens[token].tag == Tag::VerbPast;
    return true;
}

/// "to meet": what it depends on tells ("the first leader to meet Doe": held); alone (a headline) it is planned.
Verdict StatusFinder::ofInfinitive(std::uint32_t to, std::uint32_t begin) const
{
    constexpr std::uint32_t kReach = 6;
    Verdict verdict;
    verdict.status = Status::Planned;
    const std::uint32_t from = std::max(begin, to - std::min(to, kReach));
    for (std::uint32_t at = to; at-- > from;) {
        if (m_words.has(m_document, at, cue::kNegation)) {
            verdict.denied = true;
            verdict.status = Status::Proposed;
            return verdict;
        }
        if (take(at, verdict)) {
            for (std::uint32_t before = at; before-- > std::max(begin, at - std::min(at, 4u));)
                if (m_words.has(m_document, before, cue::kNegation))
                    verdict.denied = true;
            takeCancelled(at, begin, verdict); // "cancelled his plans to travel"
            return verdict;
        }
        if (m_words.has(m_document, at, cue::kOrdinal) && isNoun(m_document.tokens[to - 1].tag)) {
            verdict.status = Status::Held;
            verdict.perfect = true;
            return verdict;
        }
    }
    return verdict;
}

/// "offered to arrange a call": the offer outweighs the arranging.
bool StatusFinder::takeGoverned(std::uint32_t token, std::uint32_t begin, Verdict& verdict) const
{
    if (!take(token, verdict))
        return false;
    if (m_document.tokens[token].tag != Tag::Verb || token <= begin || text(token - 1) != "to")
        return true;
    if (const Verdict governed = ofInfinitive(token - 1, begin); governed.sure || governed.denied)
        verdict = governed;
    return true;
}

/// "is to fly to Rome and later visit Athens": what holds for the first verb holds for the second.
std::uint32_t StatusFinder::partnerOf(std::uint32_t verb, std::uint32_t begin) const
{
    constexpr std::uint32_t kReach = 16;
    std::uint32_t at = verb - 1;
    while (at > begin && m_document.tokens[at].tag == Tag::Adverb)
        --at;
    if (text(at) != "and" && text(at) != "or")
        return verb;
    const std::uint32_t from = std::max(begin, at - std::min(at, kReach));
    while (at > from) {
        --at;
        if (m_words.has(m_document, at, cue::kClause | cue::kReport) || text(at) == ";")
            return verb;
        if (m_document.tokens[at].tag == Tag::Verb && at > begin &&
            (text(at - 1) == "to" || m_document.tokens[at - 1].tag == Tag::Modal || text(at - 1) == "will" ||
             m_document.tokens[at - 1].tag == Tag::Adverb))
            return at;
    }
    return verb;
}

Verdict StatusFinder::ofVerb(std::uint32_t verb, std::uint32_t begin) const
{
    Verdict verdict;
    bool participle = m_document.tokens[verb].tag != Tag::Verb;
    const bool gerund = m_document.tokens[verb].tag == Tag::VerbGerund;
    if (m_document.tokens[verb].tag == Tag::Verb && verb > begin)
        if (const std::uint32_t partner = partnerOf(verb, begin); partner != verb)
            return ofVerb(partner, begin);
    for (std::uint32_t at = verb; at-- > begin && verb - at <= 6;) {
        const std::string_view word = text(at);
        if (word == "to" || word == "To") {
            Verdict governed = ofInfinitive(at, begin);
            governed.denied = governed.denied || verdict.denied;
            return governed;
        }
        const std::uint32_t cues = m_words.cues(m_document, at);
        if (m_document.tokens[at].tag == Tag::Modal || word == "will" || word == "would") {
            take(at, verdict);
            for (std::uint32_t before = at + 1; before < verb; ++before)
                verdict.denied = verdict.denied || m_words.has(m_document, before, cue::kNegation);
            return verdict;
        }
        if (cues & cue::kNegation) {
            verdict.denied = true;
            continue;
        }
        if (word == "had" && participle)
            verdict.perfect = true;
        if (gerund && take(at, verdict))
            return verdict;
        const bool subject = gerund && word != "," && !isVerb(m_document.tokens[at].tag) &&
                             !(cues & cue::kClause); // "the prospect of Doe visiting"
        if (!(cues & cue::kSkip) && m_document.tokens[at].tag != Tag::Adverb && !subject)
            break;
    }
    return verdict;
}

/// "cancelled a planned summit": the cancelling outweighs the plan.
bool StatusFinder::takeCancelled(std::uint32_t from, std::uint32_t begin, Verdict& verdict) const
{
    for (std::uint32_t at = from; at-- > begin && from - at <= 6;) {
        if (m_words.has(m_document, at, cue::kCancelled))
            return take(at, verdict);
        if (m_words.has(m_document, at, cue::kClause | cue::kReport | cue::kPreposition) || text(at) == ",")
            return false;
    }
    return false;
}

bool StatusFinder::isOwned(std::uint32_t from, std::uint32_t to) const
{
    for (std::uint32_t at = from; at < to; ++at)
        if (const std::string_view word = text(at);
            word == "their" || word == "his" || word == "her" || word == "recent" || word == "respective")
            return true;
    return false;
}

bool StatusFinder::scanLeft(std::uint32_t from, std::uint32_t begin, Verdict& verdict) const
{
    constexpr std::uint32_t kReach = 10;
    bool inside = false; // "at the summit": only the tense of what happens there counts
    if (takeCancelled(from, begin, verdict))
        return true;
    for (std::uint32_t at = from; at-- > begin && from - at <= (inside ? 2 * kReach : kReach);) {
        const std::uint32_t cues = m_words.cues(m_document, at);
        const std::string_view word = text(at);
        if (word == ";" || (cues & cue::kClause))
            return false;
        if (cues & cue::kNegation) {
            verdict.denied = true;
            return true;
        }
        const bool owned =
            word.starts_with("discuss") && from > at + 1 && isOwned(at + 1, from); // "discussed their talks with Doe"
        if (owned) {
            verdict.perfect = true;
            return true;
        }
        if (!inside && takeGoverned(at, begin, verdict))
            return true;
        if (word == "after" || word == "from" || word == "following" || word == "since" || word == "Following" ||
            word == "After" || word == "During" || word == "Since")
            return true;
        if (word == "on" && (at + 2 >= from || !m_words.has(m_document, at + 2, cue::kBeside)))
            return true; // "to follow up on last week's call"
        if (word == "in" || word == "at" || word == "during" || word == "on") {
            inside = true;
            continue;
        }
        if (isVerb(m_document.tokens[at].tag)) {
            const Tag tag = m_document.tokens[at].tag;
            const bool present = tag == Tag::Verb || tag == Tag::VerbPresent;
            for (std::uint32_t before = at; present && before-- > begin && at - before <= 3;)
                if (text(before) == "when" || text(before) == "before" ||
                    text(before) == "until") { // "when they hold a call"
                    verdict.status = Status::Planned;
                    return true;
                }
            const Verdict governed = ofVerb(at, begin);
            if (inside && governed.status != Status::Planned) {
                verdict.status = Status::Held;
                verdict.past = tag == Tag::VerbPast || governed.past;
                return true;
            }
            const bool due = at > begin + 1 && text(at - 1) == "to" && m_words.has(m_document, at - 2, cue::kSkip);
            if (inside && !governed.sure && tag == Tag::Verb &&
                !due) { // "urged Doe to help during talks": the urging tells
                verdict.status = Status::Planned;
                continue;
            }
            verdict.status = governed.status;
            verdict.denied = governed.denied;
            verdict.perfect = governed.perfect;
            verdict.sure = governed.sure;
            return true;
        }
    }
    return false;
}

bool StatusFinder::scanRight(std::uint32_t from, std::uint32_t end, Verdict& verdict) const
{
    constexpr std::uint32_t kReach = 14;
    const std::uint32_t stop = std::min(end, from + kReach);
    for (std::uint32_t at = from; at < stop; ++at) {
        const std::uint32_t cues = m_words.cues(m_document, at);
        if (text(at) == ";" || text(at) == "," || (cues & (cue::kClause | cue::kReport)))
            return false;
        const bool modal = m_document.tokens[at].tag == Tag::Modal || text(at) == "will" || text(at) == "would";
        const std::string_view before = at > from ? text(at - 1) : std::string_view();
        const bool passive = before == "is" || before == "are" || before == "was" || before == "were" ||
                             before == "been" || before == "be" || before == "being";
        if ((modal || passive) && take(at, verdict))
            return true;
        const Tag tag = m_document.tokens[at].tag;
        const bool joins = tag == Tag::Conjunction && (at + 1 >= end || !m_document.tokens[at + 1].capital);
        if ((tag == Tag::VerbPast && !m_words.has(m_document, at, cue::kSkip)) || joins)
            return true;
    }
    return false;
}

Verdict StatusFinder::ofNoun(const Trigger& trigger) const
{
    const Sentence& sentence = m_document.sentences[m_document.tokens[trigger.first].sentence];
    Verdict verdict;
    if (!scanLeft(trigger.first, sentence.firstToken, verdict) || (!verdict.sure && !verdict.denied))
        scanRight(trigger.end, sentence.endToken, verdict);
    return verdict;
}

/// "denied that he had met": the whole clause.
bool StatusFinder::isDenied(std::uint32_t from, std::uint32_t begin) const
{
    constexpr std::uint32_t kReach = 10;
    for (std::uint32_t at = from; at-- > begin + 1 && from - at <= kReach;)
        if (text(at) == "that")
            return m_words.has(m_document, at - 1, cue::kNegation) && isVerb(m_document.tokens[at - 1].tag);
    return false;
}

Verdict StatusFinder::of(const Trigger& trigger) const
{
    const Sentence& sentence = m_document.sentences[m_document.tokens[trigger.first].sentence];
    Verdict verdict = trigger.part == EventPart::Noun ? ofNoun(trigger) : ofVerb(trigger.first, sentence.firstToken);
    verdict.denied = verdict.denied || isDenied(trigger.first, sentence.firstToken);
    return verdict;
}

} // namespace summitry::analysis
