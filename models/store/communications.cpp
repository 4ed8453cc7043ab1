#include "models/store/communications.h"

#include "models/store/accountcodec.h"
#include "models/store/communicationreader.h"

namespace summitry {

namespace {

void putActors(Database& database, const Communication& communication)
{
    Persons persons(database);
    for (const Role role : kRoles) {
        int position = 0;
        for (const Actor& actor : actorsOf(communication.shown, role)) {
            const auto person = persons.ensure(actor.name, actor.kind, actor.country);
            if (!person)
                throw SQLite::Exception(database.handle());
            auto query = database.query(
                "INSERT INTO communication_actor (communication, role, position, person) VALUES (?, ?, ?, ?)");
            query << communication.id << role << position++ << *person;
            query.run();
        }
    }
}

void putSources(Database& database, CommunicationId id, std::span<const std::string> sources)
{
    for (const std::string& source : sources) {
        auto query = database.query("INSERT OR IGNORE INTO communication_source (communication, source) "
                                    "SELECT ?, id FROM source WHERE name = ?");
        query << id << source;
        query.run();
    }
}

void putRow(Database& database, const Communication& communication, const Communications::Standing& standing)
{
    const Account& shown = communication.shown;
    const std::string date = shown.when.date.text(), title = shortTitle(shown);
    const std::string reported = communication.firstReported.date.text();
    const Day first = shown.when.date.earliest(), last = shown.when.date.latest();
    const Day reportedDay = communication.firstReported.date.earliest();
    const AccountId best = communication.accounts.empty() ? communication.id : communication.accounts.front().id;
    auto query = database.query(
        "INSERT INTO communication (id, kind, form, status, channel, date, date_basis, first_day, last_day, reported_day, "
        "review, hidden, disagrees, confidence, accounts, sources, occasion, best_account, title, place, name, "
        "date_phrase, reported, quote) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
        "nullif(?, (SELECT quote FROM account WHERE id = ?)))");
    query << communication.id << shown.kind << shown.form << shown.status << shown.channel << date << shown.when.basis;
    query.orNull(first, first == kFarPast).orNull(last, last == kFarFuture).orNull(reportedDay, reportedDay == kFarPast);
    query << communication.review << standing.hidden << communication.disagrees << static_cast<double>(shown.confidence)
          << communication.accounts.size() << standing.sources << communication.occasion << best << title << shown.place
          << shown.name << shown.when.phrase << reported << shown.quote << best;
    query.run();
}

void removeRows(Database& database, CommunicationId id)
{
    database.query("DELETE FROM communication WHERE id = ?").operator<<(id).run();
    database.query("DELETE FROM communication_actor WHERE communication = ?").operator<<(id).run();
    database.query("DELETE FROM communication_source WHERE communication = ?").operator<<(id).run();
}

bool isWordEnd(std::string_view text, std::size_t at) { return at >= text.size() || text[at] == ' '; }

} // namespace

std::string shortTitle(const Account& shown)
{
    constexpr std::size_t most = 72;
    if (!shown.name.empty() || shown.quote.size() <= most)
        return shown.name.empty() ? shown.quote : shown.name;
    std::size_t cut = most;
    while (cut > 0 && !isWordEnd(shown.quote, cut))
        --cut;
    if (cut == 0) // one endless word: at the start of a character
        for (cut = most; cut > 0 && (static_cast<unsigned char>(shown.quote[cut]) & 0xc0) == 0x80;)
            --cut;
    return shown.quote.substr(0, cut) + "…";
}

Result<std::int64_t> Communications::count() const
{
    return m_database.guarded([&]() -> Result<std::int64_t> {
        auto query = m_database.query("SELECT count(*) FROM communication WHERE NOT hidden");
        return query.next() ? query.integer(0) : 0;
    });
}

Result<void> Communications::forEach(const CommunicationSink& sink, const CancelToken& cancel) const
{
    return m_database.guarded([&] {
        auto rows = m_database.query("SELECT " SUMMITRY_COMMUNICATION_COLUMNS " FROM communication ORDER BY id");
        auto actors = m_database.query("SELECT communication, role, person FROM communication_actor "
                                       "ORDER BY communication, role, position");
        auto sources = m_database.query("SELECT communication, source FROM communication_source "
                                        "ORDER BY communication, source");
        CommunicationReader reader(rows, actors, sources);
        while (!cancel.cancelled() && reader.next(sink)) {
        }
    });
}

Result<void> Communications::forEach(std::span<const CommunicationId> ids, const CommunicationSink& sink) const
{
    return m_database.guarded([&] {
        for (const CommunicationId id : ids) {
            auto rows = m_database.query("SELECT " SUMMITRY_COMMUNICATION_COLUMNS " FROM communication WHERE id = ?");
            auto actors = m_database.query("SELECT communication, role, person FROM communication_actor "
                                           "WHERE communication = ? ORDER BY role, position");
            auto sources = m_database.query("SELECT communication, source FROM communication_source "
                                            "WHERE communication = ? ORDER BY source");
            rows << id, actors << id, sources << id;
            CommunicationReader(rows, actors, sources).next(sink);
        }
    });
}

Result<std::vector<std::pair<std::int64_t, std::string>>> Communications::sources() const
{
    using List = std::vector<std::pair<std::int64_t, std::string>>;
    return m_database.guarded([&]() -> Result<List> {
        List list;
        auto query = m_database.query("SELECT id, name FROM source ORDER BY id");
        while (query.next())
            list.emplace_back(query.integer(0), query.text(1));
        return list;
    });
}

Result<std::vector<AccountId>> Communications::accountsOf(CommunicationId id) const
{
    return m_database.guarded([&]() -> Result<std::vector<AccountId>> {
        std::vector<AccountId> accounts;
        auto query = m_database.query("SELECT account FROM membership WHERE communication = ?");
        query << id;
        while (query.next())
            accounts.push_back(query.integer(0));
        return accounts;
    });
}

Result<CommunicationDetail> Communications::load(CommunicationId id) const
{
    return m_database.guarded([&]() -> Result<CommunicationDetail> {
        CommunicationDetail detail;
        if (!readDetail(m_database, id, detail))
            return fail("There is no event {} in the file; it may have been joined with another one.", std::to_string(id));
        return detail;
    });
}

Result<void> Communications::put(const Communication& communication, const Standing& standing)
{
    return m_database.guarded([&] {
        removeRows(m_database, communication.id);
        putRow(m_database, communication, standing);
        putActors(m_database, communication);
        putSources(m_database, communication.id, standing.sourceNames);
    });
}

Result<void> Communications::remove(CommunicationId id)
{
    return m_database.guarded([&] { removeRows(m_database, id); });
}

} // namespace summitry
