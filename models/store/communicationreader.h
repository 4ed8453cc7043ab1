#pragma once
// Communications from rows: a stream through the one table that holds them, and one event whole. Private to this
// folder. Lists in a row (actors, sources) are whole numbers with commas between; see resources/schema/002.sql.
#include "models/store/communications.h"
#include "models/store/database.h"

namespace summitry {

#define SUMMITRY_COMMUNICATION_COLUMNS                                                                                 \
    "id, hidden, kind, form, status, channel, review, disagrees, accounts, occasion, confidence, reported_day, date, " \
    "actor_list, source_list, title, place"

class CommunicationReader
{
public:
    explicit CommunicationReader(Query& rows) : m_rows(rows) {}
    /// Hands the next row on unless it is hidden; false at the end.
    bool next(const CommunicationSink& sink);

private:
    void readLists();

    Query& m_rows;
    CommunicationRow m_row;
    std::vector<CommunicationActor> m_actors; ///< reused: they keep their room
    std::vector<std::int64_t> m_sources;
};

/// How an actor stands in a row's list.
inline std::int64_t actorCode(PersonId person, Role role)
{
    return person * 4 + static_cast<std::int64_t>(role);
}
inline CommunicationActor actorOfCode(std::int64_t code)
{
    return {code >> 2, static_cast<Role>(code & 3)};
}

/// False when there is no such communication.
bool readDetail(Database& database, CommunicationId id, CommunicationDetail& into);

} // namespace summitry
