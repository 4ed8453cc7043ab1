#define SQLITE_ENABLE_SESSION
#define SQLITE_ENABLE_PREUPDATE_HOOK
#include "models/store/changeset.h"

#include <algorithm>
#include <array>
#include <utility>

namespace summitry {

namespace {

constexpr std::array kRecorded{"correction", "bond",    "document",     "account",     "account_actor", "merge_entry",
                               "hand_note",  "article", "local_person", "local_alias", "local_term"};

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
    if (table == "account" || table == "account_actor" || table == "hand_note")
        return {0};
    return {};
}

/// Of the row before the change, or of the new one.
sqlite3_value* valueOf(sqlite3_changeset_iter* changes, int operation, int column)
{
    sqlite3_value* value = nullptr;
    if (operation == SQLITE_INSERT)
        sqlite3changeset_new(changes, column, &value);
    else
        sqlite3changeset_old(changes, column, &value);
    return value;
}

void collect(sqlite3_changeset_iter* changes, int operation, int column, std::vector<AccountId>& into)
{
    if (sqlite3_value* value = valueOf(changes, operation, column))
        into.push_back(sqlite3_value_int64(value));
    sqlite3_value* moved = nullptr; // an update tells the old value only where it has changed
    if (operation == SQLITE_UPDATE && sqlite3changeset_new(changes, column, &moved) == SQLITE_OK && moved)
        into.push_back(sqlite3_value_int64(moved));
}

void collectFrom(Query& accounts, std::vector<AccountId>& into)
{
    while (accounts.next())
        into.push_back(accounts.integer(0));
}

/// Of an article only the day of publication does.
bool mattersToEvents(sqlite3_changeset_iter* changes, std::string_view table)
{
    constexpr int published = 4;
    sqlite3_value* value = nullptr;
    return table != "article" || (sqlite3changeset_new(changes, published, &value) == SQLITE_OK && value);
}

/// Accounts of an article whose date changed, and those that name a person who is now another one.
void collectNamed(Database& database, std::string_view table, sqlite3_value* key, std::vector<AccountId>& into)
{
    if (table == "article") {
        auto accounts = database.query("SELECT id FROM account WHERE article = ?");
        accounts << sqlite3_value_int64(key);
        collectFrom(accounts, into);
    } else if (table == "local_person") {
        const std::string name(reinterpret_cast<const char*>(sqlite3_value_text(key)));
        auto accounts = database.query("SELECT aa.account FROM account_actor aa JOIN person p ON p.id = aa.person "
                                       "WHERE p.name = ?");
        accounts << name;
        collectFrom(accounts, into);
    }
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
        sqlite3_value* key = valueOf(iterator, operation, 0);
        if (key && mattersToEvents(iterator, table))
            collectNamed(database, table, key, touched);
    }
    check(database, sqlite3changeset_finalize(iterator));
    std::sort(touched.begin(), touched.end());
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    return touched;
}

} // namespace summitry
