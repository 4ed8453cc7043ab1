#include "models/store/communicationreader.h"

#include "models/store/accountcodec.h"

#include <charconv>
#include <set>

namespace summitry {

namespace {

/// Hands on each number of "12,7,30"; anything else in it is passed over.
template <typename Take>
void eachNumber(std::string_view list, const Take& take)
{
    const char* at = list.data();
    const char* const end = at + list.size();
    while (at != end) {
        std::int64_t number = 0;
        const auto read = std::from_chars(at, end, number);
        if (read.ec == std::errc{})
            take(number);
        at = read.ptr == end ? end : read.ptr + 1;
    }
}

} // namespace

void CommunicationReader::readLists()
{
    m_actors.clear(), m_sources.clear();
    eachNumber(m_rows.view(13), [&](std::int64_t code) { m_actors.push_back(actorOfCode(code)); });
    eachNumber(m_rows.view(14), [&](std::int64_t source) { m_sources.push_back(source); });
    m_row.actors = m_actors, m_row.sources = m_sources;
}

bool CommunicationReader::next(const CommunicationSink& sink)
{
    if (!m_rows.next())
        return false;
    if (m_rows.integer(1) != 0)
        return true;
    m_row.id = m_rows.integer(0);
    m_row.kind = m_rows.word<Kind>(2), m_row.form = m_rows.word<Form>(3);
    m_row.status = m_rows.word<Status>(4), m_row.channel = m_rows.word<Channel>(5);
    m_row.review = m_rows.word<Review>(6);
    m_row.disagrees = m_rows.integer(7) != 0;
    m_row.accounts = static_cast<int>(m_rows.integer(8));
    m_row.occasion = m_rows.integer(9);
    m_row.confidence = static_cast<float>(m_rows.real(10));
    m_row.firstReported = m_rows.isNull(11) ? kFarPast : m_rows.integer(11);
    m_row.date = dateFrom(m_rows.view(12));
    readLists();
    m_row.title = m_rows.view(15), m_row.place = m_rows.view(16);
    sink(m_row);
    return true;
}

namespace {

void readDetailAccounts(Database& database, CommunicationId id, AccountId best, CommunicationDetail& into)
{
    auto query = database.query(
        "SELECT a.id, a.article, a.by_hand, r.given_id, r.title, s.name, r.url, r.language, r.file, r.published, "
        "r.published_phrase, r.published_basis, coalesce(r.copy_of, 0), "
        "(SELECT count(*) FROM account x WHERE x.article = r.id), "
        "substr(r.text, a.evidence_begin + 1, a.evidence_end - a.evidence_begin), " SUMMITRY_ACCOUNT_COLUMNS
        " FROM membership m JOIN account a ON a.id = m.account JOIN article r ON r.id = a.article "
        "JOIN source s ON s.id = r.source WHERE m.communication = ? ORDER BY a.id <> ?, a.confidence DESC, a.id");
    query << id << best;
    std::set<ArticleId> originals;
    while (query.next()) {
        AccountDetail detail;
        detail.ref = {query.integer(0), query.integer(1)};
        detail.byHand = query.integer(2) != 0;
        detail.article = {query.integer(1),  query.text(3),
                          query.text(4),     query.text(5),
                          query.text(6),     query.text(7),
                          query.text(8),     datedFrom(query, 9, 10, 11),
                          query.integer(12), static_cast<int>(query.integer(13))};
        detail.account = accountFrom(query, 15);
        detail.evidence = query.text(14);
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
    auto query = database.query("SELECT e.value & 3, p.name, p.kind, p.country FROM communication c, "
                                "json_each('[' || c.actor_list || ']') e JOIN person p ON p.id = e.value >> 2 "
                                "WHERE c.id = ? ORDER BY e.key");
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
