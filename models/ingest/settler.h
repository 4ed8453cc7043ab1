#pragma once
// Keeps communications true to their accounts: gives new or touched accounts to the events they tell and makes the
// shown values of every event that this changes anew. Looks only at the neighbourhood of what is new. Run it inside a
// transaction of the store. Private to this folder.
#include "models/domain/communication.h"
#include "models/merging/merger.h"
#include "models/store/mergeindex.h"
#include "models/store/store.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <vector>

namespace summitry {

class Settler
{
public:
    explicit Settler(Store& store) : m_store(store) {}

    /// Writes the merge entries of accounts that were just added.
    Result<void> index(std::span<const AccountId> added);
    /// Drops the merge entries of accounts that are about to change or go.
    Result<void> forget(std::span<const AccountId> old);
    /// Gives the communications that are new, changed or gone, ascending. Accounts that no longer exist are allowed.
    Result<std::vector<CommunicationId>> settle(std::span<const AccountId> touched);

private:
    using Intervals = std::map<std::uint64_t, std::vector<MergeReach>>;

    Result<void> load(std::span<const AccountId> ids);
    Result<std::vector<AccountId>> withMembers(std::span<const AccountId> touched) const;
    Result<void> loadNeighbours(std::span<const AccountId> touched);
    Result<void> loadBonded(std::span<const AccountId> touched);
    Intervals intervalsAround(std::span<const AccountId> touched, Day windows) const;
    bool isInner(const MergeRecord& record, const Intervals& inner) const;
    Result<void> regroup(std::span<const AccountId> touched);
    Result<void> assign(const std::vector<AccountId>& group);
    Result<void> dropGone(std::span<const AccountId> touched);
    Result<void> rewrite(CommunicationId id);
    Result<CommunicationId> occasionOf(const std::vector<MergeRecord>& records, const Merged& merged) const;

    Result<void> learnNames();
    void rename(Account& account) const;

    Store& m_store;
    std::optional<std::map<std::string, Actor>> m_names; ///< who counts instead of whom, by hand
    std::map<AccountId, MergeRecord> m_records;
    std::set<CommunicationId> m_changed;
    std::vector<AccountId> m_moved;
};

MergeItem mergeItem(const MergeRecord& record);
/// Writes additions to a person; accounts that name them are indexed anew, for they may now mean another one.
Result<void> writePerson(Store& store, const std::string& name, const std::function<Result<void>()>& write);

} // namespace summitry
