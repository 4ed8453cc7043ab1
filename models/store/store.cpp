#include "models/store/store.h"

#include "models/store/articles.h"
#include "models/store/communications.h"
#include "models/store/corrections.h"
#include "models/store/documents.h"
#include "models/store/fileopener.h"
#include "models/store/history.h"
#include "models/store/mergeindex.h"
#include "models/store/migrator.h"
#include "models/store/persons.h"
#include "models/store/search.h"

#include <sys/stat.h>

namespace summitry {

struct Store::Parts
{
    Parts(const std::string& file, const std::string& uri, int flags) : path(file), database(uri, flags) {}

    std::string path;
    bool readOnly = false;
    bool closed = false;
    Database database;
    Articles articles{database};
    Persons persons{database};
    Communications communications{database};
    Corrections corrections{database};
    Documents documents{database};
    History history{database};
    MergeIndex mergeIndex{database};
    Search search{database};
};

namespace {

Opened failed(FileState state, const std::string& path)
{
    return {nullptr, state, describe(state, path)};
}

FileState stateOf(const SQLite::Exception& failure)
{
    switch (failure.getErrorCode() & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return FileState::InUse;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return FileState::Damaged;
    case SQLITE_READONLY:
        return FileState::ReadOnly;
    default:
        return FileState::Failed;
    }
}

bool hasNoWriteBit(const std::string& path)
{
    struct stat status
    {
    };
    return ::stat(path.c_str(), &status) == 0 && (status.st_mode & 0222) == 0;
}

/// Fails when the main tables cannot be read at all.
void readSomething(Database& database)
{
    database.connection().execAndGet("SELECT count(*) FROM sqlite_master").getInt();
    database.connection()
        .execAndGet("SELECT (SELECT count(*) FROM document) + "
                    "coalesce((SELECT max(id) FROM article), 0) + "
                    "coalesce((SELECT max(id) FROM communication), 0)")
        .getInt64();
}

/// A percent-encoded file: address; SQLite then takes options after "?".
std::string fileAddress(const std::string& path, std::string_view options)
{
    static constexpr std::string_view plain = "-._~/";
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string address = "file:";
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool alnum = byte < 0x80 && std::isalnum(byte) != 0;
        if (alnum || plain.find(c) != std::string_view::npos)
            address += c;
        else
            (address += '%') += digits[byte >> 4], address += digits[byte & 15];
    }
    return address.append(options);
}

/// An older file that may not be written is shown from a private copy, brought to this version; SQLite puts it on the
/// disk where it does not fit in memory, and drops it on closing.
Result<void> copyUpToDate(Database& from, Database& into, std::span<const Migration> migrations)
{
    sqlite3_backup* backup = sqlite3_backup_init(into.handle(), "main", from.handle(), "main");
    if (!backup)
        throw SQLite::Exception(into.handle());
    sqlite3_backup_step(backup, -1);
    if (const int code = sqlite3_backup_finish(backup); code != SQLITE_OK)
        throw SQLite::Exception(into.handle(), code);
    const auto done = migrate(into, migrations);
    if (done)
        into.connection().exec("PRAGMA query_only = ON");
    return done;
}

/// The oldest version whose readers understand a newer file; its own version when it does not say.
int readableFrom(Database& database, int version)
{
    auto query = database.query("SELECT json FROM document WHERE kind = 'file' AND key = 'readable from'");
    return query.next() ? static_cast<int>(query.integer(0)) : version;
}

} // namespace

Store::Store(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Store::~Store()
{
    (void)close();
}

Opened Store::inMemory()
{
    const auto migrations = builtInMigrations();
    if (!migrations)
        return {nullptr, FileState::Failed, migrations.message()};
    auto parts = std::make_unique<Parts>("", ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    if (const auto done = migrate(parts->database, *migrations); !done)
        return {nullptr, FileState::Failed, done.message()};
    return {std::unique_ptr<Store>(new Store(std::move(parts))), FileState::Ready, {}};
}

Opened Store::create(const std::string& path)
{
    int version = 0;
    if (const FileState there = inspectFile(path, version); there == FileState::Failed)
        return failed(there, path);
    else if (there != FileState::Missing)
        return failed(FileState::Exists, path);
    const auto migrations = builtInMigrations();
    if (!migrations)
        return {nullptr, FileState::Failed, migrations.message()};
    const std::string draft = nameBeside(path);
    try {
        Database database(draft, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        if (const auto done = migrate(database, *migrations); !done) {
            removeDatabase(draft);
            return {nullptr, FileState::Failed, done.message()};
        }
    } catch (const SQLite::Exception&) {
        removeDatabase(draft);
        return failed(FileState::Failed, path);
    }
    if (const FileState moved = moveIntoPlace(draft, path); moved != FileState::Ready) {
        removeDatabase(draft);
        return failed(moved, path);
    }
    return open(path, Access::Write);
}

FileState Store::probe(const std::string& path)
{
    int version = 0;
    const FileState state = inspectFile(path, version);
    const auto migrations = builtInMigrations();
    return state == FileState::Ready && migrations && version > migrations->back().version ? FileState::Newer : state;
}

Opened Store::open(const std::string& path, Access access)
{
    int version = 0;
    if (const FileState state = inspectFile(path, version); state != FileState::Ready)
        return failed(state, path);
    if (access != Access::Read && hasNoWriteBit(path)) {
        if (access == Access::Write)
            return failed(FileState::ReadOnly, path);
        Opened opened = openDatabase(path, Access::Read, version);
        if (opened.store && opened.message == Message{})
            opened.message = describe(FileState::ReadOnly, path);
        return opened;
    }
    return openDatabase(path, access, version);
}

namespace {

Opened refuse(const SQLite::Exception& failure, const std::string& path)
{
    return failed(stateOf(failure), path);
}

/// Ready, or why the file cannot be written.
Opened startWriting(Database& database, std::span<const Migration> migrations, const std::string& path)
{
    if (const auto done = migrate(database, migrations); !done)
        return {nullptr, FileState::Failed, done.message()};
    try {
        database.connection().exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
    } catch (const SQLite::Exception& failure) {
        return refuse(failure, path);
    }
    return {nullptr, FileState::Ready, {}};
}

} // namespace

Opened Store::openDatabase(const std::string& path, Access access, int version)
{
    const auto migrations = builtInMigrations();
    if (!migrations)
        return {nullptr, FileState::Failed, migrations.message()};
    const bool newer = version > migrations->back().version;
    if (newer && access == Access::Write)
        return failed(FileState::Newer, path);
    const bool reading = newer || access == Access::Read;
    std::unique_ptr<Parts> parts;
    try {
        parts = std::make_unique<Parts>(path, path, reading ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE);
        readSomething(parts->database);
    } catch (const SQLite::Exception& failure) {
        // In a folder that may not be written SQLite cannot make its side files: read the bare file.
        if (access == Access::Write || (failure.getErrorCode() & 0xff) != SQLITE_CANTOPEN)
            return refuse(failure, path);
        try {
            parts = std::make_unique<Parts>(path, fileAddress(path, "?immutable=1"),
                                            SQLite::OPEN_READONLY | SQLite::OPEN_URI);
            readSomething(parts->database);
        } catch (const SQLite::Exception& second) {
            return refuse(second, path);
        }
    }
    Database& database = parts->database;
    parts->readOnly = sqlite3_db_readonly(database.handle(), "main") == 1;
    if (parts->readOnly && access == Access::Write)
        return failed(FileState::ReadOnly, path);
    if (newer && readableFrom(database, version) > migrations->back().version)
        return failed(FileState::Newer, path);
    if (!parts->readOnly)
        if (Opened writing = startWriting(database, *migrations, path); writing.state != FileState::Ready)
            return writing;
    if (parts->readOnly && version < migrations->back().version) {
        auto copy = std::make_unique<Parts>(path, "", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        const auto copied = database.guarded([&] { return copyUpToDate(database, copy->database, *migrations); });
        if (!copied)
            return {nullptr, FileState::Failed, copied.message()};
        copy->readOnly = true;
        parts = std::move(copy);
    }
    const FileState why = newer ? FileState::Newer : FileState::ReadOnly;
    const bool fellBack = parts->readOnly && (newer || access == Access::WriteOrRead);
    const bool told = fellBack || (parts->readOnly && newer);
    return {std::unique_ptr<Store>(new Store(std::move(parts))), FileState::Ready,
            told ? describe(why, path) : Message{}};
}

Result<void> Store::close()
{
    if (m_parts->closed)
        return {};
    m_parts->closed = true;
    Database& database = m_parts->database;
    database.forgetStatements();
    if (m_parts->readOnly || m_parts->path.empty())
        return {};
    return database.guarded([&] {
        sqlite3_busy_timeout(database.handle(), 0);
        database.connection().exec("PRAGMA optimize");
        // Another window may still have the file: then the last one folds it.
        sqlite3_exec(database.handle(), "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr);
        sqlite3_exec(database.handle(), "PRAGMA journal_mode = DELETE", nullptr, nullptr, nullptr);
    });
}

bool Store::readOnly() const
{
    return m_parts->readOnly;
}
const std::string& Store::path() const
{
    return m_parts->path;
}
Articles& Store::articles()
{
    return m_parts->articles;
}
Persons& Store::persons()
{
    return m_parts->persons;
}
Communications& Store::communications()
{
    return m_parts->communications;
}
Corrections& Store::corrections()
{
    return m_parts->corrections;
}
Documents& Store::documents()
{
    return m_parts->documents;
}
History& Store::history()
{
    return m_parts->history;
}
MergeIndex& Store::mergeIndex()
{
    return m_parts->mergeIndex;
}
Search& Store::search()
{
    return m_parts->search;
}

std::int64_t Store::revision() const
{
    auto query = m_parts->database.query("PRAGMA data_version");
    const std::int64_t others = query.next() ? query.integer(0) : 0;
    return (others << 40) + sqlite3_total_changes64(m_parts->database.handle());
}

Result<void> Store::transaction(const std::function<Result<void>()>& work)
{
    return m_parts->database.transaction(work);
}

Result<void> Store::saveCopy(const std::string& path) const
{
    int version = 0;
    if (inspectFile(path, version) != FileState::Missing)
        return Error{describe(FileState::Exists, path)};
    const std::string draft = nameBeside(path);
    const auto copied = m_parts->database.guarded([&] {
        m_parts->database.connection().exec("PRAGMA query_only = OFF"); // it forbids VACUUM, even into another file
        m_parts->database.query("VACUUM INTO ?").operator<<(draft).run();
    });
    if (m_parts->readOnly)
        m_parts->database.connection().exec("PRAGMA query_only = ON");
    const FileState moved = copied ? moveIntoPlace(draft, path) : FileState::Failed;
    if (moved == FileState::Ready)
        return {};
    removeDatabase(draft);
    return copied ? Result<void>(Error{describe(moved, path)}) : copied;
}

Result<void> Store::verify() const
{
    return m_parts->database.guarded([&]() -> Result<void> {
        auto query = m_parts->database.query("PRAGMA integrity_check(1)");
        const bool fine = query.next() && query.view(0) == "ok";
        return fine ? Result<void>{} : Result<void>(Error{describe(FileState::Damaged, m_parts->path)});
    });
}

} // namespace summitry
