#include "models/analysis/events/eventtimes.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr int kTooFar = 46, kComma = 3, kSemicolon = 30, kSaying = 14, kClause = 5, kOtherTrigger = 9, kOwnVerb = 4,
              kBehindSaying = 50;

/// "the summit that she hosted on Monday": hosting and attending take no time away.
bool isRival(const Trigger& trigger)
{
    return trigger.sense != EventSense::Means && trigger.sense != EventSense::Host &&
           trigger.sense != EventSense::Attend && trigger.sense != EventSense::Invitation;
}

} // namespace

EventTimes::EventTimes(const Document& document, const EventWords& words) : m_document(document), m_words(words) {}

/// Those within reach of the trigger: farther ones would cost too much.
std::vector<EventTimes::Placed> EventTimes::timesNear(const Trigger& trigger) const
{
    std::vector<Placed> placed;
    const auto& times = m_document.times;
    const auto& tokens = m_document.tokens;
    const Sentence& sentence = m_document.sentences[tokens[trigger.first].sentence];
    const std::uint32_t first =
        std::max(sentence.firstToken, trigger.first - std::min<std::uint32_t>(trigger.first, kTooFar));
    const std::uint32_t last = std::min(sentence.endToken, trigger.end + kTooFar) - 1;
    const ByteSpan span{tokens[first].span.begin, tokens[last].span.end};
    auto at = std::lower_bound(times.begin(), times.end(), span.begin,
                               [](const TimeExpression& time, std::uint32_t begin) { return time.span.begin < begin; });
    for (; at != times.end() && at->span.begin < span.end; ++at) {
        if ((at->kind != TimeKind::Date && at->kind != TimeKind::Span) || at->isDateline ||
            at->rule == std::string_view("periods up to the reference"))
            continue;
        const auto head =
            std::lower_bound(tokens.begin(), tokens.end(), at->span.begin,
                             [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
        const auto end =
            std::lower_bound(head, tokens.end(), at->span.end,
                             [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
        placed.push_back({static_cast<std::uint32_t>(at - times.begin()),
                          static_cast<std::uint32_t>(head - tokens.begin()),
                          static_cast<std::uint32_t>(end - tokens.begin())});
    }
    return placed;
}

/// "in 2007 when the two met", "talks on the sidelines of the summit on Monday": one time for both.
bool EventTimes::joinedByWhen(const Trigger& a, const Trigger& b) const
{
    for (std::uint32_t at = std::min(a.end, b.end); at < std::max(a.first, b.first); ++at)
        if (const std::string_view word = m_document.of(m_document.tokens[at].span);
            word == "when" || word == "sidelines" || word == "margins")
            return true;
    return false;
}

int EventTimes::toll(std::uint32_t token) const
{
    const std::string_view text = m_document.of(m_document.tokens[token].span);
    if (text == ";")
        return kSemicolon;
    if (text == ",")
        return kComma;
    const std::uint32_t cues = m_words.cues(m_document, token);
    if (cues & cue::kReport)
        return kSaying;
    return cues & cue::kClause ? kClause : 0;
}

/// "announced Saturday", "said late on Friday", "told a news conference in Rome on Friday".
bool EventTimes::belongsToSaying(const Placed& time) const
{
    const std::uint32_t begin = m_document.sentences[m_document.tokens[time.first].sentence].firstToken;
    for (std::uint32_t at = time.first; at-- > begin && time.first - at <= 5;) {
        if (m_words.has(m_document, at, cue::kReport))
            return true;
        const std::string_view text = m_document.of(m_document.tokens[at].span);
        if (text == "conference" || text == "briefing" || text == "interview")
            return true;
        const bool place = m_document.tokens[at].capital && time.first - at <= 2;
        if (!place && text != "on" && text != "late" && text != "early" && text != "reporters" && text != "in" &&
            text != "a")
            return false;
    }
    return false;
}

int EventTimes::cost(const Placed& time, const Trigger& trigger, const std::vector<Trigger>& others) const
{
    const bool before = time.end <= trigger.first;
    const std::uint32_t from = before ? time.end : trigger.end, to = before ? trigger.first : time.first;
    int cost = static_cast<int>(to > from ? to - from : 0);
    for (std::uint32_t at = from; at < to; ++at)
        cost += !before && m_document.of(m_document.tokens[at].span) == "since" ? kBehindSaying : toll(at);
    for (std::uint32_t at = from; at < to; ++at) {
        const std::string_view word = m_document.of(m_document.tokens[at].span);
        if (word == "when")
            cost -= kClause;                                              // "in 2007 when the two met"
        const bool ahead = before && word == "ahead" && at > from;        // "said on Monday, just ahead of the summit"
        const bool aside = !before && (word == "who" || word == "whose"); // "met Doe, who took office in May"
        cost += ahead || aside ? kBehindSaying : 0;
    }
    for (const Trigger& other : others) {
        if (other.first < from || other.end > to || !isRival(other))
            continue;
        cost += other.part == EventPart::Noun && trigger.part == EventPart::Verb ? kOwnVerb : kOtherTrigger;
    }
    if (belongsToSaying(time))
        cost += kBehindSaying;
    if (before && trigger.part == EventPart::Verb && cost > 0) {
        const std::string_view joint = m_document.of(m_document.tokens[trigger.first - 1].span);
        cost += joint == "and" || joint == "then" ? kClause : 2; // "called Doe on Sunday and met Roe on Monday"
    }
    return cost;
}

std::uint32_t EventTimes::timeOf(const Trigger& trigger, const std::vector<Trigger>& all) const
{
    const auto isNear = [&](const Trigger& other) { return other.first + 2 * kTooFar > trigger.first; };
    const auto from = std::find_if(
        std::lower_bound(all.begin(), all.end(), trigger.first - std::min<std::uint32_t>(trigger.first, 2 * kTooFar),
                         [](const Trigger& other, std::uint32_t first) { return other.first < first; }),
        all.end(), isNear);
    const auto to = std::upper_bound(from, all.end(), trigger.end + 2 * kTooFar,
                                     [](std::uint32_t first, const Trigger& other) { return first < other.first; });
    const std::vector<Trigger> others(from, to);
    std::uint32_t best = kNone;
    int least = kTooFar;
    for (const Placed& time : timesNear(trigger)) {
        const int own = cost(time, trigger, others);
        bool mine = own < least;
        const std::uint32_t begin = m_document.sentences[m_document.tokens[time.first].sentence].firstToken;
        const bool opens = time.first <= begin + 3; // "On Monday, …" is of the whole sentence
        if (opens && mine) {
            best = time.time;
            least = own;
            continue;
        }
        for (const Trigger& other : others)
            if (other.first != trigger.first && isRival(other) && !joinedByWhen(trigger, other) &&
                cost(time, other, others) + 3 < own)
                mine = false;
        if (mine) {
            best = time.time;
            least = own;
        }
    }
    return best;
}

} // namespace summitry::analysis
