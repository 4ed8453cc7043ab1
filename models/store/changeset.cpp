#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include "models/store/changeset.h"

#include <algorithm>
#include <array>
#include <utility>

namespace summitry {

namespace {

constexpr std::array kRecorded{"correction", "bond", "document", "account", "account_actor", "merge_entry"};

sqlite3_session* sessionOf(void* session)
{
    return static_cast<sqlite3_session*>(session);
}

void check(Database& database, int code)
{
    if (code != SQLITE_OK)
        throw SQLite::Exception(database.handle(), code);
}

int refuseConflict(void*, int, sqlite3_changeset_iter*)
{
    return SQLITE_CHANGESET_ABORT;
}

/// Columns that hold an account's row, by table.
std::vector<int> accountColumns(std::string_view table)
{
    if (table == "correction")
        return {1};
    if (table == "bond")
        return {0, 1};
    if (table == "account" || table == "account_actor")
        return {0};
    return {};
}

void collect(sqlite3_changeset_iter* changes, int operation, int column, std::vector<AccountId>& into)
{
    sqlite3_value* value = nullptr;
    if (operation == SQLITE_INSERT)
        sqlite3changeset_new(changes, column, &value);
    else
        sqlite3changeset_old(changes, column, &value);
    if (value)
        into.push_back(sqlite3_value_int64(value));
}

} // namespace

ChangeRecorder::ChangeRecorder(Database& database) : m_database(database)
{
    sqlite3_session* session = nullptr;
    check(database, sqlite3session_create(database.handle(), "main", &session));
    m_session = session;
    for (const char* table : kRecorded)
        check(database, sqlite3session_attach(session, table));
}

ChangeRecorder::~ChangeRecorder()
{
    sqlite3session_delete(sessionOf(m_session));
}

std::string ChangeRecorder::take()
{
    int size = 0;
    void* bytes = nullptr;
    check(m_database, sqlite3session_changeset(sessionOf(m_session), &size, &bytes));
    std::string changes(static_cast<const char*>(bytes), static_cast<std::size_t>(size));
    sqlite3_free(bytes);
    return changes;
}

bool applyChanges(Database& database, const std::string& changes, bool invert)
{
    int size = static_cast<int>(changes.size());
    void* bytes = const_cast<char*>(changes.data());
    if (invert)
        check(database, sqlite3changeset_invert(size, changes.data(), &size, &bytes));
    const int code = sqlite3changeset_apply(database.handle(), size, bytes, nullptr, refuseConflict, nullptr);
    if (invert)
        sqlite3_free(bytes);
    if (code != SQLITE_OK && code != SQLITE_ABORT)
        check(database, code);
    return code == SQLITE_OK;
}

std::vector<AccountId> touchedAccounts(Database& database, const std::string& changes)
{
    std::vector<AccountId> touched;
    sqlite3_changeset_iter* iterator = nullptr;
    check(database,
          sqlite3changeset_start(&iterator, static_cast<int>(changes.size()), const_cast<char*>(changes.data())));
    while (sqlite3changeset_next(iterator) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0, operation = 0, indirect = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, &indirect);
        for (const int column : accountColumns(table))
            collect(iterator, operation, column, touched);
    }
    check(database, sqlite3changeset_finalize(iterator));
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    return touched;
}

} // namespace summitry
