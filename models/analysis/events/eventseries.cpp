// The part of EventReader that reads summits of many: series and organisations, with or without the word "summit".
#include "models/analysis/events/eventreader.h"
#include "models/analysis/events/eventscope.h"

#include <algorithm>

namespace summitry::analysis {

/// Series of two states have codes such as "US-CHN".
bool EventReader::isPair(std::string_view code) const
{
    const std::size_t dash = code.find('-');
    if (dash == std::string_view::npos)
        return code == "InterKorean";
    const std::string_view first = code.substr(0, dash), second = code.substr(dash + 1);
    const auto country = [&](std::string_view part) {
        return part == "US" || part == "DPRK" || m_gazetteer.country(part) != kNone;
    };
    return country(first) && country(second);
}

void EventReader::takeSeries(std::uint32_t mention, EventCandidate& candidate) const
{
    const Mention& m = m_document.mentions[mention];
    candidate.organisation = m_document.entities[m.entity].gazetteerOrganisation;
    const std::string_view code = m_gazetteer.organisations()[candidate.organisation].code;
    candidate.form = isPair(code) ? Form::Bilateral : Form::Multilateral;
    candidate.name = m_document.of(m.name);
    if (constexpr std::string_view kLeaders = " leaders";
        candidate.name.size() > kLeaders.size() && candidate.name.ends_with(kLeaders))
        candidate.name.resize(candidate.name.size() - kLeaders.size());
    const std::uint32_t next = m.endToken;
    if (next + 2 < m_document.tokens.size() && text(next) == "(" && text(next + 2) == ")")
        candidate.name = text(next + 1);
}

void EventReader::takeOrganisation(std::uint32_t organisation, std::string_view name, EventCandidate& candidate) const
{
    candidate.organisation = organisation;
    candidate.form = isPair(m_gazetteer.organisations()[organisation].code) ? Form::Bilateral : Form::Multilateral;
    candidate.name = name;
}

/// A series of that very name, also when the name is a word of its own.
std::uint32_t EventReader::seriesNamed(std::string_view name) const
{
    if (name.empty() || name.front() < 'A' || name.front() > 'Z')
        return kNone;
    for (const AliasMeaning& meaning : m_gazetteer.meanings(name))
        if (meaning.kind == EntryKind::Organisation && m_gazetteer.organisations()[meaning.entry].isSeries)
            return meaning.entry;
    return kNone;
}

/// The person or country of the article that one half of a compound means.
std::uint32_t EventReader::entityNamed(std::string_view name) const
{
    for (const Mention& mention : m_document.mentions)
        if (mention.entity != kNone && mention.form == MentionForm::FamilyName && m_document.of(mention.name) == name)
            return mention.entity;
    for (std::uint32_t i = 0; i < m_document.entities.size(); ++i) {
        const Entity& entity = m_document.entities[i];
        if (entity.name.size() > name.size() && entity.name.ends_with(name) &&
            entity.name[entity.name.size() - name.size() - 1] == ' ' && isPerson(i))
            return i;
    }
    std::uint32_t country = kNone;
    for (const AliasMeaning& meaning : m_gazetteer.meanings(name))
        if (meaning.kind == EntryKind::Country || meaning.kind == EntryKind::Demonym)
            country = meaning.entry;
    for (std::uint32_t i = 0; country != kNone && i < m_document.entities.size(); ++i)
        if (m_document.entities[i].kind == ActorKind::Country && m_document.entities[i].gazetteerCountry == country)
            return i;
    return kNone;
}

/// The two halves of a compound right before the noun, one token or three, and its span.
EventReader::Halves EventReader::halvesBefore(const Trigger& trigger, const Scope& scope) const
{
    if (trigger.first <= scope.begin)
        return {};
    const std::string_view word = text(trigger.first - 1);
    for (const std::string_view dash : {std::string_view("-"), std::string_view("–")}) {
        if (const std::size_t at = word.find(dash); at != std::string_view::npos)
            return {word.substr(0, at), word.substr(at + dash.size()), m_document.tokens[trigger.first - 1].span};
        if (trigger.first >= scope.begin + 3 && text(trigger.first - 2) == dash)
            return {text(trigger.first - 3),
                    word,
                    {m_document.tokens[trigger.first - 3].span.begin, m_document.tokens[trigger.first - 1].span.end}};
    }
    return {};
}

/// "the Russia-ASEAN summit", "a Doe-Roe meeting", "Franco-German talks": who meets stands in the compound.
bool EventReader::compoundOf(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const
{
    const auto [first, second, span] = halvesBefore(trigger, scope);
    if (first.empty() || second.empty())
        return false;
    for (const std::string_view half : {first, second})
        for (const AliasMeaning& meaning : m_gazetteer.meanings(half))
            if (meaning.kind == EntryKind::Organisation && trigger.sense == EventSense::Summit) {
                takeOrganisation(meaning.entry, m_document.of(span), candidate);
                return true;
            }
    const std::uint32_t a = entityNamed(first), b = entityNamed(second);
    if (a == kNone || b == kNone || a == b)
        return false;
    candidate.actors = {{a, span}, {b, span}};
    return false;
}

/// An organisation right before the noun ("G20 summit", "APEC leaders' meeting") or behind "of" ("summit of the SCO").
bool EventReader::seriesOf(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const
{
    const auto organisation = [&](std::uint32_t token) {
        const std::uint32_t mention = m_actors.mentionAt(token);
        if (mention == kNone || m_document.mentions[mention].entity == kNone)
            return false;
        const std::uint32_t entity = m_document.mentions[mention].entity;
        return m_document.entities[entity].gazetteerOrganisation != kNone && !isPerson(entity);
    };
    if (organisation(trigger.first)) { // the name holds the noun: "Woodside Summit"
        takeSeries(m_actors.mentionAt(trigger.first), candidate);
        if (EventCandidate pair; candidate.form == Form::Bilateral && !compoundOf(trigger, scope, pair))
            candidate.actors = pair.actors;
        return true;
    }
    if (compoundOf(trigger, scope, candidate))
        return true;
    for (std::uint32_t at = trigger.first; at-- > scope.begin && trigger.first - at <= 6;) {
        if (const std::uint32_t known = m_actors.mentionAt(at) == kNone ? seriesNamed(text(at)) : kNone;
            known != kNone) { // "the Quad leaders' meeting"
            takeOrganisation(known, text(at), candidate);
            return true;
        }
        const bool apart =
            organisation(at) && m_document.mentions[m_actors.mentionAt(at)].isPossessive && trigger.first - at > 2;
        if (organisation(at) && !apart) {
            takeSeries(m_actors.mentionAt(at), candidate);
            return true;
        }
        const std::string_view word = text(at);
        const Tag tag = m_document.tokens[at].tag;
        const bool inside = isNoun(tag) || tag == Tag::Adjective || tag == Tag::Number || word == "'" || word == "’" ||
                            word == "'s" || word == "’s" || word == ")" || word == "(" ||
                            m_actors.mentionAt(at) != kNone;
        if (!inside)
            break;
    }
    for (std::uint32_t at = trigger.end; at < scope.end && at < trigger.end + 5; ++at) {
        if (organisation(at)) {
            takeSeries(m_actors.mentionAt(at), candidate);
            return true;
        }
        const std::string_view word = text(at);
        if (word != "of" && word != "by" && word != "the" && (word != "with" || trigger.sense != EventSense::Summit))
            break;
    }
    return false;
}

/// "a summit of Asian and Western nations": many, though no series is named.
bool EventReader::isOfMany(const Trigger& trigger, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 9;
    if (trigger.sense != EventSense::Summit && trigger.sense != EventSense::Meet)
        return false;
    for (std::uint32_t at = trigger.first; at-- > scope.begin && trigger.first - at <= 4;)
        if (m_words.has(m_document, at, cue::kMany))
            return true;
    if (trigger.end >= scope.end || (text(trigger.end) != "of" && text(trigger.end) != "for"))
        return false;
    for (std::uint32_t at = trigger.end + 1; at < scope.end && at < trigger.end + kReach; ++at) {
        if (m_words.has(m_document, at, cue::kStates))
            return true;
        if (m_words.has(m_document, at, cue::kPreposition | cue::kClause | cue::kReport) ||
            isVerb(m_document.tokens[at].tag))
            return false;
    }
    return false;
}

/// The list of three or more that was told last: those who meet at "the four-nation summit".
Actors EventReader::listBefore(const Trigger& trigger) const
{
    constexpr std::uint32_t kReach = 300;
    constexpr std::size_t kFew = 3;
    for (std::uint32_t at = trigger.first; at-- > 0 && trigger.first - at <= kReach;) {
        const std::uint32_t mention = m_actors.mentionAt(at);
        if (mention == kNone || m_document.mentions[mention].firstToken != at || !m_actors.isActor(mention))
            continue;
        Actors list = m_actors.listAt(at, m_document.sentences[m_document.mentions[mention].sentence].endToken);
        if (list.size() < kFew)
            continue;
        for (std::uint32_t before = at; before-- > 0 && at - before < 12;) { // from its first member on
            const std::uint32_t earlier = m_actors.mentionAt(before);
            if (earlier == kNone || m_document.mentions[earlier].firstToken != before)
                continue;
            Actors longer =
                m_actors.listAt(before, m_document.sentences[m_document.mentions[mention].sentence].endToken);
            if (longer.size() > list.size())
                list = longer;
        }
        return list;
    }
    return {};
}

/// Persons of the clause about a series, nearest verbs of saying and clause words left out; of the sentence when there
/// is none.
Actors EventReader::peopleOfClause(const Trigger& trigger, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 60;
    const auto parts = [&](std::uint32_t at) {
        return text(at) == ";" || text(at) == "“" || text(at) == "”" || m_words.has(m_document, at, cue::kReport) ||
               (m_words.has(m_document, at, cue::kClause) && text(at) != "who");
    };
    std::uint32_t from = trigger.first, to = trigger.end;
    while (from > scope.begin && trigger.first - from < kReach && !parts(from - 1))
        --from;
    while (to < scope.end && to - trigger.end < kReach && !parts(to))
        ++to;
    for (std::uint32_t at = trigger.first; at-- > from;) { // "congratulated Doe on his trip to the summit": Doe
        const std::uint32_t mention = m_actors.mentionAt(at);
        if (mention == kNone || m_document.mentions[mention].form != MentionForm::Pronoun ||
            !m_document.mentions[mention].isPossessive || !m_actors.isActor(mention))
            continue;
        Actors owner;
        m_actors.add(mention, owner);
        return owner;
    }
    for (std::uint32_t at = trigger.first;
         at-- > from && trigger.first - at <= 14;) // "the participation of Doe in the summit"
        if (const std::string_view word = text(at); word == "participation" || word == "attendance") {
            Actors who = m_actors.ownerOf(at);
            if (who.empty() && text(at + 1) == "of")
                who = m_actors.listAt(at + 2, scope.end);
            if (!who.empty())
                return who;
        }
    if (isOpening(trigger, scope)) { // "At the summit, Doe …": who does it
        std::uint32_t at = trigger.end;
        while (at < scope.end && at < trigger.end + 8 && text(at) != ",")
            ++at;
        if (Actors first = at < scope.end && text(at) == "," ? m_actors.listAt(at + 1, scope.end) : Actors();
            !first.empty())
            return first;
    }
    Actors people = peopleIn(from, to);
    return people.empty() ? peopleNear(trigger, scope) : people;
}

/// A series without the word "summit": "on the sidelines of the G20", "at APEC".
void EventReader::readSeries(const Scope& scope)
{
    for (std::uint32_t at = scope.begin; at < scope.end; ++at) {
        const std::uint32_t mention = m_actors.mentionAt(at);
        if (mention == kNone || m_document.mentions[mention].firstToken != at ||
            m_document.mentions[mention].entity == kNone)
            continue;
        const Mention& m = m_document.mentions[mention];
        const std::uint32_t organisation = m_document.entities[m.entity].gazetteerOrganisation;
        if (organisation == kNone || isPerson(m.entity) || !m_gazetteer.organisations()[organisation].isSeries ||
            m.isPossessive)
            continue;
        std::uint32_t before = at;
        while (before > scope.begin && before + 3 > at &&
               (text(before - 1) == "the" || m_document.tokens[before - 1].tag == Tag::Adjective))
            --before;
        const std::string_view preposition = before > scope.begin ? text(before - 1) : std::string_view();
        const bool beside =
            preposition == "of" && before > scope.begin + 1 && m_words.has(m_document, before - 2, cue::kBeside);
        const bool there = preposition == "at" || preposition == "during" || beside || preposition == "to";
        const bool noun = std::any_of(scope.triggers.begin(), scope.triggers.end(), [&](const Trigger& trigger) {
            return trigger.part == EventPart::Noun && trigger.first >= at && trigger.first <= m.endToken + 5;
        });
        if (!there || noun)
            continue;
        EventCandidate candidate;
        candidate.trigger = {at, m.endToken, EventSense::Summit, EventPart::Noun, Form::Multilateral, false};
        candidate.rule = "series";
        takeSeries(mention, candidate);
        candidate.actors = peopleOfClause(candidate.trigger, scope);
        if (beside) // "on the sidelines of the summit, Doe met Roe": both were there
            addActors(candidate.actors, subjectBehind(candidate.trigger, scope));
        candidate.beside = beside;
        finish(candidate.trigger, scope, candidate);
    }
}

} // namespace summitry::analysis
