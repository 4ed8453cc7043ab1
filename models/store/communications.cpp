#include "models/store/communications.h"

#include "models/store/accountcodec.h"
#include "models/store/communicationreader.h"

#include <array>
#include <charconv>
#include <set>

namespace summitry {

namespace {

void append(std::string& list, std::int64_t number)
{
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    (list += list.empty() ? "" : ",").append(digits.data(), end);
}

std::string actorList(Database& database, const Account& shown)
{
    std::string list;
    Persons persons(database);
    for (const Role role : kRoles)
        for (const Actor& actor : actorsOf(shown, role)) {
            const auto person = persons.ensure(actor.name, actor.kind, actor.country);
            if (!person)
                throw SQLite::Exception(database.handle());
            append(list, actorCode(*person, role));
        }
    return list;
}

/// Names that the file has no source of are left out.
std::string sourceList(Database& database, std::span<const std::string> names)
{
    std::set<std::int64_t> rows;
    for (const std::string& name : names) {
        auto query = database.query("SELECT id FROM source WHERE name = ?");
        query << name;
        if (query.next())
            rows.insert(query.integer(0));
    }
    std::string list;
    for (const std::int64_t row : rows)
        append(list, row);
    return list;
}

void putRow(Database& database, const Communication& communication, const Communications::Standing& standing)
{
    const Account& shown = communication.shown;
    const std::string date = shown.when.date.text(), title = shortTitle(shown);
    const std::string actors = actorList(database, shown), sources = sourceList(database, standing.sourceNames);
    const std::string reported = communication.firstReported.date.text();
    const Day first = shown.when.date.earliest(), last = shown.when.date.latest();
    const Day reportedDay = communication.firstReported.date.earliest();
    const AccountId best = communication.accounts.empty() ? communication.id : communication.accounts.front().id;
    auto query = database.query("INSERT OR REPLACE INTO communication (id, hidden, kind, form, status, channel, "
                                "review, disagrees, accounts, occasion, "
                                "confidence, reported_day, date, actor_list, source_list, title, place, date_basis, "
                                "first_day, last_day, sources, "
                                "best_account, name, date_phrase, reported, quote) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, "
                                "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                                "?, ?, ?, ?, ?, ?, nullif(?, (SELECT quote FROM account WHERE id = ?)))");
    query << communication.id << standing.hidden << shown.kind << shown.form << shown.status << shown.channel
          << communication.review << communication.disagrees << communication.accounts.size() << communication.occasion
          << static_cast<double>(shown.confidence);
    query.orNull(reportedDay, reportedDay == kFarPast)
        << date << actors << sources << title << shown.place << shown.when.basis;
    query.orNull(first, first == kFarPast).orNull(last, last == kFarFuture);
    query << standing.sources << best << shown.name << shown.when.phrase << reported << shown.quote << best;
    query.run();
}

bool isWordEnd(std::string_view text, std::size_t at)
{
    return at >= text.size() || text[at] == ' ';
}

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
        CommunicationReader reader(rows);
        while (!cancel.cancelled() && reader.next(sink)) {
        }
    });
}

Result<void> Communications::forEach(std::span<const CommunicationId> ids, const CommunicationSink& sink) const
{
    return m_database.guarded([&] {
        for (const CommunicationId id : ids) {
            auto rows = m_database.query("SELECT " SUMMITRY_COMMUNICATION_COLUMNS " FROM communication WHERE id = ?");
            rows << id;
            CommunicationReader(rows).next(sink);
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
            return fail("There is no event {} in the file; it may have been joined with another one.",
                        std::to_string(id));
        return detail;
    });
}

Result<std::string> Communications::evidence(CommunicationId id) const
{
    return m_database.guarded([&]() -> Result<std::string> {
        auto query = m_database.query(
            "SELECT substr(r.text, a.evidence_begin + 1, a.evidence_end - a.evidence_begin) FROM communication c "
            "JOIN account a ON a.id = c.best_account JOIN article r ON r.id = a.article WHERE c.id = ?");
        query << id;
        return query.next() ? query.text(0) : std::string();
    });
}

Result<void> Communications::put(const Communication& communication, const Standing& standing)
{
    return m_database.guarded([&] { putRow(m_database, communication, standing); });
}

Result<void> Communications::remove(CommunicationId id)
{
    return m_database.guarded([&] { m_database.query("DELETE FROM communication WHERE id = ?").operator<<(id).run(); });
}

} // namespace summitry
