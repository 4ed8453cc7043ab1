#include "models/store/accountwriter.h"

#include "models/store/accountcodec.h"

namespace summitry {

namespace {

AccountId lastAccount(Database& database)
{
    auto query = database.query("SELECT seq FROM sqlite_sequence WHERE name = 'account'");
    return query.next() ? query.integer(0) : 0;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        (text += text.empty() ? "" : " ") += word;
    return text;
}

} // namespace

std::vector<AccountId> AccountWriter::write(ArticleId article, std::span<const Account> accounts, bool byHand)
{
    return writeAs(std::vector<AccountId>(accounts.size()), article, accounts, byHand);
}

std::vector<AccountId> AccountWriter::writeAs(std::vector<AccountId> ids, ArticleId article,
                                              std::span<const Account> accounts, bool byHand)
{
    AccountId last = lastAccount(m_database);
    for (AccountId& id : ids)
        id = id == 0 ? ++last : id;
    for (std::size_t i = 0; i < accounts.size(); ++i) {
        const Account& account = accounts[i];
        const auto occasion = static_cast<std::size_t>(account.occasion);
        const bool told = account.occasion >= 0 && occasion < ids.size() && occasion != i;
        writeRow(ids[i], article, account, told ? ids[occasion] : 0, byHand);
        const std::string names = writeActors(ids[i], account);
        auto words = m_database.query("INSERT INTO account_fts (rowid, quote, names, place) VALUES (?, ?, ?, ?)");
        words << ids[i] << account.quote << names << account.place;
        words.run();
    }
    return ids;
}

void AccountWriter::erase(AccountId id)
{
    forgetWords(id);
    m_database.query("DELETE FROM account_actor WHERE account = ?").operator<<(id).run();
    m_database.query("DELETE FROM account WHERE id = ?").operator<<(id).run();
}

void AccountWriter::indexWords(AccountId id)
{
    m_database
        .query("INSERT INTO account_fts (rowid, quote, names, place) SELECT " SUMMITRY_ACCOUNT_WORDS " WHERE a.id = ?")
        .
        operator<<(id)
        .run();
}

void AccountWriter::forgetWords(AccountId id)
{
    m_database
        .query(
            "INSERT INTO account_fts (account_fts, rowid, quote, names, place) SELECT 'delete', " SUMMITRY_ACCOUNT_WORDS
            " WHERE a.id = ?")
        .
        operator<<(id)
        .run();
}

void AccountWriter::writeRow(AccountId id, ArticleId article, const Account& account, AccountId occasion, bool byHand)
{
    const std::string date = account.when.date.text();
    const std::string whenSpan = spansText({&account.whenSpan, 1}), placeSpan = spansText({&account.placeSpan, 1});
    const std::string quoteSpans = spansText(account.quoteSpans), rules = joined(account.rules);
    auto query = m_database.query(
        "INSERT INTO account (id, article, by_hand, kind, form, status, channel, date, date_phrase, date_basis, "
        "date_span, place, place_span, name, quote, quote_spans, evidence_begin, evidence_end, confidence, rules, "
        "occasion) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query << id << article << byHand << account.kind << account.form << account.status << account.channel << date
          << account.when.phrase << account.when.basis << whenSpan << account.place << placeSpan << account.name
          << account.quote << quoteSpans << account.evidence.begin << account.evidence.end
          << static_cast<double>(account.confidence) << rules;
    query.orNull(occasion, occasion == 0);
    query.run();
}

std::string AccountWriter::writeActors(AccountId id, const Account& account)
{
    std::string names = account.name;
    Persons persons(m_database);
    for (const Role role : kRoles) {
        int position = 0;
        for (const Actor& actor : actorsOf(account, role)) {
            const auto person = persons.ensure(actor.name, actor.kind, actor.country);
            if (!person)
                throw SQLite::Exception(m_database.handle());
            const std::string span = spansText({&actor.span, 1});
            auto query = m_database.query(
                "INSERT INTO account_actor (account, role, position, person, span) VALUES (?, ?, ?, ?, ?)");
            query << id << role << position++ << *person << span;
            query.run();
            (names += ' ') += actor.name;
        }
    }
    return names;
}

} // namespace summitry
