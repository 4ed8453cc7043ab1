#include "models/analysis/events/eventreader.h"

#include "models/analysis/events/eventscope.h"

#include <algorithm>

namespace summitry::analysis {

EventReader::EventReader(const Document& document, const EventWords& words, const PlaceFinder& places,
                         const Gazetteer& gazetteer)
    : m_document(document), m_words(words), m_places(places), m_gazetteer(gazetteer), m_actors(document, words),
      m_status(document, words), m_times(document, words)
{
    constexpr int kLeadSentences = 2;
    int body = 0;
    for (std::uint32_t i = 0; i < document.sentences.size() && body < kLeadSentences; ++i) {
        const Paragraph& paragraph = document.paragraphs[document.sentences[i].paragraph];
        const bool dateline = paragraph.dateline.contains(document.sentences[i].span);
        body += paragraph.role == ParagraphRole::Body && !dateline;
        m_lead = i + 1;
    }
}

std::vector<EventCandidate> EventReader::read()
{
    for (std::uint32_t i = 0; i < m_document.sentences.size(); ++i)
        readSentence(i);
    return std::move(m_candidates);
}

void EventReader::readSentence(std::uint32_t sentence)
{
    const Sentence& s = m_document.sentences[sentence];
    const ParagraphRole role = m_document.paragraphs[s.paragraph].role;
    if (role == ParagraphRole::Boilerplate || role == ParagraphRole::Byline || role == ParagraphRole::TimeLine)
        return;
    Scope scope{sentence, s.firstToken, s.endToken, {}, {}, 0};
    for (std::uint32_t at = s.firstToken; at < s.endToken; ++at)
        if (const auto trigger = m_words.triggerAt(m_document, at, s.endToken)) {
            (trigger->sense == EventSense::Means ? scope.means : scope.triggers).push_back(*trigger);
            at = trigger->end - 1;
        }
    readSeries(scope);
    if (!scope.means.empty() && scope.triggers.empty() && !m_candidates.empty()) { // "Doe, calling from Rome, …"
        EventCandidate& last = m_candidates.back();
        if (last.kind == Kind::Call && last.form == Form::Unspecified && last.sentence + 1 == sentence)
            last.form = scope.means.front().form;
    }
    for (const Trigger& trigger : std::vector<Trigger>(scope.triggers))
        if (trigger.first >= scope.usedUntil)
            readTrigger(trigger, scope);
}

void EventReader::readTrigger(const Trigger& trigger, Scope& scope)
{
    EventCandidate candidate;
    candidate.trigger = trigger;
    candidate.form = trigger.form;
    bool read = false;
    const bool noun = trigger.part == EventPart::Noun;
    switch (trigger.sense) {
    case EventSense::Call:
        read = noun ? readCallNoun(trigger, scope, candidate) : readCalled(trigger, scope, candidate);
        break;
    case EventSense::Speak:
        read = readSpoke(trigger, scope, candidate);
        break;
    case EventSense::Meet:
        read = noun && !isGerund(trigger, scope) ? readMeetingNoun(trigger, scope, candidate)
                                                 : readMet(trigger, scope, candidate);
        break;
    case EventSense::Talks:
    case EventSense::Summit:
        read = readMeetingNoun(trigger, scope, candidate);
        break;
    case EventSense::Visit:
    case EventSense::Travel:
        read = readVisit(trigger, scope, candidate);
        break;
    case EventSense::Invite:
        read = readInvited(trigger, scope, candidate);
        break;
    case EventSense::Invitation:
        read = readInvitation(trigger, scope, candidate);
        break;
    case EventSense::Attend:
        read = readAttended(trigger, scope, candidate);
        break;
    case EventSense::Host:
        read = readHosted(trigger, scope, candidate);
        break;
    default:
        break;
    }
    if (!read || isPurpose(trigger, candidate))
        return;
    const bool journey =
        candidate.hostCountry != kNone && (trigger.sense == EventSense::Visit || trigger.sense == EventSense::Travel);
    const EventCandidate first = journey ? candidate : EventCandidate();
    finish(trigger, scope, candidate);
    if (journey)
        addStops(scope, first);
}

/// "travels to Rome to meet Ann Doe": who is met belongs to the visit.
bool EventReader::isPurpose(const Trigger& trigger, const EventCandidate& candidate)
{
    constexpr std::uint32_t kReach = 12;
    if (m_candidates.empty() || trigger.first == 0 || text(trigger.first - 1) != "to" ||
        candidate.trigger.sense != EventSense::Meet)
        return false;
    EventCandidate& visit = m_candidates.back();
    const bool near = visit.trigger.end <= trigger.first && trigger.first - visit.trigger.end <= kReach;
    if (!near || visit.form != Form::Visit ||
        m_document.tokens[visit.trigger.first].sentence != m_document.tokens[trigger.first].sentence)
        return false;
    addActors(visit.actors, candidate.actors);
    return true;
}

bool EventReader::isPerson(std::uint32_t entity) const
{
    const ActorKind kind = m_document.entities[entity].kind;
    return kind == ActorKind::Leader || kind == ActorKind::Voice;
}

Actors EventReader::peopleIn(std::uint32_t from, std::uint32_t to) const
{
    constexpr std::uint32_t kMost = 80;
    Actors people;
    for (std::uint32_t at = from; at < to; ++at) {
        const std::uint32_t mention = m_actors.mentionAt(at);
        if (mention == kNone || m_document.mentions[mention].firstToken != at || !m_actors.isActor(mention))
            continue;
        Actors found;
        m_actors.add(mention, found);
        std::erase_if(found, [&](const DraftActor& actor) { return !isPerson(actor.entity); });
        addActors(people, found);
        if (people.size() >= kMost)
            break;
    }
    return people;
}

/// As far as a sentence of usual length reaches.
Actors EventReader::peopleNear(const Trigger& trigger, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 100;
    return peopleIn(std::max(scope.begin, trigger.first - std::min(trigger.first, kReach)),
                    std::min(scope.end, trigger.end + kReach));
}

/// "by phone", "via videoconference" near a verb of speaking: the nearest.
bool EventReader::hasMeans(const Scope& scope, const Trigger& trigger, Form* form) const
{
    constexpr std::uint32_t kReach = 25;
    std::uint32_t nearest = kReach + 1;
    for (const Trigger& means : scope.means) {
        const std::uint32_t gap =
            means.first >= trigger.end ? means.first - trigger.end : trigger.first - std::min(trigger.first, means.end);
        const bool alone =
            means.first > trigger.end && text(means.first - 1).starts_with("join"); // a third one is away
        if (gap >= nearest || alone)
            continue;
        *form = means.form;
        nearest = gap;
    }
    return nearest <= kReach;
}

/// "after meeting Doe": a verb, whatever the tagger thinks.
bool EventReader::isGerund(const Trigger& trigger, const Scope& scope) const
{
    const std::uint32_t mention = trigger.end < scope.end ? m_actors.mentionAt(trigger.end) : kNone;
    if (text(trigger.end - 1) != "meeting" || mention == kNone || !m_actors.isActor(mention))
        return false;
    const std::uint32_t entity = m_document.mentions[mention].entity;
    return entity == kNone || isPerson(entity); // a group ("the two leaders") has no entity of its own
}

/// What is planned or proposed lies ahead: "invites him to the forum in November" is the next November.
EdtfDate EventReader::dateFor(const Verdict& verdict, const TimeExpression& time) const
{
    const EdtfDate& published = m_document.published.date;
    const Status status = verdict.status;
    const bool over = verdict.past && (status == Status::Held || verdict.refused);
    const bool ahead = !over && (status == Status::Planned || status == Status::Proposed);
    const std::string_view rule = time.rule;
    if (over && rule == "weekday" && !published.isUnknown() && !time.date.isUnknown() &&
        time.date.earliest() > published.latest() && time.date.earliest() <= published.latest() + 7)
        return EdtfDate::between(time.date.earliest() - 7, time.date.latest() - 7);
    const bool weekday = rule == "weekday", calendar = rule == "month" || rule == "day of month" || rule == "season";
    if (!ahead || (!calendar && !weekday) || time.basis == DateBasis::Explicit || time.date.isUnknown() ||
        published.isUnknown() || time.date.latest() >= published.earliest())
        return time.date;
    if (weekday)
        return EdtfDate::between(time.date.earliest() + 7, time.date.latest() + 7);
    const auto later = [](EdtfPoint point) {
        ++point.year;
        return point;
    };
    return EdtfDate::interval(later(time.date.first()),
                              later(time.date.isInterval() ? time.date.last() : time.date.first()));
}

void EventReader::setEvidence(const Scope& scope, EventCandidate& candidate) const
{
    constexpr std::uint32_t kMost = 190;
    const ByteSpan& sentence = m_document.sentences[scope.sentence].span;
    const auto& tokens = m_document.tokens;
    const ByteSpan core{tokens[candidate.trigger.first].span.begin, tokens[candidate.trigger.end - 1].span.end};
    ByteSpan span = core;
    std::vector<ByteSpan> parts;
    for (const DraftActor& actor : candidate.actors)
        parts.push_back(actor.span);
    parts.push_back(candidate.place.span);
    if (candidate.time != kNone)
        parts.push_back(m_document.times[candidate.time].span);
    for (const ByteSpan& part : parts) {
        if (part.begin == part.end || !sentence.contains(part))
            continue;
        const ByteSpan wider{std::min(span.begin, part.begin), std::max(span.end, part.end)};
        if (wider.end - wider.begin <= kMost)
            span = wider;
    }
    candidate.evidence = span;
}

/// "earlier", "previously" before the trigger.
bool EventReader::isBefore(const Trigger& trigger, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 8;
    for (std::uint32_t at = trigger.first; at-- > scope.begin && trigger.first - at <= kReach;)
        if (m_words.has(m_document, at, cue::kBefore) && timeAt(at) == kNone) // not "last week"
            return true;
    return false;
}

/// "postponed until September": then.
std::uint32_t EventReader::timeMovedTo(const Trigger& trigger, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 14;
    const std::uint32_t from = std::max(scope.begin + 1, trigger.first - std::min(trigger.first, kReach));
    for (std::uint32_t at = from; at < std::min(scope.end, trigger.end + kReach); ++at) {
        const std::string_view before = text(at - 1);
        if ((before == "until" || before == "till" || before == "to") && timeAt(at) != kNone)
            return timeAt(at);
    }
    return kNone;
}

void EventReader::finish(const Trigger& trigger, const Scope& scope, EventCandidate& candidate)
{
    constexpr std::uint32_t kCueReach = 8;
    std::erase_if(candidate.actors, [&](const DraftActor& actor) {
        const ActorKind kind = m_document.entities[actor.entity].kind;
        return kind == ActorKind::Institution || kind == ActorKind::Organisation;
    });
    candidate.sentence = scope.sentence;
    candidate.inTitle =
        m_document.paragraphs[m_document.sentences[scope.sentence].paragraph].role == ParagraphRole::Title;
    candidate.inLead = scope.sentence < m_lead;
    if (!candidate.verdict.sure)
        candidate.verdict = m_status.of(trigger);
    if (candidate.verdict.denied)
        return;
    if (candidate.time == kNone)
        candidate.time = m_times.timeOf(trigger, scope.triggers);
    if (const std::uint32_t later = candidate.verdict.status == Status::Cancelled ? timeMovedTo(trigger, scope) : kNone;
        later != kNone) {
        candidate.time = later;
        candidate.verdict.status = Status::Planned;
    }
    if (candidate.time != kNone)
        candidate.date = dateFor(candidate.verdict, m_document.times[candidate.time]);
    const EdtfDate& published = m_document.published.date;
    const bool ahead = candidate.verdict.status == Status::Planned || candidate.verdict.status == Status::Proposed;
    const bool over = ahead && trigger.part == EventPart::Noun && !candidate.date.isUnknown() &&
                      !published.isUnknown() && candidate.date.latest() < published.earliest();
    if (over && trigger.first > 1 &&
        (timeAt(trigger.first - 1) == candidate.time || timeAt(trigger.first - 2) == candidate.time))
        candidate.verdict.status = Status::Held; // "last week's call"
    else if (over)
        candidate.date = EdtfDate();
    const bool borrowed =
        candidate.beside || (candidate.form == Form::Multilateral && candidate.verdict.status == Status::Held &&
                             !m_candidates.empty() && m_candidates.back().time == candidate.time);
    if (borrowed && candidate.date.precision() == EdtfDate::Precision::ExactDay && !candidate.date.isInterval())
        candidate.date = candidate.date.approximated();
    candidate.before = candidate.before || candidate.verdict.perfect || isBefore(trigger, scope);
    for (std::uint32_t at = trigger.first; at-- > scope.begin && trigger.first - at <= kCueReach;) {
        candidate.also = candidate.also || m_words.has(m_document, at, cue::kAlso);
    }
    if (candidate.place.empty() && candidate.kind == Kind::Summit)
        candidate.place = m_places.after(m_document, trigger.end, scope.end, false);
    if (candidate.anaphoric)
        candidate.company = peopleNear(trigger, scope);
    if (candidate.anaphoric && !candidate.another && candidate.form != Form::Visit &&
        candidate.form != Form::Multilateral && candidate.fallback.empty())
        candidate.fallback = pairOf(trigger, scope, &candidate.direct);
    setEvidence(scope, candidate);
    m_candidates.push_back(candidate);
}

} // namespace summitry::analysis
