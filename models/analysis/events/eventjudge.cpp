// The part of EventMerger that judges what was put together: who stands in, what counts as an event, which date it has.
#include "models/analysis/events/eventmerger.h"

#include <algorithm>
#include <set>

namespace summitry::analysis {

/// A country that stands beside its own leader goes; institutions never stay; nor do the aides of those who take part
/// in a summit of many.
void EventMerger::dropStandIns(Event& event) const
{
    Actors& actors = event.told.actors;
    const Actors all = actors;
    std::erase_if(actors, [&](const DraftActor& actor) {
        const Entity& entity = m_document.entities[actor.entity];
        const bool aide = entity.kind == ActorKind::Voice && event.told.form == Form::Multilateral;
        if (entity.kind != ActorKind::Country && !aide)
            return false;
        return std::any_of(all.begin(), all.end(), [&](const DraftActor& other) {
            const bool above = aide ? isKind(other.entity, ActorKind::Leader) && !entity.country.empty()
                                    : !isKind(other.entity, ActorKind::Country);
            return above && m_document.entities[other.entity].country == entity.country;
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
    while (at < m_document.entities.size() &&
           (m_document.entities[at].kind != ActorKind::Country || m_document.entities[at].country != host.code))
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
    if (entity.kind == ActorKind::Leader && entity.gazetteerPerson != kNone)
        return entity.name;
    return entity.kind == ActorKind::Voice || entity.kind == ActorKind::Leader ? homeCountry() : std::string();
}

std::string EventMerger::homeCountry() const
{
    for (const Mention& mention : m_document.mentions) {
        if (mention.entity == kNone ||
            (mention.form != MentionForm::FullName && mention.form != MentionForm::FamilyName) ||
            m_document.entities[mention.entity].kind != ActorKind::Leader)
            continue;
        const std::string_view before =
            m_document.text.substr(mention.span.begin, mention.name.begin - mention.span.begin);
        const std::string_view after = m_document.text.substr(mention.name.end, mention.span.end - mention.name.end);
        const bool titled = before == "President " || before == "Prime Minister " || before == "Chancellor " ||
                            before == "Vice President ";
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
    if (told.form == Form::Multilateral && (told.organisation != kNone || told.trigger.sense == EventSense::Summit))
        return leaders > 0 || (persons == 0 && countries.size() >= 2);
    const bool ofStates = told.trigger.sense == EventSense::Summit && countries.size() >= 2 && persons == 0;
    return (leaders > 0 || ofStates) && told.actors.size() >= 2 && countries.size() >= 2;
}

/// "who was re-elected on January 29": the day of something else.
bool EventMerger::inClause(const TimeExpression& time) const
{
    const Sentence& sentence = m_document.sentences[time.sentence];
    for (std::uint32_t at = sentence.firstToken;
         at < sentence.endToken && m_document.tokens[at].span.begin < time.span.begin; ++at) {
        const std::string_view word = m_document.of(m_document.tokens[at].span);
        if (word == "who" || word == "which" || word == "whose" || word == "where")
            return true;
    }
    return false;
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
            const bool day =
                time.sentence == i && time.date.precision() == EdtfDate::Precision::ExactDay && !time.date.isInterval();
            constexpr Day kRecent = 4;
            if (!day || inClause(time) || time.date.latest() > published ||
                (published != kFarFuture && published - time.date.latest() > kRecent))
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

} // namespace summitry::analysis
