#pragma once
// Communications from rows: a stream that walks three tables side by side, and one event whole. Private to this folder.
#include "models/store/communications.h"
#include "models/store/database.h"

namespace summitry {

#define SUMMITRY_COMMUNICATION_COLUMNS                                                                                   \
    "id, kind, form, status, channel, date, reported_day, review, hidden, disagrees, confidence, accounts, occasion, "   \
    "title, place"

/// The three queries give rows by communication, ascending.
class CommunicationReader
{
public:
    CommunicationReader(Query& rows, Query& actors, Query& sources);
    /// Hands the next row on unless it is hidden; false at the end.
    bool next(const CommunicationSink& sink);

private:
    void gather(CommunicationId id);

    Query& m_rows;
    Query& m_actors;
    Query& m_sources;
    bool m_moreActors, m_moreSources;
    std::vector<CommunicationActor> m_actorRow;
    std::vector<std::int64_t> m_sourceRow;
};

/// False when there is no such communication.
bool readDetail(Database& database, CommunicationId id, CommunicationDetail& into);

} // namespace summitry
