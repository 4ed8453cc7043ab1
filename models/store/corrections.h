#pragma once
// What people changed, as a layer over imported accounts: fields, reviews, bonds between accounts (one event or two).
// A correction hangs on an account and counts for the communication that holds it, so it survives new merges. The
// latest of a field wins. Write inside History::run, so that it can be undone. Owned by Store.
#include "models/domain/communication.h"
#include "models/domain/correctionset.h"
#include "models/domain/field.h"
#include "models/domain/result.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace summitry {

class Database;

struct Correction
{
    std::int64_t id = 0;
    AccountId account = 0;
    Field field = Field::Place;
    std::string value; ///< the words of the exchange formats; actors: see models/domain/field.h; Deleted: "yes"
    std::string who, when, why; ///< when: ISO 8601, given by the caller
    bool operator==(const Correction&) const = default;
};

/// Two accounts tell the same event, or not, whatever the rules say.
struct Bond
{
    AccountId first = 0;
    AccountId second = 0;
    bool together = true;
    EditNote note = {};
    bool operator==(const Bond&) const = default;
};

class Corrections
{
public:
    explicit Corrections(Database& database) : m_database(database) {}

    Result<std::int64_t> add(const Correction& correction);
    Result<void> remove(std::int64_t id);
    /// In the order they were made.
    Result<std::vector<Correction>> of(std::span<const AccountId> accounts) const;
    Result<std::vector<Correction>> all() const;
    /// Sets or replaces the bond of a pair.
    Result<void> bind(const Bond& bond);
    Result<void> unbind(AccountId first, AccountId second);
    Result<std::vector<Bond>> bonds(std::span<const AccountId> accounts) const;
    Result<std::vector<Bond>> allBonds() const;
    /// Events found by hand, with who found them.
    Result<std::vector<std::pair<AccountId, EditNote>>> foundByHand() const;
    /// Hangs what hangs on one account on another one; a bond of the two goes.
    Result<void> move(AccountId from, AccountId to);
    /// Drops what hangs on an account.
    Result<void> drop(AccountId account);

private:
    Database& m_database;
};

/// Applies corrections in order; gives the review state and whether the event is deleted. An unreadable value is
/// skipped.
struct Corrected
{
    Review review = Review::Unreviewed;
    bool deleted = false;
};
Corrected apply(std::span<const Correction> corrections, Account& shown);

} // namespace summitry
