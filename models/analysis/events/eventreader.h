#pragma once
// Sentences -> candidates for calls and summits: finds triggers, asks who, when, where and whether. One candidate a
// trigger at most; the same event is told by several. Lives for one document.
#include "models/analysis/events/eventcandidate.h"
#include "models/analysis/events/eventtimes.h"

namespace summitry::analysis {

class EventReader
{
public:
    EventReader(const Document& document, const EventWords& words, const PlaceFinder& places,
                const Gazetteer& gazetteer);
    std::vector<EventCandidate> read();

private:
    struct Scope; ///< a sentence with its triggers
    void readSentence(std::uint32_t sentence);
    void readTrigger(const Trigger& trigger, Scope& scope);
    bool readCallNoun(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const;
    bool readMeetingNoun(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const;
    bool readNounActors(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const;
    bool readCalled(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const;
    bool readSpoke(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const;
    bool isVisitor(const Actors& actors) const;
    bool readMet(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const;
    bool readVisited(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const;
    Actors openedBy(const Trigger& trigger, const Scope& scope) const;
    bool readVisit(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const;
    Place stopAt(std::uint32_t token, const Scope& scope) const;
    Place firstStop(std::uint32_t token, const Scope& scope) const;
    void addStops(const Scope& scope, const EventCandidate& first);
    void finishStop(const Scope& scope, EventCandidate stop, const EventCandidate& first);
    bool readInvited(const Trigger& trigger, Scope& scope, EventCandidate& candidate) const;
    bool readInvitation(const Trigger& trigger, Scope& scope, EventCandidate& candidate) const;
    bool isAccepted(const Trigger& trigger, const Scope& scope) const;
    bool readOccasion(std::uint32_t next, Scope& scope, EventCandidate& candidate) const;
    std::uint32_t timeMovedTo(const Trigger& trigger, const Scope& scope) const;
    bool readHosted(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const;
    bool isPurpose(const Trigger& trigger, const EventCandidate& candidate);
    bool isBefore(const Trigger& trigger, const Scope& scope) const;
    Actors antecedentOfWhom(const Trigger& trigger, const Scope& scope) const;
    Actors visitorsBy(std::uint32_t token, const Scope& scope) const;
    std::uint32_t groupBefore(const Trigger& trigger, const Scope& scope) const;
    Actors countriesAfter(std::uint32_t token, const Scope& scope) const;
    Actors otherOfTwo(const Trigger& trigger, const Scope& scope) const;
    Actors pairOf(const Trigger& trigger, const Scope& scope, bool* direct) const;
    Actors listBefore(const Trigger& trigger) const;
    Actors peopleOfClause(const Trigger& trigger, const Scope& scope) const;
    bool takesThing(const Trigger& trigger, const Scope& scope) const;
    bool readAttended(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const;
    struct Opening;
    Opening openingOf(const Trigger& trigger, const Scope& scope) const;
    bool isOpening(const Trigger& trigger, const Scope& scope) const;
    Actors subjectBehind(const Trigger& trigger, const Scope& scope) const;
    bool isWithin(const Trigger& trigger, const Scope& scope) const;
    std::uint32_t timeAt(std::uint32_t token) const;
    bool isPair(std::string_view code) const;
    void readSeries(const Scope& scope);
    bool seriesOf(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const;
    bool isOfMinisters(const Trigger& trigger, const Scope& scope) const;
    bool isOfOthers(const Trigger& trigger, const Scope& scope, const EventCandidate& candidate) const;
    bool isGerund(const Trigger& trigger, const Scope& scope) const;
    bool isGathering(const Trigger& trigger, const Scope& scope, const EventCandidate& candidate) const;
    bool isHabit(const Trigger& trigger, const Scope& scope) const;
    bool isOfMany(const Trigger& trigger, const Scope& scope) const;
    void takeOrganisation(std::uint32_t organisation, std::string_view name, EventCandidate& candidate) const;
    std::uint32_t seriesNamed(std::string_view name) const;
    std::uint32_t entityNamed(std::string_view name) const;
    struct Halves
    {
        std::string_view first, second;
        ByteSpan span;
    };
    Halves halvesBefore(const Trigger& trigger, const Scope& scope) const;
    bool compoundOf(const Trigger& trigger, const Scope& scope, EventCandidate& candidate) const;
    void takeSeries(std::uint32_t mention, EventCandidate& candidate) const;
    void addPartner(const Scope& scope, EventCandidate& candidate) const;
    void addHost(const Scope& scope, EventCandidate& candidate) const;
    Actors companions(const Trigger& trigger, const Scope& scope, bool* between, bool* unnamed) const;
    Actors peopleNear(const Trigger& trigger, const Scope& scope) const;
    Actors peopleIn(std::uint32_t from, std::uint32_t to) const;
    bool isPerson(std::uint32_t entity) const;
    bool hasMeans(const Scope& scope, const Trigger& trigger, Form* form) const;
    void finish(const Trigger& trigger, const Scope& scope, EventCandidate& candidate);
    EdtfDate dateFor(const Verdict& verdict, const TimeExpression& time) const;
    void setEvidence(const Scope& scope, EventCandidate& candidate) const;
    std::string_view text(std::uint32_t token) const { return m_document.of(m_document.tokens[token].span); }

    const Document& m_document;
    const EventWords& m_words;
    const PlaceFinder& m_places;
    const Gazetteer& m_gazetteer;
    ActorReader m_actors;
    StatusFinder m_status;
    EventTimes m_times;
    std::uint32_t m_lead = 0; ///< sentences before this are the lead
    std::vector<EventCandidate> m_candidates;
};

} // namespace summitry::analysis
