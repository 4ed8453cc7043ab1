#include "models/analysis/events/eventmerger.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

bool touches(const EdtfDate& a, const EdtfDate& b)
{
    return a.isUnknown() || b.isUnknown() || (a.earliest() <= b.latest() && b.earliest() <= a.latest());
}

Day width(const EdtfDate& date)
{
    return date.isUnknown() ? kFarFuture : date.latest() - date.earliest();
}

bool isTwoSided(const EventCandidate& event)
{
    return event.form != Form::Multilateral;
}

bool placesFit(const Place& a, const Place& b)
{
    if (a.empty() || b.empty() || a.text.find(b.text) != std::string::npos || b.text.find(a.text) != std::string::npos)
        return true;
    return a.venue || b.venue || (a.country != kNone && a.country == b.country);
}

/// Held and not held are different events unless a date says otherwise.
bool fits(Status a, Status b)
{
    const bool heldA = a == Status::Held, heldB = b == Status::Held;
    return heldA == heldB;
}

} // namespace

bool EventMerger::stands(const DraftActor& actor, const Actors& all) const
{
    const Entity& entity = m_document.entities[actor.entity];
    return std::any_of(all.begin(), all.end(), [&](const DraftActor& other) {
        if (other.entity == actor.entity)
            return true;
        const Entity& match = m_document.entities[other.entity];
        const bool country = entity.kind == ActorKind::Country || match.kind == ActorKind::Country;
        return (country && !entity.country.empty() && entity.country == match.country) ||
               (!entity.name.empty() && entity.name == match.name);
    });
}

EdtfDate EventMerger::effectiveDate(const EventCandidate& candidate) const
{
    constexpr Day kAbout = 3;
    const bool current = candidate.verdict.status == Status::Held && candidate.inLead && !candidate.before;
    if (!candidate.date.isUnknown() || !current || m_mainDate.isUnknown() || m_mainDate.earliest() == kFarPast ||
        m_mainDate.latest() == kFarFuture)
        return candidate.date;
    return EdtfDate::between(m_mainDate.earliest() - kAbout, m_mainDate.latest() + kAbout);
}

bool EventMerger::within(const Actors& some, const Actors& all) const
{
    return std::all_of(some.begin(), some.end(), [&](const DraftActor& actor) { return stands(actor, all); });
}

/// Who was met on a visit to a country is of that country, or took part anyway.
bool EventMerger::guestsFit(const EventCandidate& visit, const EventCandidate& other) const
{
    if (visit.hostCountry == kNone || other.form == Form::Multilateral)
        return true;
    const std::string_view host = m_gazetteer.countries()[visit.hostCountry].code;
    return std::all_of(other.actors.begin(), other.actors.end(), [&](const DraftActor& actor) {
        const Entity& entity = m_document.entities[actor.entity];
        return entity.kind != ActorKind::Leader || entity.country.empty() || entity.country == host ||
               stands(actor, visit.actors);
    });
}

bool EventMerger::isSame(const Event& event, const EventCandidate& candidate) const
{
    const EventCandidate& told = event.told;
    const bool vague = (candidate.definite || candidate.inTitle) && !candidate.verdict.sure && candidate.time == kNone;
    const bool vagueTold = told.inTitle && !told.verdict.sure && told.time == kNone;
    const bool statusFits = vague || vagueTold || fits(told.verdict.status, candidate.verdict.status);
    if (told.kind != candidate.kind || !statusFits || !touches(effectiveDate(told), effectiveDate(candidate)))
        return false;
    if (told.kind == Kind::Summit && isTwoSided(told) != isTwoSided(candidate))
        return false;
    if (!isTwoSided(candidate) && told.organisation != kNone && candidate.organisation != kNone)
        return told.organisation == candidate.organisation;
    if (!told.name.empty() && !candidate.name.empty() && told.name != candidate.name)
        return false;
    if (candidate.before != told.before && candidate.date.isUnknown() != told.date.isUnknown())
        return false;
    if (isTwoSided(candidate) && told.kind == Kind::Summit && !placesFit(told.place, candidate.place))
        return false;
    if (!guestsFit(told, candidate) || !guestsFit(candidate, told))
        return false;
    const bool grows =
        isTwoSided(candidate) && told.kind == Kind::Summit && candidate.actors.size() >= told.actors.size() + 2;
    const bool shrinks =
        isTwoSided(candidate) && told.kind == Kind::Summit && told.actors.size() >= candidate.actors.size() + 2;
    return (!shrinks && within(candidate.actors, told.actors)) || (!grows && within(told.actors, candidate.actors));
}

/// Only so many events are kept in mind: an article that tells more is a list.
std::uint32_t EventMerger::firstInMind() const
{
    constexpr std::size_t kMost = 150;
    return static_cast<std::uint32_t>(m_events.size() - std::min(m_events.size(), kMost));
}

std::uint32_t EventMerger::matching(const EventCandidate& candidate) const
{
    std::uint32_t best = kNone;
    for (std::uint32_t i = firstInMind(); i < m_events.size(); ++i)
        if (isSame(m_events[i], candidate) && (best == kNone || m_events[i].order >= m_events[best].order))
            best = i;
    return best;
}

/// What "the call", "their meeting", "the visit" means: the event of that kind told last.
/// It takes place in the country of one of them: may be called a visit.
bool EventMerger::isAway(const EventCandidate& told) const
{
    if (told.place.country == kNone || told.kind != Kind::Summit || told.form == Form::Multilateral)
        return false;
    const std::string_view code = m_gazetteer.countries()[told.place.country].code;
    return std::any_of(told.actors.begin(), told.actors.end(),
                       [&](const DraftActor& actor) { return m_document.entities[actor.entity].country == code; });
}

std::uint32_t EventMerger::antecedent(const EventCandidate& candidate) const
{
    std::uint32_t best = kNone;
    for (std::uint32_t i = firstInMind(); i < m_events.size(); ++i) {
        const EventCandidate& told = m_events[i].told;
        const bool conversation = candidate.kind == Kind::Summit && told.kind == Kind::Call && told.form == Form::Video;
        const bool joins = candidate.trigger.sense == EventSense::Attend;
        const bool other = candidate.another && (!fits(told.verdict.status, candidate.verdict.status) ||
                                                 (told.date.isUnknown() && candidate.time != kNone));
        if (other || (!candidate.name.empty() && candidate.name != told.name))
            continue;
        if ((told.kind != candidate.kind && !conversation && !joins) || !touches(effectiveDate(told), candidate.date) ||
            (!joins && !within(candidate.actors, told.actors)))
            continue;
        if (candidate.trigger.sense == EventSense::Summit && !m_events[i].isSummit && !conversation)
            continue;
        if (candidate.trigger.sense == EventSense::Visit && told.form != Form::Visit && !isAway(told))
            continue;
        if (best == kNone || m_events[i].order >= m_events[best].order)
            best = i;
    }
    return best;
}

void EventMerger::join(Event& event, const EventCandidate& candidate)
{
    EventCandidate& told = event.told;
    event.order = m_order++;
    event.isSummit = event.isSummit || candidate.trigger.sense == EventSense::Summit;
    if (std::find(event.rules.begin(), event.rules.end(), candidate.rule) == event.rules.end())
        event.rules.push_back(candidate.rule);
    const bool moreTold = candidate.actors.size() > told.actors.size() || told.inTitle;
    if (!candidate.anaphoric || candidate.trigger.sense == EventSense::Attend)
        addActors(told.actors, candidate.actors);
    else if (told.actors.size() < 2 && told.hostCountry == kNone)
        addActors(told.actors, candidate.company);
    if (told.kind == Kind::Call && told.form == Form::Unspecified && candidate.kind == Kind::Call)
        told.form = candidate.form;
    const bool visit = candidate.form == Form::Visit && (told.form == Form::Bilateral || told.inTitle);
    if (told.kind == Kind::Summit && visit)
        told.form = Form::Visit;
    if (candidate.time != kNone && !candidate.date.isUnknown() &&
        (told.date.isUnknown() || width(candidate.date) < width(told.date))) {
        told.time = candidate.time;
        told.date = candidate.date;
    }
    takePlace(told, candidate);
    if (told.name.empty()) {
        told.name = candidate.name;
        told.organisation = candidate.organisation;
    }
    if (told.hostCountry == kNone)
        told.hostCountry = candidate.hostCountry;
    if (told.inTitle && !told.verdict.sure && !candidate.anaphoric)
        told.verdict = candidate.verdict;
    if (candidate.verdict.status == Status::Cancelled && told.verdict.status != Status::Held)
        told.verdict.status = Status::Cancelled;
    if (moreTold && !candidate.inTitle && !candidate.anaphoric) {
        told.evidence = candidate.evidence;
        told.sentence = candidate.sentence;
        told.inTitle = false;
    }
    told.inLead = told.inLead || candidate.inLead;
    told.before = told.before && candidate.before;
}

/// "the March 20 call in which they …", "the historic summit in Singapore last summer": not told before, between those
/// that the text is about.
bool EventMerger::placeAnother(EventCandidate candidate)
{
    if (candidate.time == kNone || candidate.date.isUnknown())
        return false;
    const Event* latest = nullptr;
    for (const Event& event : m_events) {
        const bool pair = event.told.actors.size() == 2 && event.told.form != Form::Multilateral;
        const bool known = candidate.remote || event.told.verdict.status == Status::Held;
        if (pair && known && within(candidate.actors, event.told.actors) && (!latest || event.order > latest->order))
            latest = &event;
    }
    if (!latest)
        return false;
    candidate.actors = latest->told.actors;
    candidate.anaphoric = false;
    candidate.inLead = false;
    Event event;
    event.rules = {candidate.rule};
    event.order = m_order++;
    event.isSummit = candidate.trigger.sense == EventSense::Summit;
    event.told = std::move(candidate);
    m_events.push_back(std::move(event));
    return true;
}

/// "the conversation", where the text has only told of meetings that one of them takes part in.
bool EventMerger::isInPerson(const EventCandidate& candidate) const
{
    if (candidate.kind != Kind::Call || !candidate.trigger.weak || candidate.form != Form::Unspecified ||
        m_events.empty())
        return false;
    bool joined = candidate.actors.empty();
    for (const Event& event : m_events) {
        if (event.told.kind != Kind::Summit || !fits(event.told.verdict.status, candidate.verdict.status))
            return false;
        for (const DraftActor& actor : candidate.actors)
            joined = joined || hasEntity(event.told.actors, actor.entity);
    }
    return joined;
}

void EventMerger::place(EventCandidate candidate)
{
    const bool inPerson = isInPerson(candidate);
    if (inPerson) {
        candidate.kind = Kind::Summit;
        candidate.form = Form::Bilateral;
    }
    const Day published = m_document.published.date.isUnknown() ? kFarFuture : m_document.published.date.latest();
    if (candidate.verdict.status == Status::Held && !candidate.date.isUnknown() &&
        candidate.date.earliest() > published)
        candidate.verdict.status = Status::Planned;
    if (candidate.actors.empty() || (candidate.anaphoric && candidate.name.empty())) {
        const std::uint32_t at = antecedent(candidate);
        const bool known = at != kNone && (!candidate.direct || within(candidate.fallback, m_events[at].told.actors));
        if (!known && !candidate.fallback.empty()) {
            candidate.actors = std::move(candidate.fallback);
            candidate.fallback.clear();
            candidate.anaphoric = false;
            place(std::move(candidate));
            return;
        }
        if (at != kNone)
            join(m_events[at], candidate);
        else if (candidate.another)
            placeAnother(std::move(candidate));
        return;
    }
    const std::uint32_t at = matching(candidate);
    if (at != kNone) {
        join(m_events[at], candidate);
        return;
    }
    Event event;
    event.rules = {candidate.rule};
    event.order = m_order++;
    event.isSummit = candidate.trigger.sense == EventSense::Summit;
    event.told = std::move(candidate);
    m_events.push_back(std::move(event));
}

void EventMerger::write(const Event& event)
{
    const EventCandidate& told = event.told;
    Draft draft;
    draft.kind = told.kind;
    draft.form = told.form;
    draft.status = told.verdict.status;
    draft.when.date = told.date;
    draft.time = told.time;
    if (told.time != kNone && m_document.times[told.time].date == told.date) {
        draft.when.phrase = m_document.of(m_document.times[told.time].span);
        draft.when.basis = m_document.times[told.time].basis;
    } else if (!told.date.isUnknown()) {
        draft.when.basis = DateBasis::Inherited;
    }
    draft.participants = told.actors;
    if (told.kind == Kind::Summit) {
        draft.place = told.place.text;
        draft.placeSpan = told.place.span;
    }
    draft.name = told.name;
    draft.evidence = told.evidence;
    draft.sentence = told.sentence;
    draft.rules = event.rules;
    draft.confidence = event.rules.size() > 1 ? 0.9f : told.inTitle ? 0.6f : 0.75f;
    m_document.drafts.push_back(std::move(draft));
}

void EventMerger::merge(std::vector<EventCandidate> candidates)
{
    findMainDate(candidates);
    for (EventCandidate& candidate : candidates) {
        if (!candidate.apart || candidate.actors.size() < 3) {
            place(std::move(candidate));
            continue;
        }
        for (std::size_t i = 1; i < candidate.actors.size(); ++i) {
            EventCandidate one = candidate;
            one.apart = false;
            one.actors = {candidate.actors[0], candidate.actors[i]};
            place(std::move(one));
        }
    }
    for (Event& event : m_events) {
        dropStandIns(event);
        addHost(event);
    }
    std::erase_if(m_events, [&](const Event& event) { return !isEvent(event); });
    for (Event& event : m_events) {
        giveDate(event);
        useMeetings(event.told);
    }
    findCountries();
    for (Event& event : m_events)
        settlePlace(event.told);
    for (const Event& event : m_events)
        write(event);
}

} // namespace summitry::analysis
