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
    std::vector<AccountId> ids;
    const AccountId last = lastAccount(m_database);
    const auto count = static_cast<int>(accounts.size());
    for (int i = 0; i < count; ++i) {
        const Account& account = accounts[static_cast<std::size_t>(i)];
        const AccountId id = last + 1 + i;
        const bool told = account.occasion >= 0 && account.occasion < count && account.occasion != i;
        writeRow(id, article, account, told ? last + 1 + account.occasion : 0, byHand);
        const std::string names = writeActors(id, account);
        auto words = m_database.query("INSERT INTO account_fts (rowid, quote, names, place) VALUES (?, ?, ?, ?)");
        words << id << account.quote << names << account.place;
        words.run();
        ids.push_back(id);
    }
    return ids;
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
