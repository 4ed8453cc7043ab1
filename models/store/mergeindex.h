#pragma once
// Finds the accounts that could tell the same event as a new one: by key and day, the keys being those of
// models/merging. Keeps to which communication each account belongs. Owned by Store.
#include "models/store/articles.h"

namespace summitry {

struct MergeEntry
{
    std::uint64_t key = 0;
    Day first = 0;
    Day last = 0;
};

/// An account with what its article adds.
struct MergeRecord
{
    AccountId id = 0;
    ArticleId article = 0;
    ArticleId original = 0; ///< of a copy, else the article
    CommunicationId communication = 0;
    AccountId occasion = 0; ///< the call or summit it was said in; 0 = none
    std::string source;
    DatedPhrase published;
    std::string evidence; ///< the words of the evidence span, for statements without a quotation
    Account account;
};

class MergeIndex
{
public:
    explicit MergeIndex(Database& database) : m_database(database) {}

    Result<void> add(AccountId account, std::span<const MergeEntry> entries);
    Result<void> remove(AccountId account, std::span<const MergeEntry> entries);
    /// Accounts with this key whose days touch first..last, ascending.
    Result<std::vector<AccountId>> near(std::uint64_t key, Day first, Day last) const;
    /// In the order of the ids; ids that are gone are left out.
    Result<std::vector<MergeRecord>> load(std::span<const AccountId> ids) const;
    Result<std::vector<AccountId>> members(std::span<const CommunicationId> communications) const;
    /// 0 = to none, for an account that is gone.
    Result<void> assign(AccountId account, CommunicationId communication);
    /// 0 when it belongs to none.
    Result<CommunicationId> communicationOf(AccountId account) const;
    /// Communications that hold a statement made in one of these accounts' calls or summits.
    Result<std::vector<CommunicationId>> saidIn(std::span<const AccountId> accounts) const;

private:
    Database& m_database;
};

} // namespace summitry
