// The part of EventMerger that settles places: what one mention lacks and the article tells elsewhere, such as the
// country of a city, the place of the summit beside which two met, or the dateline.
#include "models/analysis/events/eventmerger.h"

namespace summitry::analysis {

namespace {

bool isWide(const Place& place, const Gazetteer& gazetteer)
{
    return gazetteer.country(place.text) != kNone;
}

/// On the same days, give or take one.
bool isAbout(const EdtfDate& a, const EdtfDate& b)
{
    if (a.isUnknown() || b.isUnknown() || a.earliest() == kFarPast || b.earliest() == kFarPast ||
        a.latest() == kFarFuture || b.latest() == kFarFuture)
        return false;
    return a.earliest() <= b.latest() + 1 && b.earliest() <= a.latest() + 1;
}

} // namespace

/// Of two places of one event the one that tells more: a city over its country, both together over either.
void EventMerger::takePlace(EventCandidate& told, const EventCandidate& candidate) const
{
    const Place& other = candidate.place;
    if (other.empty() || other.text == told.place.text)
        return;
    const bool fuller =
        other.text.size() > told.place.text.size() && other.text.find(told.place.text) != std::string::npos;
    if (told.place.empty() || told.inTitle || fuller || (told.place.venue && !other.venue)) {
        told.place = other;
        return;
    }
    if (other.venue || told.place.venue || other.country == kNone || other.country != told.place.country)
        return;
    const std::string country(m_gazetteer.countries()[other.country].name);
    const bool wideTold = isWide(told.place, m_gazetteer), wideOther = isWide(other, m_gazetteer);
    if (wideTold && !wideOther)
        told.place = other;
    if (wideTold != wideOther && told.place.text.find(',') == std::string::npos)
        told.place.text += ", " + country;
}

/// The article names the country as a place, or in the dateline at all.
bool EventMerger::namesCountry(std::uint32_t country, bool anyhow) const
{
    const auto named = m_countries.find(country);
    return named != m_countries.end() && (named->second || anyhow);
}

/// Once for all events: whether each country that the article names is somewhere named as a place.
void EventMerger::findCountries()
{
    for (const Mention& mention : m_document.mentions) {
        if (mention.form != MentionForm::Country || mention.entity == kNone)
            continue;
        bool& place = m_countries[m_document.entities[mention.entity].gazetteerCountry];
        place = place || mention.isLocation ||
                (mention.firstToken > 0 && m_document.of(m_document.tokens[mention.firstToken - 1].span) == "to");
    }
}

/// Two who meet while a summit goes on that both the text and one of them attend: there.
void EventMerger::borrowPlace(EventCandidate& told) const
{
    for (const Event& other : m_events) {
        const EventCandidate& host = other.told;
        if (&host == &told || host.form != Form::Multilateral || host.place.empty() || !isAbout(host.date, told.date))
            continue;
        for (const DraftActor& actor : told.actors)
            if (hasEntity(host.actors, actor.entity)) {
                told.place = host.place;
                return;
            }
    }
}

bool EventMerger::borrowDateline(EventCandidate& told) const
{
    constexpr Day kRecent = 2;
    const EdtfDate& published = m_document.published.date;
    if (published.isUnknown() || published.latest() == kFarFuture || told.date.isUnknown() || told.before)
        return false;
    const bool fresh = told.date.earliest() != kFarPast && told.date.latest() <= published.latest() &&
                       told.date.earliest() + kRecent >= published.earliest();
    const Place place = fresh ? m_places.ofDateline(m_document) : Place();
    if (place.empty() || place.country == kNone)
        return false;
    const std::string_view code = m_gazetteer.countries()[place.country].code;
    bool there = told.form == Form::Multilateral && m_events.size() > 1;
    for (const DraftActor& actor : told.actors)
        there = there || m_document.entities[actor.entity].country == code;
    if (there)
        told.place = place;
    return there;
}

/// "the Woodside Summit": there.
void EventMerger::usePlaceOfName(EventCandidate& told) const
{
    constexpr std::string_view kSummit = " Summit";
    if (!told.place.empty() || !told.name.ends_with(kSummit))
        return;
    const std::string name = told.name.substr(0, told.name.size() - kSummit.size());
    for (const AliasMeaning& meaning : m_gazetteer.meanings(name))
        if (meaning.kind == EntryKind::Place || meaning.kind == EntryKind::Metonym)
            told.place.text = name;
}

void EventMerger::settlePlace(EventCandidate& told) const
{
    if (told.kind != Kind::Summit)
        return;
    usePlaceOfName(told);
    const bool current = told.verdict.status == Status::Held && told.place.empty();
    if (current)
        borrowPlace(told);
    const bool dateline = current && told.place.empty() && borrowDateline(told);
    const Place& place = told.place;
    if (place.empty() || place.venue || place.country == kNone || place.text.find(',') != std::string::npos ||
        isWide(place, m_gazetteer))
        return;
    if (namesCountry(place.country, dateline))
        told.place.text += ", " + std::string(m_gazetteer.countries()[place.country].name);
}

/// "the 2019 G20 summit": the gazetteer knows where and on which days.
void EventMerger::useMeetings(EventCandidate& told) const
{
    if (told.organisation == kNone || told.date.isUnknown() || told.date.isInterval() ||
        told.date.precision() != EdtfDate::Precision::Year)
        return;
    const auto meetings = m_gazetteer.meetings(told.organisation, told.date.first().year);
    if (meetings.size() != 1)
        return;
    const Meeting& meeting = meetings.front();
    told.date = EdtfDate::between(meeting.from, meeting.to);
    if (told.place.empty() && meeting.place.find("irtual") == std::string_view::npos)
        told.place.text = meeting.place;
}

} // namespace summitry::analysis
