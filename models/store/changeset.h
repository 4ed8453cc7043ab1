#pragma once
// What an edit changed, as SQLite's session extension records it: row changes of the tables that people write, which
// can be applied forwards and backwards. Source: https://www.sqlite.org/sessionintro.html. Private to this folder.
#include "models/domain/communication.h"
#include "models/store/database.h"

#include <string>
#include <vector>

namespace summitry {

/// Records from construction on. Throws SQLite::Exception.
class ChangeRecorder
{
public:
    explicit ChangeRecorder(Database& database);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder&) = delete;
    ChangeRecorder& operator=(const ChangeRecorder&) = delete;
    std::string take();

private:
    Database& m_database;
    void* m_session = nullptr;
};

/// Applies changes, backwards when `invert`. False when the rows are no longer as they were; the database may then be
/// half changed: roll back.
bool applyChanges(Database& database, const std::string& changes, bool invert);
/// Accounts that the changes are about, ascending.
std::vector<AccountId> touchedAccounts(Database& database, const std::string& changes);

} // namespace summitry
