// The part of EventReader that reads nouns: "a phone call with", "the summit between", "Xi's visit to", "at the G20".
#include "models/analysis/events/eventreader.h"
#include "models/analysis/events/eventscope.h"

#include <algorithm>

namespace summitry::analysis {

/// The list behind the noun: "between A and B", "Friday with A", "of the two leaders". between: it names everybody.
Actors EventReader::companions(const Trigger& trigger, const Scope& scope, bool* between, bool* unnamed) const
{
    constexpr std::uint32_t kReach = 12;
    *between = *unnamed = false;
    const std::uint32_t stop = std::min(scope.end, trigger.end + kReach);
    std::uint32_t passed = 0;
    for (std::uint32_t at = trigger.end; at < stop; ++at) {
        const std::string_view word = text(at);
        const bool inMention = m_actors.mentionAt(at) != kNone;
        if (word == ";" || word == "“" || (m_words.has(m_document, at, cue::kClause) && word != "where"))
            break;
        const Tag tag = m_document.tokens[at].tag;
        const bool carried = at == trigger.end + passed && m_words.has(m_document, at, cue::kLight | cue::kSkip);
        passed += carried; // "a call took place between", "was held with"
        if (!inMention && !carried && (tag == Tag::VerbPast || tag == Tag::VerbPresent || tag == Tag::Modal))
            break;
        const bool all = word == "between" || word == "among" || (word == "of" && passed == 0);
        const bool one = word == "with" || (trigger.sense == EventSense::Call && !trigger.weak &&
                                            (word == "to" || word == "from") && at == trigger.end);
        if (!all && !one)
            continue;
        std::uint32_t next = at + 1;
        Actors actors = m_actors.listAt(at + 1, scope.end, &next);
        const bool absolute =
            at > trigger.end && text(at - 1) == "," && next < scope.end && isVerb(m_document.tokens[next].tag);
        if (absolute)
            break;
        std::erase_if(actors, [&](const DraftActor& actor) {
            const ActorKind kind = m_document.entities[actor.entity].kind;
            return kind == ActorKind::Organisation || kind == ActorKind::Institution;
        });
        if (actors.empty() && word == "with") {
            *unnamed = true;
            return {};
        }
        if (actors.empty() || (word == "of" && actors.size() < 2))
            continue;
        *between = all;
        return actors;
    }
    return {};
}

EventReader::Opening EventReader::openingOf(const Trigger& trigger, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 8;
    Opening opening;
    for (std::uint32_t at = trigger.first; at-- > scope.begin && trigger.first - at <= kReach;) {
        const Tag tag = m_document.tokens[at].tag;
        const std::string_view word = text(at);
        const std::uint32_t time = timeAt(at);
        if (time != kNone) {
            opening.dated = true;
            opening.definite = opening.definite || word == "'s" || word == "’s";
            continue;
        }
        if (word == "last" || word == "previous" || word == "historic" || word == "earlier" || word == "first")
            opening.remote = true;
        if (m_words.has(m_document, at, cue::kAnaphor)) {
            opening.definite = word != "both" && word != "each";
            opening.carried = at > scope.begin && m_words.has(m_document, at - 1, cue::kLight);
            break;
        }
        if (word == "'s" || word == "’s") {
            opening.definite = opening.definite || (at > scope.begin && timeAt(at - 1) != kNone);
            break;
        }
        const bool adjective = m_words.has(m_document, at, cue::kPlanned | cue::kProposed) && tag != Tag::Verb &&
                               tag != Tag::VerbPresent; // "the proposed summit"
        if (word == "a" || word == "an" || tag == Tag::Preposition || (isVerb(tag) && !adjective))
            break;
    }
    return opening;
}

bool EventReader::readNounActors(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const
{
    bool between = false, unnamed = false;
    const Actors others = companions(trigger, scope, &between, &unnamed);
    Actors owner = m_actors.ownerOf(trigger.first);
    if (owner.empty() && others.empty() && trigger.end < scope.end && text(trigger.end) == "of")
        owner = m_actors.listAt(trigger.end + 1, scope.end);
    const Opening opening = openingOf(trigger, scope);
    candidate.definite = opening.definite;
    candidate.between = between;
    bool held = false;
    for (std::uint32_t at = trigger.first; at-- > scope.begin && trigger.first - at <= 4;)
        held = held || m_words.has(m_document, at, cue::kLight);
    candidate.named = !others.empty() || owner.size() > 1;
    candidate.told = candidate.named || held || isOpening(trigger, scope);
    if (between) {
        candidate.actors = others;
        return true;
    }
    if (unnamed && others.empty())
        return false;
    candidate.actors = owner;
    const bool series = candidate.organisation != kNone;
    const bool subject = !others.empty() || !opening.definite || opening.carried;
    if (owner.empty() && !series && subject)
        candidate.actors = m_actors.subjectOf(trigger.first);
    if (candidate.actors.empty() && !opening.definite && !series)
        candidate.actors = subjectBehind(trigger, scope);
    if (candidate.actors.size() < 2 && others.empty() && !opening.definite && !series && isOpening(trigger, scope))
        candidate.actors = subjectBehind(trigger, scope);
    addActors(candidate.actors, others);
    if (candidate.actors.size() == 1 && others.size() == 1 && isOpening(trigger, scope)) {
        addActors(candidate.actors, openedBy(trigger, scope));
    }
    const bool attended =
        trigger.sense == EventSense::Summit && isWithin(trigger, scope) && others.empty() && owner.empty();
    candidate.anaphoric = (opening.definite || attended) && others.empty() && candidate.actors.size() < 2;
    if (attended && !candidate.anaphoric) {
        candidate.anaphoric = true;
        if (candidate.actors.size() == 1)
            candidate.fallback = candidate.actors;
        candidate.actors.clear();
    }
    candidate.another = candidate.anaphoric && opening.definite && (opening.dated || opening.remote);
    candidate.remote = opening.remote;
    if (candidate.actors.size() == 1 && others.empty() && !opening.definite && !series && isWithin(trigger, scope))
        addActors(candidate.actors, otherOfTwo(trigger, scope));
    return candidate.anaphoric || !candidate.actors.empty();
}

/// "Doe told Roe during a phone call on Monday": both, when they are the only two before the noun.
Actors EventReader::otherOfTwo(const Trigger& trigger, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 40;
    std::uint32_t from = trigger.first;
    while (from > scope.begin && trigger.first - from < kReach && text(from - 1) != ";" && text(from - 1) != "”")
        --from;
    const Actors people = peopleIn(from, trigger.first);
    return people.size() == 2 ? people : Actors();
}

/// The two leaders of "Doe told Roe at the meeting", "Doe and Roe shook hands after their meeting". direct: one does
/// something to the other.
Actors EventReader::pairOf(const Trigger& trigger, const Scope& scope, bool* direct) const
{
    constexpr std::uint32_t kTitle = 5;
    bool theirs = false;
    for (std::uint32_t at = trigger.first; at-- > scope.begin && trigger.first - at <= 5;)
        theirs = theirs || text(at) == "their";
    const bool within = isWithin(trigger, scope);
    if (!theirs && (!within || trigger.sense == EventSense::Summit))
        return {};
    const Actors pair = otherOfTwo(trigger, scope);
    if (pair.size() != 2)
        return {};
    const Entity &a = m_document.entities[pair[0].entity], &b = m_document.entities[pair[1].entity];
    if (a.kind != ActorKind::Leader || b.kind != ActorKind::Leader || a.country == b.country)
        return {};
    std::uint32_t verb = kNone;
    for (std::uint32_t at = scope.begin; at < trigger.first; ++at) {
        const std::uint32_t begin = m_document.tokens[at].span.begin;
        if (begin >= pair[0].span.end && begin < pair[1].span.begin && isVerb(m_document.tokens[at].tag))
            verb = at;
        *direct = *direct || (verb != kNone && begin >= pair[1].span.begin && at - verb <= kTitle && within);
    }
    return pair;
}

/// The noun stands in a phrase that opens the sentence: "In a call on Monday, …".
bool EventReader::isOpening(const Trigger& trigger, const Scope& scope) const
{
    constexpr std::uint32_t kLongest = 7;
    return trigger.first - scope.begin <= kLongest && scope.begin < trigger.first &&
           !isVerb(m_document.tokens[scope.begin].tag) && m_actors.mentionAt(scope.begin) == kNone;
}

/// Persons of the main clause behind such a phrase, up to the next clause.
Actors EventReader::subjectBehind(const Trigger& trigger, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 25;
    std::uint32_t at = trigger.end;
    while (at < scope.end && at < trigger.end + 12 && text(at) != ",")
        ++at;
    if (at >= scope.end || text(at) != ",")
        return {};
    std::uint32_t stop = at + 1;
    while (stop < scope.end && stop < at + kReach && !m_words.has(m_document, stop, cue::kClause) &&
           text(stop) != ";" && text(stop) != "“")
        ++stop;
    return peopleIn(at + 1, stop);
}

/// The first of them: who does what is told next.
Actors EventReader::openedBy(const Trigger& trigger, const Scope& scope) const
{
    std::uint32_t at = trigger.end;
    while (at < scope.end && at < trigger.end + 12 && text(at) != ",")
        ++at;
    if (at + 2 < scope.end && text(at + 1) == "I")
        return m_actors.subjectOf(at + 2);
    Actors behind = subjectBehind(trigger, scope);
    behind.resize(std::min<std::size_t>(behind.size(), 1));
    return behind;
}

/// "during a summit", "at the meeting", "in talks", "over lunch": the event is the place of something else.
bool EventReader::isWithin(const Trigger& trigger, const Scope& scope) const
{
    const bool talk = trigger.sense != EventSense::Summit;
    for (std::uint32_t at = trigger.first; at-- > scope.begin && trigger.first - at <= 5;) {
        const std::string_view word = text(at);
        if (word == "during" || word == "at" || (talk && (word == "in" || word == "over")))
            return true;
        if (!talk && m_words.has(m_document, at, cue::kReport)) // "told a summit"
            return true;
        if (m_document.tokens[at].tag == Tag::Preposition || isVerb(m_document.tokens[at].tag))
            return false;
    }
    return false;
}

/// Index of the time expression that covers the token.
std::uint32_t EventReader::timeAt(std::uint32_t token) const
{
    const std::uint32_t begin = m_document.tokens[token].span.begin;
    const auto& times = m_document.times;
    auto at = std::upper_bound(times.begin(), times.end(), begin,
                               [](std::uint32_t value, const TimeExpression& time) { return value < time.span.begin; });
    if (at == times.begin() || (--at)->span.end <= begin)
        return kNone;
    return static_cast<std::uint32_t>(at - times.begin());
}

bool EventReader::readCallNoun(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const
{
    candidate.kind = Kind::Call;
    candidate.rule = "call noun";
    const bool bare = trigger.end - trigger.first == 1 && trigger.form == Form::Unspecified;
    if (bare && trigger.end < scope.end) {
        const std::string_view next = text(trigger.end);
        const bool demand = next == "for" || (next == "on" && timeAt(trigger.end + 1) == kNone) ||
                            (next == "to" && m_actors.mentionAt(trigger.end + 1) == kNone);
        if (demand)
            return false;
    }
    if (!readNounActors(trigger, scope, candidate))
        return false;
    if (trigger.weak && !candidate.anaphoric && (candidate.actors.size() < 2 || !candidate.told))
        return false;
    hasMeans(scope, trigger, &candidate.form);
    candidate.apart = text(trigger.end - 1).ends_with("s") && candidate.actors.size() > 2;
    return true;
}

bool EventReader::readMeetingNoun(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const
{
    candidate.rule = "meeting noun";
    const std::uint32_t within = m_actors.mentionAt(trigger.first);
    if (within != kNone && m_document.mentions[within].isPossessive &&
        m_document.mentions[within].endToken >= trigger.end) // "the Such Summit's action plan"
        return false;
    bool series = seriesOf(trigger, scope, candidate);
    const bool compound = candidate.actors.size() == 2;
    if (!series && !compound && isOfMany(trigger, scope)) {
        candidate.form = Form::Multilateral;
        candidate.actors = peopleOfClause(trigger, scope);
        if (candidate.actors.size() < 2)
            candidate.actors = listBefore(trigger);
        if (!candidate.actors.empty() && trigger.sense == EventSense::Summit)
            return true;
        candidate.actors.clear();
    }
    if (series && isOfMinisters(trigger, scope))
        return false;
    if (!compound && !readNounActors(trigger, scope, candidate) && !series)
        return false;
    if (!series && !compound && isOfOthers(trigger, scope, candidate))
        return false;
    if (series && candidate.form == Form::Bilateral && candidate.actors.empty())
        candidate.actors = m_actors.subjectOf(trigger.first);
    if (series && candidate.actors.size() < 2)
        addActors(candidate.actors, peopleOfClause(candidate.trigger, scope));
    if (!series && isGathering(trigger, scope, candidate))
        candidate.form = Form::Multilateral;
    for (const Trigger& other : scope.triggers)
        if (series && candidate.named && other.sense == EventSense::Attend && other.end <= trigger.first &&
            trigger.first - other.end <= 12)
            addActors(candidate.actors, m_actors.subjectOf(other.first));
    Form means = candidate.form;
    if (hasMeans(scope, trigger, &means)) {
        candidate.kind = Kind::Call;
        candidate.form = means;
    }
    candidate.another = candidate.another || series;
    if (trigger.sense == EventSense::Talks && !series && !candidate.anaphoric && candidate.actors.size() < 2)
        return false;
    const bool ofStates = std::any_of(candidate.actors.begin(), candidate.actors.end(),
                                      [&](const DraftActor& actor) { return !isPerson(actor.entity); });
    if (trigger.sense != EventSense::Summit && !series && ofStates)
        return false;
    if (trigger.sense == EventSense::Summit && candidate.form == Form::Bilateral && !series && !candidate.anaphoric &&
        candidate.actors.size() == 1 && isPerson(candidate.actors.front().entity))
        addPartner(scope, candidate);
    const bool several = text(trigger.end - 1).ends_with("ings") || text(trigger.end - 1) == "encounters";
    candidate.apart = several && !series && candidate.actors.size() > 2 && !candidate.between;
    return !trigger.weak || (candidate.actors.size() >= 2 && candidate.told);
}

/// "hosted a summit", "told a summit in Rome": of more than those who are told.
bool EventReader::isGathering(const Trigger& trigger, const Scope& scope, const EventCandidate& candidate) const
{
    if (trigger.sense != EventSense::Summit || candidate.named || candidate.definite ||
        text(trigger.end - 1) == "summits")
        return false;
    if (candidate.fallback.size() == 1)
        return true;
    return std::any_of(scope.triggers.begin(), scope.triggers.end(), [&](const Trigger& other) {
        return other.sense == EventSense::Host && other.end <= trigger.first && trigger.first - other.end <= 4 &&
               m_actors.listAt(other.end, trigger.first).empty();
    });
}

/// "the ASEAN foreign ministers' meeting", "a meeting of the NATO defence ministers".
bool EventReader::isOfMinisters(const Trigger& trigger, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 8;
    const std::uint32_t from = std::max(scope.begin, trigger.first - std::min(trigger.first, 4u));
    for (std::uint32_t at = from; at < std::min(scope.end, trigger.end + kReach); ++at) {
        if (at >= trigger.end && (text(at) == "," || m_words.has(m_document, at, cue::kClause | cue::kReport)))
            return false;
        const std::uint32_t cues = m_words.cues(m_document, at);
        if ((cues & cue::kLesser) && !(cues & cue::kBody))
            return true;
    }
    return false;
}

/// "a ministerial meeting", "consultations at the level of ministers", "a meeting of Congress": not of the leaders
/// told.
bool EventReader::isOfOthers(const Trigger& trigger, const Scope& scope, const EventCandidate& candidate) const
{
    for (std::uint32_t at = trigger.first;
         at-- > scope.begin && trigger.first - at <= 2 && m_actors.mentionAt(at) == kNone;)
        if (m_words.has(m_document, at, cue::kLesser))
            return true;
    constexpr std::uint32_t kReach = 9;
    if (trigger.end >= scope.end || candidate.named)
        return false;
    for (std::uint32_t at = trigger.end; at < scope.end && at < trigger.end + kReach; ++at) {
        if (text(at) == "," || m_words.has(m_document, at, cue::kClause | cue::kReport))
            break;
        if (m_words.has(m_document, at, cue::kLesser))
            return true;
    }
    const bool ofThing = text(trigger.end) == "of" && trigger.sense == EventSense::Meet && trigger.end + 1 < scope.end;
    return ofThing && m_actors.listAt(trigger.end + 1, scope.end).empty();
}

/// "He cancelled a June 12 summit due to Pyongyang's hostility": the other country of the sentence.
void EventReader::addPartner(const Scope& scope, EventCandidate& candidate) const
{
    const std::string& own = m_document.entities[candidate.actors.front().entity].country;
    for (std::uint32_t at = scope.begin; at < scope.end; ++at) {
        const std::uint32_t mention = m_actors.mentionAt(at);
        const std::uint32_t entity = mention == kNone ? kNone : m_document.mentions[mention].entity;
        if (entity == kNone || m_document.mentions[mention].isLocation)
            continue;
        const Entity& other = m_document.entities[entity];
        if (other.kind == ActorKind::Country && other.country != own)
            addActors(candidate.actors, {{entity, m_document.mentions[mention].span}});
        if (candidate.actors.size() > 1)
            return;
    }
}

} // namespace summitry::analysis
