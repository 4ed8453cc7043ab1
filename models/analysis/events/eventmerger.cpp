#include "models/analysis/events/eventmerger.h"

#include <algorithm>
#include <set>

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
        return (country && !entity.country.empty() && entity.country == match.country) || (!entity.name.empty() && entity.name == match.name);
    });
}

EdtfDate EventMerger::effectiveDate(const EventCandidate& candidate) const
{
    constexpr Day kAbout = 3;
    const bool current = candidate.verdict.status == Status::Held && candidate.inLead && !candidate.before;
    if (!candidate.date.isUnknown() || !current || m_mainDate.isUnknown() || m_mainDate.earliest() == kFarPast || m_mainDate.latest() == kFarFuture)
        return candidate.date;
    return EdtfDate::between(m_mainDate.earliest() - kAbout, m_mainDate.latest() + kAbout);
}

bool EventMerger::within(const Actors& some, const Actors& all) const
{
    return std::all_of(some.begin(), some.end(), [&](const DraftActor& actor) { return stands(actor, all); });
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
    return within(candidate.actors, told.actors) || within(told.actors, candidate.actors);
}

std::uint32_t EventMerger::matching(const EventCandidate& candidate) const
{
    std::uint32_t best = kNone;
    for (std::uint32_t i = 0; i < m_events.size(); ++i)
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
    return std::any_of(told.actors.begin(), told.actors.end(), [&](const DraftActor& actor) { return m_document.entities[actor.entity].country == code; });
}

std::uint32_t EventMerger::antecedent(const EventCandidate& candidate) const
{
    std::uint32_t best = kNone;
    for (std::uint32_t i = 0; i < m_events.size(); ++i) {
        const EventCandidate& told = m_events[i].told;
        const bool conversation = candidate.kind == Kind::Summit && told.kind == Kind::Call && told.form == Form::Video;
        const bool joins = candidate.trigger.sense == EventSense::Attend;
        const bool other = candidate.another && (!fits(told.verdict.status, candidate.verdict.status) || (told.date.isUnknown() && candidate.time != kNone));
        if (other || (!candidate.name.empty() && candidate.name != told.name))
            continue;
        if ((told.kind != candidate.kind && !conversation && !joins) || !touches(effectiveDate(told), candidate.date) || (!joins && !within(candidate.actors, told.actors)))
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
    if (std::find(event.rules.begin(), event.rules.end(), candidate.rule) == event.rules.end())
        event.rules.push_back(candidate.rule);
    const bool moreTold = candidate.actors.size() > told.actors.size() || told.inTitle;
    if (!candidate.anaphoric || candidate.trigger.sense == EventSense::Attend)
        addActors(told.actors, candidate.actors);
    else if (told.actors.size() < 2)
        addActors(told.actors, candidate.company);
    if (told.kind == Kind::Call && told.form == Form::Unspecified && candidate.kind == Kind::Call)
        told.form = candidate.form;
    const bool visit = candidate.form == Form::Visit && (told.form == Form::Bilateral || told.inTitle);
    if (told.kind == Kind::Summit && visit)
        told.form = Form::Visit;
    if (candidate.time != kNone && !candidate.date.isUnknown() && (told.date.isUnknown() || width(candidate.date) < width(told.date))) {
        told.time = candidate.time;
        told.date = candidate.date;
    }
    if (told.place.empty() || (told.place.venue && !candidate.place.empty() && !candidate.place.venue))
        told.place = candidate.place.empty() ? told.place : candidate.place;
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
        if (pair && within(candidate.actors, event.told.actors) && (!latest || event.order > latest->order))
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
    event.told = std::move(candidate);
    m_events.push_back(std::move(event));
    return true;
}

void EventMerger::place(EventCandidate candidate)
{
    const Day published = m_document.published.date.isUnknown() ? kFarFuture : m_document.published.date.latest();
    if (candidate.verdict.status == Status::Held && !candidate.date.isUnknown() && candidate.date.earliest() > published)
        candidate.verdict.status = Status::Planned;
    if (candidate.actors.empty() || (candidate.anaphoric && candidate.name.empty())) {
        const std::uint32_t at = antecedent(candidate);
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
    event.told = std::move(candidate);
    m_events.push_back(std::move(event));
}

/// A country that stands beside its own leader goes; institutions never stay.
void EventMerger::dropStandIns(Event& event) const
{
    Actors& actors = event.told.actors;
    const Actors all = actors;
    std::erase_if(actors, [&](const DraftActor& actor) {
        const Entity& entity = m_document.entities[actor.entity];
        if (entity.kind != ActorKind::Country)
            return false;
        return std::any_of(all.begin(), all.end(), [&](const DraftActor& other) {
            return !isKind(other.entity, ActorKind::Country) && m_document.entities[other.entity].country == entity.country;
        });
    });
}

void EventMerger::addHost(Event& event)
{
    if (event.told.hostCountry == kNone)
        return;
    const GazetteerCountry& host = m_gazetteer.countries()[event.told.hostCountry];
    for (const DraftActor& actor : event.told.actors)
        if (m_document.entities[actor.entity].country == host.code)
            return;
    std::uint32_t at = 0;
    while (at < m_document.entities.size() && (m_document.entities[at].kind != ActorKind::Country || m_document.entities[at].country != host.code))
        ++at;
    if (at == m_document.entities.size()) {
        Entity entity;
        entity.kind = ActorKind::Country;
        entity.name = host.name;
        entity.country = host.code;
        entity.gazetteerCountry = event.told.hostCountry;
        m_document.entities.push_back(std::move(entity));
    }
    event.told.actors.push_back({at, event.told.place.span});
}

/// A leader known by an organisation still has a country; a voice without one is of the home country.
std::string EventMerger::countryOf(const Entity& entity) const
{
    if (!entity.country.empty())
        return entity.country;
    if (entity.gazetteerPerson != kNone)
        for (const std::uint32_t term : m_gazetteer.persons()[entity.gazetteerPerson].terms)
            if (m_gazetteer.terms()[term].country != Gazetteer::kNone)
                return std::string(m_gazetteer.countries()[m_gazetteer.terms()[term].country].code);
    if (entity.kind == ActorKind::Leader)
        return entity.name;
    return entity.kind == ActorKind::Voice ? homeCountry() : std::string();
}

std::string EventMerger::homeCountry() const
{
    for (const Mention& mention : m_document.mentions) {
        if (mention.entity == kNone || mention.form != MentionForm::FullName || m_document.entities[mention.entity].kind != ActorKind::Leader)
            continue;
        const std::string_view before = m_document.text.substr(mention.span.begin, mention.name.begin - mention.span.begin);
        const std::string_view after = m_document.text.substr(mention.name.end, mention.span.end - mention.name.end);
        const bool titled = before == "President " || before == "Prime Minister " || before == "Chancellor " || before == "Vice President ";
        if (titled && after.empty())
            return m_document.entities[mention.entity].country;
    }
    return {};
}

bool EventMerger::isEvent(const Event& event) const
{
    const EventCandidate& told = event.told;
    std::set<std::string> countries;
    std::size_t leaders = 0, persons = 0;
    for (const DraftActor& actor : told.actors) {
        const Entity& entity = m_document.entities[actor.entity];
        leaders += entity.kind == ActorKind::Leader;
        persons += entity.kind == ActorKind::Leader || entity.kind == ActorKind::Voice;
        const std::string country = countryOf(entity);
        if (!country.empty())
            countries.insert(country);
    }
    if (told.kind == Kind::Call)
        return leaders > 0 && told.actors.size() >= 2;
    if (told.form == Form::Multilateral && told.organisation != kNone)
        return leaders > 0 || told.actors.size() >= 2;
    const bool ofStates = told.trigger.sense == EventSense::Summit && countries.size() >= 2 && persons == 0;
    return (leaders > 0 || ofStates) && told.actors.size() >= 2 && countries.size() >= 2;
}

/// The day of the first event of the lead; else a day that the lead tells as past; else that of publication.
void EventMerger::findMainDate(const std::vector<EventCandidate>& candidates)
{
    m_mainDate = m_document.published.date;
    const Day published = m_mainDate.isUnknown() ? kFarFuture : m_mainDate.latest();
    for (const EventCandidate& told : candidates) {
        if (told.verdict.status != Status::Held || told.date.isUnknown() || !told.inLead || told.date.isInterval())
            continue;
        if (told.date.precision() == EdtfDate::Precision::ExactDay) {
            m_mainDate = told.date;
            return;
        }
    }
    int sentences = 0;
    for (std::uint32_t i = 0; i < m_document.sentences.size() && sentences < 2; ++i) {
        if (m_document.paragraphs[m_document.sentences[i].paragraph].role != ParagraphRole::Body)
            continue;
        ++sentences;
        for (const TimeExpression& time : m_document.times) {
            const bool day = time.sentence == i && time.date.precision() == EdtfDate::Precision::ExactDay && !time.date.isInterval();
            constexpr Day kRecent = 4;
            if (!day || time.date.latest() > published || (published != kFarFuture && published - time.date.latest() > kRecent))
                continue;
            m_mainDate = time.date;
            return;
        }
    }
}

void EventMerger::giveDate(Event& event) const
{
    EventCandidate& told = event.told;
    if (!told.date.isUnknown() || told.verdict.status != Status::Held || m_mainDate.isUnknown())
        return;
    if (told.before)
        told.date = EdtfDate::onOrBefore(m_mainDate.latest());
    else if (told.inLead || told.also || told.inTitle || told.kind == Kind::Call)
        told.date = m_mainDate;
    else
        told.date = m_mainDate.isInterval() ? m_mainDate : m_mainDate.approximated();
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
    for (Event& event : m_events) {
        if (!isEvent(event))
            continue;
        giveDate(event);
        write(event);
    }
}

} // namespace summitry::analysis
