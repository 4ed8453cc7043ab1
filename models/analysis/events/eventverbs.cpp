// The part of EventReader that reads verbs: "called", "spoke with", "met", "visited", "welcomed".
#include "models/analysis/events/eventreader.h"
#include "models/analysis/events/eventscope.h"

#include <algorithm>

namespace summitry::analysis {

/// "Putin called Trump Sunday", not "called Trump a friend".
bool EventReader::readCalled(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const
{
    candidate.kind = Kind::Call;
    candidate.rule = "called";
    std::uint32_t next = trigger.end;
    const Actors others = m_actors.listAt(trigger.end, scope.end, &next);
    if (others.empty() ||
        !std::any_of(others.begin(), others.end(), [&](const DraftActor& actor) { return isPerson(actor.entity); }))
        return false;
    if (next < scope.end) {
        const Tag tag = m_document.tokens[next].tag;
        const std::string_view word = text(next);
        const bool quotedPurpose = next + 1 < scope.end && text(next + 1) == "to";
        const bool named = tag == Tag::Determiner || tag == Tag::Adjective || tag == Tag::VerbGerund ||
                           ((word == "“" || word == "\"" || word == "‘") && !quotedPurpose) || word == "'s" ||
                           word == "’s" || word == ":";
        const bool noun = tag == Tag::Noun || tag == Tag::NounPlural;
        if (named || (noun && m_document.tokens[next].word == 0))
            return false;
    }
    candidate.actors = m_actors.subjectOf(trigger.first);
    addActors(candidate.actors, others);
    return candidate.actors.size() >= 2;
}

bool EventReader::readSpoke(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const
{
    constexpr std::uint32_t kReach = 10;
    candidate.kind = Kind::Call;
    candidate.rule = "spoke with";
    if (isHabit(trigger, scope))
        return false;
    const bool means = hasMeans(scope, trigger, &candidate.form);
    Actors others;
    const std::uint32_t stop = std::min(scope.end, trigger.end + kReach);
    for (std::uint32_t at = trigger.end; at < stop && others.empty(); ++at) {
        const std::string_view word = text(at);
        if (word == ";" || word == "“" || word == "about" || m_words.has(m_document, at, cue::kClause | cue::kReport))
            break;
        candidate.apart = candidate.apart || word == "individually" || word == "separately";
        if (word != "with" && word != "to")
            continue;
        others = m_actors.listAt(at + 1, scope.end);
        if (others.empty() && word == "with")
            return false;
    }
    std::erase_if(others, [&](const DraftActor& actor) { return !isPerson(actor.entity); });
    candidate.actors = m_actors.subjectOf(trigger.first);
    std::erase_if(candidate.actors, [&](const DraftActor& actor) { return !isPerson(actor.entity); });
    if (others.empty() && candidate.actors.size() < 2)
        return false;
    const Tag tag = m_document.tokens[trigger.first].tag;
    if (others.empty() && !means && tag == Tag::VerbGerund)
        return false;
    const std::uint32_t subject = others.empty() && trigger.first > scope.begin ? groupBefore(trigger, scope) : kNone;
    candidate.anaphoric = subject != kNone && !means &&
                          m_times.timeOf(trigger, scope.triggers) == kNone; // "They also talked about trade"
    const bool calls = std::any_of(scope.triggers.begin(), scope.triggers.end(), [&](const Trigger& other) {
        return other.sense == EventSense::Call && other.part == EventPart::Noun && other.end <= trigger.first &&
               text(other.end - 1).ends_with("s"); // "in separate calls, spoke with Doe and Roe"
    });
    candidate.apart = candidate.apart || (others.size() > 1 && (calls || isBefore(trigger, scope)));
    addActors(candidate.actors, others);
    return candidate.actors.size() >= 2;
}

/// "have spoken regularly".
bool EventReader::isHabit(const Trigger& trigger, const Scope& scope) const
{
    const std::uint32_t from = std::max(scope.begin, trigger.first - std::min(trigger.first, 2u));
    for (std::uint32_t at = from; at < std::min(scope.end, trigger.end + 2); ++at)
        if (m_words.has(m_document, at, cue::kHabit))
            return true;
    return false;
}

/// The pronoun or group ("they", "the two leaders") that is the subject of the verb.
std::uint32_t EventReader::groupBefore(const Trigger& trigger, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 4;
    for (std::uint32_t at = trigger.first; at-- > scope.begin && trigger.first - at <= kReach;) {
        const std::uint32_t mention = m_actors.mentionAt(at);
        if (mention == kNone)
            continue;
        const MentionForm form = m_document.mentions[mention].form;
        return form == MentionForm::Pronoun || form == MentionForm::Group ? mention : kNone;
    }
    return kNone;
}

/// "met the deadline", "meet humanitarian needs": an object that is nobody.
bool EventReader::takesThing(const Trigger& trigger, const Scope& scope) const
{
    if (trigger.end >= scope.end)
        return false;
    const Token& next = m_document.tokens[trigger.end];
    const bool open = next.tag == Tag::Preposition || next.tag == Tag::Adverb || next.tag == Tag::Punctuation ||
                      next.tag == Tag::Conjunction || next.tag == Tag::To || next.tag == Tag::Wh;
    return !open && timeAt(trigger.end) == kNone;
}

/// "Ann Doe, with whom he met": Ann Doe.
Actors EventReader::antecedentOfWhom(const Trigger& trigger, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 6;
    for (std::uint32_t at = trigger.first; at-- > scope.begin && trigger.first - at <= kReach;) {
        if (text(at) != "whom")
            continue;
        for (std::uint32_t before = at; before-- > scope.begin && at - before <= kReach;)
            if (m_actors.mentionAt(before) != kNone && m_actors.isActor(m_actors.mentionAt(before))) {
                Actors actors;
                m_actors.add(m_actors.mentionAt(before), actors);
                return actors;
            }
    }
    return {};
}

/// "visiting President Doe".
bool EventReader::isVisitor(const Actors& actors) const
{
    if (actors.empty())
        return false;
    const auto head =
        std::lower_bound(m_document.tokens.begin(), m_document.tokens.end(), actors.front().span.begin,
                         [](const Token& token, std::uint32_t begin) { return token.span.begin < begin; });
    for (auto at = head; at != m_document.tokens.begin() && head - at < 5;)
        if (const std::string_view word = m_document.of((--at)->span); word == "visiting" || word == "Visiting")
            return true;
    return false;
}

bool EventReader::readMet(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const
{
    constexpr std::uint32_t kReach = 9;
    candidate.rule = "met";
    if (isHabit(trigger, scope))
        return false;
    Actors others = m_actors.listAt(trigger.end, scope.end);
    const std::uint32_t stop = std::min(scope.end, trigger.end + kReach);
    for (std::uint32_t at = trigger.end; at < stop && others.empty(); ++at) {
        if (text(at) == ";" || m_words.has(m_document, at, cue::kClause | cue::kReport))
            break;
        if (text(at) != "with")
            continue;
        others = m_actors.listAt(at + 1, scope.end);
        if (others.empty())
            return false;
    }
    if (others.empty())
        others = antecedentOfWhom(trigger, scope);
    candidate.actors = m_actors.subjectOf(trigger.first);
    for (Actors* side : {&others, &candidate.actors}) // countries meet on a pitch
        std::erase_if(*side, [&](const DraftActor& actor) { return !isPerson(actor.entity); });
    if (isVisitor(candidate.actors))
        candidate.form = Form::Visit;
    if (candidate.actors.empty() && isOpening(trigger, scope)) // "After meeting Doe, Roe said"
        candidate.actors = openedBy(trigger, scope);
    if (others.empty() && (candidate.actors.size() < 2 || takesThing(trigger, scope)))
        return false;
    addActors(candidate.actors, others);
    hasMeans(scope, trigger, &candidate.form);
    if (candidate.form == Form::Phone || candidate.form == Form::Video)
        candidate.kind = Kind::Call;
    return candidate.actors.size() >= 2;
}

/// The person of the country that is visited, if the sentence has one; else the country itself.
void EventReader::addHost(const Scope& scope, EventCandidate& candidate) const
{
    candidate.hostCountry = candidate.place.country;
    if (candidate.hostCountry == kNone)
        return;
    const std::string_view code = m_gazetteer.countries()[candidate.hostCountry].code;
    for (const DraftActor& person : peopleNear(candidate.trigger, scope))
        if (m_document.entities[person.entity].country == code &&
            m_document.entities[person.entity].kind == ActorKind::Leader)
            addActors(candidate.actors, {person});
}

/// "a visit to Rome by President Doe": Doe.
Actors EventReader::visitorsBy(std::uint32_t token, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 6;
    for (std::uint32_t at = token; at < scope.end && at < token + kReach; ++at) {
        if (text(at) == "by" || (text(at) == "of" && at == token))
            return m_actors.listAt(at + 1, scope.end);
        if (text(at) == "," || isVerb(m_document.tokens[at].tag))
            break;
    }
    return {};
}

/// "visited Jane Doe at her ranch": who is visited stands for the place.
bool EventReader::readVisited(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const
{
    Actors others = m_actors.listAt(trigger.end, scope.end);
    std::erase_if(others, [&](const DraftActor& actor) { return !isPerson(actor.entity); });
    if (others.empty() || candidate.actors.empty())
        return false;
    addActors(candidate.actors, others);
    return candidate.actors.size() > others.size();
}

bool EventReader::readVisit(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const
{
    candidate.rule = "visit";
    candidate.form = Form::Visit;
    const bool noun = trigger.part == EventPart::Noun;
    const bool tour = text(trigger.end - 1) == "tour";
    std::uint32_t at = trigger.end;
    if (noun) {
        while (at < scope.end && at < trigger.end + 5 && text(at) != "to" && !(tour && text(at) == "of"))
            ++at;
        at = at < scope.end && at < trigger.end + 5 ? at + 1 : trigger.end;
    }
    if (!noun || at != trigger.end)
        candidate.place = m_places.at(m_document, at, scope.end, true);
    if (noun && candidate.place.empty() && (tour || at != trigger.end))
        candidate.place = firstStop(at, scope);
    for (std::uint32_t on = at; tour && on < candidate.place.endToken; ++on) // "a tour that has taken him to Rome"
        if (text(on) == "taken" || text(on) == "took")
            candidate.verdict.sure = true;
    if (noun)
        candidate.actors = m_actors.ownerOf(trigger.first);
    if (noun && candidate.actors.empty())
        candidate.actors = visitorsBy(std::max(at, candidate.place.endToken), scope);
    if (candidate.actors.empty() && (!noun || !candidate.place.empty()))
        candidate.actors = m_actors.subjectOf(trigger.first);
    if (candidate.actors.empty() && noun && !candidate.place.empty() && isOpening(trigger, scope) &&
        !openingOf(trigger, scope).definite)
        candidate.actors = openedBy(trigger, scope);
    std::erase_if(candidate.actors, [&](const DraftActor& actor) { return !isPerson(actor.entity); });
    if (candidate.place.empty() && !noun && readVisited(trigger, scope, candidate))
        return true;
    if (candidate.place.empty()) {
        const bool elsewhere = noun && at != trigger.end; // "trip to the Middle East"
        candidate.anaphoric = noun && !elsewhere && openingOf(trigger, scope).definite;
        return candidate.anaphoric;
    }
    if (candidate.actors.empty())
        return false;
    const bool home = std::any_of(candidate.actors.begin(), candidate.actors.end(), [&](const DraftActor& actor) {
        return candidate.place.country != kNone &&
               m_document.entities[actor.entity].country == m_gazetteer.countries()[candidate.place.country].code;
    });
    if (home || candidate.place.country == kNone)
        return false;
    addHost(scope, candidate);
    return true;
}

/// "leaders from India, Iran and Pakistan": these countries.
Actors EventReader::countriesAfter(std::uint32_t token, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 60;
    Actors countries;
    bool from = false;
    for (std::uint32_t at = token; at < scope.end && at < token + kReach; ++at) {
        const std::uint32_t mention = m_actors.mentionAt(at);
        const std::string_view word = text(at);
        if (mention == kNone) {
            from = from || word == "from" || word == "of";
            const bool joined = word == "," || word == "and" || word == "the" || word == "as" || word == "well";
            if (from && !joined && word != "from" && word != "of")
                break;
            continue;
        }
        const Mention& m = m_document.mentions[mention];
        if (from && m.firstToken == at && m.entity != kNone && m_document.entities[m.entity].kind == ActorKind::Country)
            addActors(countries, {{m.entity, m.span}});
    }
    return countries;
}

/// "X will also take part in the meeting", "attended by A and B", "Taking part in the summit were A, B and C": joins an
/// event told before.
bool EventReader::readAttended(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const
{
    constexpr std::uint32_t kReach = 8;
    candidate.rule = "took part";
    candidate.anaphoric = true;
    const Trigger* occasion = nullptr;
    for (const Trigger& other : scope.triggers)
        if (other.part == EventPart::Noun && other.sense != EventSense::Call && other.first >= trigger.end &&
            other.first < trigger.end + kReach && !occasion)
            occasion = &other;
    if (trigger.end < scope.end && text(trigger.end) == "by") {
        std::uint32_t at = trigger.end + 1;
        while (at < scope.end && at < trigger.end + 6 &&
               (m_actors.mentionAt(at) == kNone || !m_actors.isActor(m_actors.mentionAt(at))))
            ++at;
        candidate.actors = m_actors.listAt(at, scope.end);
        if (candidate.actors.empty())
            candidate.actors = countriesAfter(trigger.end + 1, scope);
        return candidate.actors.size() >= 2;
    }
    EventCandidate named;
    if (!occasion || seriesOf(*occasion, scope, named))
        return false; // the noun tells it
    const std::uint32_t next = occasion->end;
    const bool inverted = next < scope.end && (text(next) == "were" || text(next) == "was" || text(next) == "are");
    candidate.actors = inverted ? m_actors.listAt(next + 1, scope.end) : m_actors.subjectOf(trigger.first);
    return !candidate.actors.empty();
}

bool EventReader::readHosted(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const
{
    candidate.rule = "host";
    const bool passive = trigger.end < scope.end && text(trigger.end) == "by"; // "was welcomed by Doe"
    Actors guests = m_actors.listAt(trigger.end + passive, scope.end);
    for (std::uint32_t at = trigger.end; at < scope.end && at < trigger.end + 5 && guests.empty(); ++at)
        if (text(at) == "for" && timeAt(at + 1) == kNone) // "hosted a banquet for Doe"
            guests = m_actors.listAt(at + 1, scope.end);
    std::erase_if(guests, [&](const DraftActor& actor) { return !isPerson(actor.entity); });
    if (guests.empty())
        return false;
    candidate.actors = m_actors.subjectOf(trigger.first);
    addActors(candidate.actors, guests);
    candidate.place = m_places.after(m_document, trigger.end, scope.end, true);
    return candidate.actors.size() >= 2;
}

} // namespace summitry::analysis
