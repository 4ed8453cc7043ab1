#pragma once
// Writes accounts with their actors and words. Private to this folder; throws SQLite::Exception.
#include "models/domain/communication.h"
#include "models/store/database.h"

#include <span>
#include <vector>

namespace summitry {

/// What search knows of an account `a`: rowid, quote, names, place.
#define SUMMITRY_ACCOUNT_WORDS                                                                                         \
    "a.id, a.quote, a.name || coalesce((SELECT group_concat(' ' || p.name, '') FROM account_actor aa "                 \
    "JOIN person p ON p.id = aa.person WHERE aa.account = a.id), ''), a.place FROM account a"

class AccountWriter
{
public:
    explicit AccountWriter(Database& database) : m_database(database) {}
    /// Ids in the order of the accounts. Occasions are positions within `accounts`.
    std::vector<AccountId> write(ArticleId article, std::span<const Account> accounts, bool byHand);
    /// Under these ids, an old one or 0 for a new one each; gives those that they have then.
    std::vector<AccountId> writeAs(std::vector<AccountId> ids, ArticleId article, std::span<const Account> accounts,
                                   bool byHand);
    void erase(AccountId id);
    /// Into and out of the search; an account must be as it was when its words are forgotten.
    void indexWords(AccountId id);
    void forgetWords(AccountId id);

private:
    void writeRow(AccountId id, ArticleId article, const Account& account, AccountId occasion, bool byHand);
    /// Gives the names, for search.
    std::string writeActors(AccountId id, const Account& account);
    Database& m_database;
};

} // namespace summitry
