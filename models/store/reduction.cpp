#include "models/store/reduction.h"

#include "models/domain/utf8text.h"
#include "models/store/accountwriter.h"
#include "models/store/database.h"
#include "models/store/fileopener.h"

#include <QCryptographicHash>

#include <array>

namespace summitry {

namespace {

std::string sha256(std::string_view text)
{
    const QByteArray bytes = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().toStdString();
}

/// In the order in which rows can go without leaving others that point to them.
constexpr std::array kDropOthers{
    "DELETE FROM communication WHERE id NOT IN (SELECT id FROM kept)",
    "DELETE FROM membership WHERE communication NOT IN (SELECT id FROM kept)",
    "UPDATE communication SET occasion = 0 WHERE occasion NOT IN (SELECT id FROM kept)",
    "UPDATE account SET occasion = NULL WHERE occasion NOT IN (SELECT account FROM membership)",
    "DELETE FROM account_actor WHERE account NOT IN (SELECT account FROM membership)",
    "DELETE FROM merge_entry WHERE account NOT IN (SELECT account FROM membership)",
    "DELETE FROM correction WHERE account NOT IN (SELECT account FROM membership)",
    "DELETE FROM bond WHERE first NOT IN (SELECT account FROM membership) OR second NOT IN (SELECT account FROM "
    "membership)",
    "DELETE FROM hand_note WHERE account NOT IN (SELECT account FROM membership)",
    "DELETE FROM withheld_evidence WHERE account NOT IN (SELECT account FROM membership)",
    "DELETE FROM account WHERE id NOT IN (SELECT account FROM membership)",
    "UPDATE article SET copy_of = NULL WHERE copy_of NOT IN (SELECT article FROM account)",
    "DELETE FROM article_band WHERE article NOT IN (SELECT article FROM account)",
    "DELETE FROM withheld_text WHERE article NOT IN (SELECT article FROM account)",
    "DELETE FROM article WHERE id NOT IN (SELECT article FROM account)",
    "DELETE FROM source WHERE id NOT IN (SELECT source FROM article)",
    "CREATE TEMP TABLE named AS SELECT person FROM account_actor UNION SELECT e.value >> 2 FROM communication c, "
    "json_each('[' || c.actor_list || ']') e",
    "DELETE FROM term WHERE person NOT IN (SELECT person FROM named)",
    "DELETE FROM person_alias WHERE person NOT IN (SELECT person FROM named)",
    "DELETE FROM person WHERE id NOT IN (SELECT person FROM named)",
    "DELETE FROM document WHERE key GLOB 'communication/*' AND CAST(substr(key, 15) AS INTEGER) NOT IN (SELECT id FROM "
    "kept)",
    "DELETE FROM document WHERE key GLOB 'article/*' AND CAST(substr(key, 9) AS INTEGER) NOT IN (SELECT id FROM "
    "article)"};

void keepOnly(Database& database, const std::vector<CommunicationId>& ids)
{
    SQLite::Database& connection = database.connection();
    connection.exec("CREATE TEMP TABLE kept (id INTEGER PRIMARY KEY)");
    for (const CommunicationId id : ids)
        database.query("INSERT OR IGNORE INTO kept SELECT id FROM communication WHERE id = ?").operator<<(id).run();
    for (const char* statement : kDropOthers)
        connection.exec(statement);
}

void withholdEvidence(Database& database, ArticleId article, const Utf8Text& text)
{
    auto accounts = database.query("SELECT id, evidence_begin, evidence_end FROM account WHERE article = ?");
    accounts << article;
    while (accounts.next()) {
        const TextSpan span{static_cast<std::uint32_t>(accounts.integer(1)),
                            static_cast<std::uint32_t>(accounts.integer(2))};
        const std::string hash = sha256(text.slice(span));
        database.query("INSERT INTO withheld_evidence (account, sha256) VALUES (?, ?)")
            .
            operator<<(accounts.integer(0))
            .
            operator<<(hash)
            .run();
    }
}

/// How many texts there were.
std::int64_t withholdTexts(Database& database, const CancelToken& cancel)
{
    std::int64_t removed = 0;
    auto articles = database.query("SELECT id, text FROM article WHERE text <> ''");
    while (!cancel.cancelled() && articles.next()) {
        const std::string bytes = articles.text(1);
        const Utf8Text text(bytes);
        withholdEvidence(database, articles.integer(0), text);
        const std::string hash = sha256(bytes);
        auto note = database.query("INSERT INTO withheld_text (article, sha256, length) VALUES (?, ?, ?)");
        note << articles.integer(0) << hash << text.count();
        note.run();
        ++removed;
    }
    database.connection().exec("UPDATE article SET text = ''");
    return removed;
}

/// The full-text indices hold words of what is gone.
void indexAnew(Database& database)
{
    SQLite::Database& connection = database.connection();
    connection.exec("INSERT INTO article_fts (article_fts) VALUES ('rebuild')");
    connection.exec("INSERT INTO account_fts (account_fts) VALUES ('delete-all')");
    connection.exec("INSERT INTO account_fts (rowid, quote, names, place) SELECT " SUMMITRY_ACCOUNT_WORDS);
}

Result<Reduced> reduce(Database& database, const Reduction& reduction, const CancelToken& cancel)
{
    Reduced reduced;
    const auto done = database.transaction([&]() -> Result<void> {
        database.connection().exec("PRAGMA defer_foreign_keys = ON");
        if (reduction.only)
            keepOnly(database, *reduction.only);
        if (reduction.withoutTexts)
            reduced.textsRemoved = withholdTexts(database, cancel);
        indexAnew(database);
        database.connection().exec("DELETE FROM history");
        return cancel.cancelled() ? fail("Saving was cancelled; nothing was written.") : Result<void>{};
    });
    if (!done)
        return done.error();
    return database.guarded([&]() -> Result<Reduced> {
        database.forgetStatements();
        database.connection().exec("VACUUM"); // else what was deleted could still be read in the file
        reduced.communications =
            database.connection().execAndGet("SELECT count(*) FROM communication WHERE NOT hidden").getInt64();
        reduced.articles = database.connection().execAndGet("SELECT count(*) FROM article").getInt64();
        return reduced;
    });
}

Result<Reduced> reduceFile(const std::string& path, const Reduction& reduction, const CancelToken& cancel)
{
    try {
        Database database(path, SQLite::OPEN_READWRITE);
        return reduce(database, reduction, cancel);
    } catch (const SQLite::Exception& failure) {
        return fail("{} could not be written: {}.", path, failure.what());
    }
}

} // namespace

Result<Reduced> saveReduced(const Store& store, const std::string& path, const Reduction& reduction,
                            const CancelToken& cancel)
{
    int version = 0;
    if (inspectFile(path, version) != FileState::Missing)
        return Error{describe(FileState::Exists, path)};
    const std::string draft = nameBeside(path) + "-less";
    if (const auto copied = store.saveCopy(draft); !copied)
        return copied.error();
    auto reduced = reduceFile(draft, reduction, cancel);
    const FileState moved = reduced ? moveIntoPlace(draft, path) : FileState::Failed;
    if (moved == FileState::Ready)
        return reduced;
    removeDatabase(draft);
    return reduced ? Result<Reduced>(Error{describe(moved, path)}) : reduced;
}

} // namespace summitry
