// The part of EventReader that reads journeys with several stops: "will visit Rome, Athens and Cairo next week",
// "flies to Rome on May 3 and Athens on May 5". One visit a country, each with its own days where the text tells them.
#include "models/analysis/events/eventreader.h"
#include "models/analysis/events/eventscope.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

bool isJoiner(std::string_view word)
{
    for (const std::string_view joiner : {",", "and", "then", "before", "as", "well", "later", "also", "finally", "to",
                                          "in", "on", "from", "between", "the", "with", "stops", "after", "that"})
        if (word == joiner)
            return true;
    return false;
}

} // namespace

/// A place at the token that is a stop: no country that does something there ("and Italy said").
Place EventReader::stopAt(std::uint32_t token, const Scope& scope) const
{
    if (timeAt(token) != kNone || !m_document.tokens[token].capital)
        return {};
    const Place place = m_places.at(m_document, token, scope.end, true);
    if (place.empty() || place.country == kNone || place.endToken >= scope.end)
        return place.country == kNone ? Place() : place;
    const std::uint32_t next = place.endToken;
    const bool owner = text(next) == "'s" || text(next) == "’s" || text(next) == "-";
    const Tag tag = m_document.tokens[next].tag;
    const bool doer = tag == Tag::VerbPast || tag == Tag::VerbPresent || tag == Tag::Modal;
    const bool name = m_document.tokens[next].capital && timeAt(next) == kNone;
    return owner || doer || name ? Place() : place;
}

/// Where a journey begins that was told of a region: "a trip to Asia, including Japan", "a tour that takes him to
/// Rome".
Place EventReader::firstStop(std::uint32_t token, const Scope& scope) const
{
    constexpr std::uint32_t kReach = 25;
    for (std::uint32_t at = token; at + 1 < scope.end && at < token + kReach; ++at) {
        const std::string_view word = text(at);
        if (word == ";" || word == "“" || m_words.has(m_document, at, cue::kReport))
            break;
        const bool leads = word == "including" || word.starts_with("include") || word == "through" ||
                           ((word == "to" || word == "in") && at > token);
        if (!leads)
            continue;
        if (const Place place = stopAt(at + 1, scope); !place.empty())
            return place;
    }
    return {};
}

/// The other countries of the journey: one event each.
void EventReader::addStops(const Scope& scope, const EventCandidate& first)
{
    constexpr std::uint32_t kGap = 9, kMost = 8;
    std::vector<EventCandidate> stops;
    std::uint32_t at = first.place.endToken;
    for (std::uint32_t gap = 0; at < scope.end && gap < kGap && stops.size() < kMost; ++gap) {
        if (const std::uint32_t here = timeAt(at); here != kNone) {
            if (!stops.empty() && stops.back().time == kNone)
                stops.back().time = here;
            while (at < scope.end && timeAt(at) == here)
                ++at;
            continue;
        }
        if (isJoiner(text(at)) && !m_document.tokens[at].capital) {
            ++at;
            continue;
        }
        EventCandidate stop = first;
        stop.place = stopAt(at, scope);
        if (stop.place.empty())
            break;
        gap = 0;
        at = stop.place.endToken;
        stop.time = kNone;
        stops.push_back(std::move(stop));
    }
    std::uint32_t later = kNone; // "Rome, and Athens and Cairo on Friday": Friday is of both
    for (std::size_t i = stops.size(); i-- > 0;) {
        later = stops[i].time = stops[i].time == kNone ? later : stops[i].time;
        finishStop(scope, std::move(stops[i]), first);
    }
}

void EventReader::finishStop(const Scope& scope, EventCandidate stop, const EventCandidate& first)
{
    const auto countryOf = [&](std::uint32_t index) {
        return index == kNone ? std::string_view() : std::string_view(m_gazetteer.countries()[index].code);
    };
    std::erase_if(stop.actors, [&](const DraftActor& actor) {
        return m_document.entities[actor.entity].country == countryOf(first.hostCountry);
    });
    const bool again = stop.place.country == first.place.country ||
                       std::any_of(stop.actors.begin(), stop.actors.end(), [&](const DraftActor& actor) {
                           return m_document.entities[actor.entity].country == countryOf(stop.place.country); // home
                       });
    if (again || stop.actors.empty())
        return;
    addHost(scope, stop);
    finish(stop.trigger, scope, stop);
}

} // namespace summitry::analysis
