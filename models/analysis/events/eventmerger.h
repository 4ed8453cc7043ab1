#pragma once
// Candidates -> one draft for each real-world call or meeting of the article: joins mentions of the same event
// (participants, dates, series, "the call"), lets countries stand in where no person of theirs is named, drops what no
// leader takes part in or what is purely domestic, and gives undated events the date their place in the text implies.
#include "models/analysis/events/eventcandidate.h"

#include <unordered_map>

namespace summitry::analysis {

class EventMerger
{
public:
    EventMerger(Document& document, const PlaceFinder& places, const Gazetteer& gazetteer)
        : m_document(document), m_places(places), m_gazetteer(gazetteer)
    {
    }
    /// Candidates in the order of the text. Appends to document.drafts (and entities for countries that stand in).
    void merge(std::vector<EventCandidate> candidates);

private:
    struct Event
    {
        EventCandidate told;     ///< all mentions put together; evidence and trigger of the best
        std::uint32_t order = 0; ///< of its latest mention
        std::vector<const char*> rules;
        bool isSummit = false; ///< somewhere called a summit
    };
    void place(EventCandidate candidate);
    bool isInPerson(const EventCandidate& candidate) const;
    std::uint32_t firstInMind() const;
    std::uint32_t matching(const EventCandidate& candidate) const;
    std::uint32_t antecedent(const EventCandidate& candidate) const;
    bool guestsFit(const EventCandidate& visit, const EventCandidate& other) const;
    bool isSame(const Event& event, const EventCandidate& candidate) const;
    /// The date, or for an event of the lead the days about the main date.
    EdtfDate effectiveDate(const EventCandidate& candidate) const;
    bool within(const Actors& some, const Actors& all) const;
    bool stands(const DraftActor& actor, const Actors& all) const;
    bool isAway(const EventCandidate& told) const;
    bool placeAnother(EventCandidate candidate);
    void join(Event& event, const EventCandidate& candidate);
    void dropStandIns(Event& event) const;
    /// Of the first leader whom the text names without a country ("President Doe"): that of unqualified titles.
    std::string homeCountry() const;
    std::string countryOf(const Entity& entity) const;
    void addHost(Event& event);
    bool isEvent(const Event& event) const;
    bool inClause(const TimeExpression& time) const;
    void findMainDate(const std::vector<EventCandidate>& candidates);
    void giveDate(Event& event) const;
    void takePlace(EventCandidate& told, const EventCandidate& candidate) const;
    void findCountries();
    bool namesCountry(std::uint32_t country, bool anyhow) const;
    void borrowPlace(EventCandidate& told) const;
    bool borrowDateline(EventCandidate& told) const;
    void usePlaceOfName(EventCandidate& told) const;
    void settlePlace(EventCandidate& told) const;
    void useMeetings(EventCandidate& told) const;
    void write(const Event& event);
    bool isKind(std::uint32_t entity, ActorKind kind) const { return m_document.entities[entity].kind == kind; }

    Document& m_document;
    const PlaceFinder& m_places;
    const Gazetteer& m_gazetteer;
    std::vector<Event> m_events;
    std::uint32_t m_order = 0;
    EdtfDate m_mainDate;
    std::unordered_map<std::uint32_t, bool> m_countries; ///< those the article names; whether as a place
};

} // namespace summitry::analysis
