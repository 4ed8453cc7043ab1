#include "models/store/database.h"

namespace summitry {

namespace {

constexpr int kBusyMilliseconds = 3000;

} // namespace

Query::~Query()
{
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

Query& Query::operator<<(double value)
{
    sqlite3_bind_double(m_statement, ++m_index, value);
    return *this;
}

Query& Query::operator<<(std::string_view text)
{
    // A null pointer would bind NULL instead of an empty text.
    sqlite3_bind_text64(m_statement, ++m_index, text.empty() ? "" : text.data(), text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}

Query& Query::null()
{
    sqlite3_bind_null(m_statement, ++m_index);
    return *this;
}

Query& Query::blob(std::string_view bytes)
{
    sqlite3_bind_blob64(m_statement, ++m_index, bytes.data(), bytes.size(), SQLITE_STATIC);
    return *this;
}

void Query::raise(int code) const
{
    throw SQLite::Exception(sqlite3_db_handle(m_statement), code);
}

bool Query::next()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        raise(code);
    return code == SQLITE_ROW;
}

void Query::run()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_DONE && code != SQLITE_ROW)
        raise(code);
    sqlite3_reset(m_statement);
    m_index = 0;
}

std::string_view Query::view(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)))
                 : std::string_view{};
}

Database::Database(const std::string& path, int flags)
    : m_path(path), m_connection(path, flags | SQLite::OPEN_NOMUTEX, kBusyMilliseconds)
{
    m_connection.exec("PRAGMA foreign_keys = ON");
    m_connection.exec("PRAGMA trusted_schema = OFF");
    m_connection.exec("PRAGMA cache_size = -32768");
    m_connection.exec("PRAGMA temp_store = MEMORY");
}

Query Database::query(const char* sql)
{
    auto& statement = m_statements[sql];
    if (!statement) {
        sqlite3_stmt* made = nullptr;
        const int code = sqlite3_prepare_v3(handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &made, nullptr);
        if (code != SQLITE_OK)
            throw SQLite::Exception(handle(), code);
        statement.reset(made);
    }
    return Query(statement.get());
}

void Database::leave(bool commit)
{
    if (m_depth > 0)
        m_connection.exec(commit ? "RELEASE step" : "ROLLBACK TO step; RELEASE step");
    else if (commit)
        m_connection.exec("COMMIT");
    else if (!sqlite3_get_autocommit(handle())) // a full disk may have rolled back already
        m_connection.exec("ROLLBACK");
}

Result<void> Database::transaction(const std::function<Result<void>()>& work)
{
    if (const auto begun = guarded([&] { m_connection.exec(m_depth == 0 ? "BEGIN IMMEDIATE" : "SAVEPOINT step"); });
        !begun)
        return begun;
    ++m_depth;
    const Result<void> done = guarded(work);
    --m_depth;
    if (!done) {
        (void)guarded([&] { leave(false); });
        return done;
    }
    const auto committed = guarded([&] { leave(true); });
    if (!committed)
        (void)guarded([&] { leave(false); });
    return committed;
}

Error Database::explain(const SQLite::Exception& failure) const
{
    const std::string name = m_path.empty() ? std::string("(in memory)") : m_path;
    switch (failure.getErrorCode() & 0xff) {
    case SQLITE_FULL:
        return fail("There is no room left on the disk for {}; nothing of this step was kept. Make room and try again.",
                    name);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return fail("{} is in use by another program; wait until it is done there and try again.", name);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return fail("{} may not be written; save a copy elsewhere and work on that.", name);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return fail(
            "{} could not be read or written ({}); nothing of this step was kept. Check the disk and try again.", name,
            failure.what());
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return fail("{} is damaged ({}); go back to an older copy.", name, failure.what());
    default:
        return fail("{} could not be used: {}.", name, failure.what());
    }
}

} // namespace summitry
