// The part of EventReader that reads invitations: "invited Doe to Rome", "accepted an invitation from Doe to visit".
#include "models/analysis/events/eventreader.h"
#include "models/analysis/events/eventscope.h"

#include <algorithm>

namespace summitry::analysis {

bool EventReader::readInvited(const Trigger& trigger, Scope& scope, EventCandidate& candidate) const
{
    candidate.rule = "invited";
    candidate.form = Form::Visit;
    std::uint32_t next = trigger.end;
    Actors guests = m_actors.listAt(trigger.end, scope.end, &next);
    std::erase_if(guests, [&](const DraftActor& actor) { return !isPerson(actor.entity); });
    if (guests.empty())
        return false;
    candidate.actors = m_actors.subjectOf(trigger.first);
    addActors(candidate.actors, guests);
    candidate.verdict.status = Status::Proposed;
    candidate.verdict.sure = true;
    return readOccasion(next, scope, candidate) && candidate.actors.size() >= 2;
}

/// "accepted an invitation from Doe to visit Rome", "extended an invitation to Doe to attend the summit".
bool EventReader::readInvitation(const Trigger& trigger, Scope& scope, EventCandidate& candidate) const
{
    candidate.rule = "invitation";
    candidate.form = Form::Visit;
    std::uint32_t next = trigger.end;
    Actors host = m_actors.ownerOf(trigger.first), guest;
    if (next < scope.end && (text(next) == "from" || text(next) == "by" || text(next) == "of"))
        host = m_actors.listAt(next + 1, scope.end, &next);
    else if (next < scope.end && text(next) == "to")
        guest = m_actors.listAt(next + 1, scope.end, &next);
    if (host.empty() == guest.empty())
        return false;
    const bool accepted = isAccepted(trigger, scope);
    candidate.actors = m_actors.subjectOf(trigger.first);
    addActors(candidate.actors, host.empty() ? guest : host);
    std::erase_if(candidate.actors, [&](const DraftActor& actor) { return !isPerson(actor.entity); });
    candidate.verdict.status = accepted ? Status::Planned : Status::Proposed;
    candidate.verdict.sure = true;
    return readOccasion(std::max(next, trigger.end), scope, candidate) && candidate.actors.size() >= 2;
}

bool EventReader::isAccepted(const Trigger& trigger, const Scope& scope) const
{
    for (std::uint32_t at = trigger.first; at-- > scope.begin && trigger.first - at <= 5;)
        if (text(at).starts_with("accept"))
            return true;
    return false;
}

/// What somebody is invited to: a visit, a meeting, a series; with its place and time.
bool EventReader::readOccasion(std::uint32_t next, Scope& scope, EventCandidate& candidate) const
{
    bool occasion =
        next + 1 < scope.end && text(next) == "to" && (text(next + 1) == "the" || m_document.tokens[next + 1].capital);
    for (const Trigger& other : scope.triggers) {
        if (other.first < next || other.first > next + 18)
            continue;
        const bool meeting =
            other.sense == EventSense::Summit || other.sense == EventSense::Meet || other.sense == EventSense::Talks;
        occasion = occasion || meeting || other.sense == EventSense::Visit || other.sense == EventSense::Travel;
        if (meeting && other.part == EventPart::Noun && candidate.name.empty())
            seriesOf(other, scope, candidate);
    }
    for (std::uint32_t at = next; at < scope.end && at < next + 10 && candidate.place.empty(); ++at)
        if (text(at) == "to" || text(at) == "visit" || text(at) == "in")
            candidate.place = m_places.at(m_document, at + 1, scope.end, true);
    for (std::uint32_t at = next; at < scope.end && candidate.name.empty() && at < next + 12; ++at) {
        const std::uint32_t mention = m_actors.mentionAt(at);
        const std::uint32_t entity = mention == kNone ? kNone : m_document.mentions[mention].entity;
        const std::uint32_t organisation = entity == kNone ? kNone : m_document.entities[entity].gazetteerOrganisation;
        if (organisation != kNone && m_gazetteer.organisations()[organisation].isSeries)
            takeSeries(mention, candidate);
    }
    if (!occasion && candidate.place.empty() && candidate.name.empty())
        return false;
    for (const Trigger& other : scope.triggers)
        if (other.first >= next && other.first < next + 18 && candidate.time == kNone &&
            other.sense != EventSense::Call)
            candidate.time = m_times.timeOf(other, scope.triggers);
    scope.usedUntil = std::min(scope.end, next + 18);
    return true;
}

} // namespace summitry::analysis
