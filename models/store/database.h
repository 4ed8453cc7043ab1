#pragma once
// One SQLite connection with its prepared statements: what the parts of the store share. Private to this folder.
// Queries are prepared once and kept; a Query gives its statement back, reset, when it goes out of scope.
// Statements throw SQLite::Exception inside the store; guarded() turns that into a Result with a plain sentence.
// Binding and reading go straight to the C API: rows by the million must not pay for a shared pointer per cell.
#include "models/domain/result.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>

namespace summitry {

class Query
{
public:
    explicit Query(sqlite3_stmt* statement) : m_statement(statement) {}
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    template <typename Number>
    requires std::is_integral_v<Number> || std::is_enum_v<Number> Query& operator<<(Number value)
    {
        sqlite3_bind_int64(m_statement, ++m_index, static_cast<std::int64_t>(value));
        return *this;
    }
    Query& operator<<(double value);
    /// The text must live until the query has run.
    Query& operator<<(std::string_view text);
    Query& operator<<(const std::string& text) { return *this << std::string_view(text); }
    Query& operator<<(const char* text) { return *this << std::string_view(text); }
    Query& null();
    Query& orNull(std::int64_t value, bool isNull) { return isNull ? null() : *this << value; }
    Query& blob(std::string_view bytes);

    bool next();
    /// For inserts and updates; may be bound and run again.
    void run();
    std::int64_t integer(int column) const { return sqlite3_column_int64(m_statement, column); }
    double real(int column) const { return sqlite3_column_double(m_statement, column); }
    bool isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    std::string_view view(int column) const; ///< lives until next()
    std::string text(int column) const { return std::string(view(column)); }
    template <typename E>
    E word(int column) const
    {
        return static_cast<E>(integer(column));
    }

private:
    [[noreturn]] void raise(int code) const;
    sqlite3_stmt* m_statement;
    int m_index = 0;
};

class Database
{
public:
    /// Without SQLite's own mutexes: a connection stays on one thread. Throws SQLite::Exception.
    Database(const std::string& path, int flags);

    SQLite::Database& connection() { return m_connection; }
    sqlite3* handle() const { return m_connection.getHandle(); }
    /// `sql` must be a literal: statements are kept by its address.
    Query query(const char* sql);
    std::int64_t lastId() const { return m_connection.getLastInsertRowid(); }
    void forgetStatements() { m_statements.clear(); }
    const std::string& path() const { return m_path; }

    /// Nested calls are savepoints.
    Result<void> transaction(const std::function<Result<void>()>& work);

    /// Runs work that may throw: what it returns, or an error for people. Work returns void or a Result.
    template <typename Work>
    auto guarded(const Work& work) const
    {
        using Value = std::invoke_result_t<Work>;
        using Out = std::conditional_t<std::is_void_v<Value>, Result<void>, Value>;
        try {
            if constexpr (std::is_void_v<Value>) {
                work();
                return Out{};
            } else {
                return work();
            }
        } catch (const SQLite::Exception& failure) {
            return Out(explain(failure));
        }
    }
    Error explain(const SQLite::Exception& failure) const;

private:
    struct Finalise
    {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    void leave(bool commit);

    std::string m_path;
    SQLite::Database m_connection;
    std::unordered_map<const char*, std::unique_ptr<sqlite3_stmt, Finalise>> m_statements;
    int m_depth = 0;
};

} // namespace summitry
