#pragma once
// Writes accounts with their actors and words. Private to this folder; throws SQLite::Exception.
#include "models/domain/communication.h"
#include "models/store/database.h"

#include <span>
#include <vector>

namespace summitry {

class AccountWriter
{
public:
    explicit AccountWriter(Database& database) : m_database(database) {}
    /// Ids in the order of the accounts. Occasions are positions within `accounts`.
    std::vector<AccountId> write(ArticleId article, std::span<const Account> accounts, bool byHand);

private:
    void writeRow(AccountId id, ArticleId article, const Account& account, AccountId occasion, bool byHand);
    /// Gives the names, for search.
    std::string writeActors(AccountId id, const Account& account);
    Database& m_database;
};

} // namespace summitry
