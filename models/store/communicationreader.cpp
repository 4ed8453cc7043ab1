#include "models/store/communicationreader.h"

#include "models/store/accountcodec.h"

#include <algorithm>
#include <set>

namespace summitry {

CommunicationReader::CommunicationReader(Query& rows, Query& actors, Query& sources)
    : m_rows(rows), m_actors(actors), m_sources(sources), m_moreActors(actors.next()), m_moreSources(sources.next())
{
}

void CommunicationReader::gather(CommunicationId id)
{
    m_actorRow.clear(), m_sourceRow.clear();
    while (m_moreActors && m_actors.integer(0) <= id) {
        if (m_actors.integer(0) == id)
            m_actorRow.push_back({m_actors.integer(2), m_actors.word<Role>(1)});
        m_moreActors = m_actors.next();
    }
    while (m_moreSources && m_sources.integer(0) <= id) {
        if (m_sources.integer(0) == id)
            m_sourceRow.push_back(m_sources.integer(1));
        m_moreSources = m_sources.next();
    }
}

bool CommunicationReader::next(const CommunicationSink& sink)
{
    if (!m_rows.next())
        return false;
    CommunicationRow row;
    row.id = m_rows.integer(0);
    gather(row.id);
    if (m_rows.integer(8) != 0)
        return true;
    row.kind = m_rows.word<Kind>(1), row.form = m_rows.word<Form>(2);
    row.status = m_rows.word<Status>(3), row.channel = m_rows.word<Channel>(4);
    row.date = dateFrom(m_rows.view(5));
    row.firstReported = m_rows.isNull(6) ? kFarPast : m_rows.integer(6);
    row.review = m_rows.word<Review>(7);
    row.disagrees = m_rows.integer(9) != 0;
    row.confidence = static_cast<float>(m_rows.real(10));
    row.accounts = static_cast<int>(m_rows.integer(11));
    row.occasion = m_rows.integer(12);
    row.actors = m_actorRow, row.sources = m_sourceRow;
    row.title = m_rows.view(13), row.place = m_rows.view(14);
    sink(row);
    return true;
}

namespace {

void readDetailAccounts(Database& database, CommunicationId id, AccountId best, CommunicationDetail& into)
{
    auto query = database.query(
        "SELECT a.id, a.article, a.by_hand, r.given_id, r.title, s.name, r.url, r.language, r.file, r.published, "
        "r.published_phrase, r.published_basis, coalesce(r.copy_of, 0), "
        "(SELECT count(*) FROM account x WHERE x.article = r.id), " SUMMITRY_ACCOUNT_COLUMNS
        " FROM membership m JOIN account a ON a.id = m.account JOIN article r ON r.id = a.article "
        "JOIN source s ON s.id = r.source WHERE m.communication = ? ORDER BY a.id <> ?, a.confidence DESC, a.id");
    query << id << best;
    std::set<ArticleId> originals;
    while (query.next()) {
        AccountDetail detail;
        detail.ref = {query.integer(0), query.integer(1)};
        detail.byHand = query.integer(2) != 0;
        detail.article = {query.integer(1), query.text(3), query.text(4), query.text(5), query.text(6), query.text(7),
                          query.text(8), datedFrom(query, 9, 10, 11), query.integer(12),
                          static_cast<int>(query.integer(13))};
        detail.account = accountFrom(query, 14);
        originals.insert(detail.article.copyOf ? detail.article.copyOf : detail.article.id);
        into.accounts.push_back(std::move(detail));
    }
    into.sources = static_cast<int>(originals.size());
}

TextSpan spanOf(const Account& account, const std::string& name)
{
    for (const Role role : kRoles)
        for (const Actor& actor : actorsOf(account, role))
            if (actor.name == name)
                return actor.span;
    return {};
}

/// Actors as shown, with the spans of the first account where it names them.
void readShownActors(Database& database, CommunicationId id, Account& shown)
{
    const Account first = shown;
    for (const Role role : kRoles)
        actorsOf(shown, role).clear();
    auto query = database.query("SELECT ca.role, p.name, p.kind, p.country FROM communication_actor ca JOIN person p "
                                "ON p.id = ca.person WHERE ca.communication = ? ORDER BY ca.role, ca.position");
    query << id;
    while (query.next())
        actorsOf(shown, query.word<Role>(0))
            .push_back({query.text(1), query.word<ActorKind>(2), query.text(3), spanOf(first, query.text(1))});
}

void readShown(const Query& query, Communication& into)
{
    Account& shown = into.shown;
    shown.kind = query.word<Kind>(0), shown.form = query.word<Form>(1);
    shown.status = query.word<Status>(2), shown.channel = query.word<Channel>(3);
    shown.when = datedFrom(query, 4, 5, 6);
    into.review = query.word<Review>(7);
    into.disagrees = query.integer(8) != 0;
    shown.confidence = static_cast<float>(query.real(9));
    into.occasion = query.integer(10);
    shown.place = query.text(12), shown.name = query.text(13);
    into.firstReported = {dateFrom(query.view(14)), "", DateBasis::Metadata};
    if (!query.isNull(15))
        shown.quote = query.text(15);
    shown.occasion = -1;
}

} // namespace

bool readDetail(Database& database, CommunicationId id, CommunicationDetail& into)
{
    auto query = database.query("SELECT kind, form, status, channel, date, date_phrase, date_basis, review, disagrees, "
                                "confidence, occasion, best_account, place, name, reported, quote FROM communication "
                                "WHERE id = ?");
    query << id;
    if (!query.next())
        return false;
    readDetailAccounts(database, id, query.integer(11), into);
    if (into.accounts.empty())
        return false;
    for (AccountDetail& detail : into.accounts) {
        readActors(database, detail.ref.id, detail.account);
        into.communication.accounts.push_back(detail.ref);
    }
    into.communication.id = id;
    into.communication.shown = into.accounts.front().account;
    readShown(query, into.communication);
    readShownActors(database, id, into.communication.shown);
    return true;
}

} // namespace summitry
