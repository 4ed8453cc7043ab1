#include "models/store/articles.h"

#include "models/store/accountcodec.h"
#include "models/store/accountwriter.h"

#include <QCryptographicHash>

namespace summitry {

namespace {

using Likeness = std::array<std::uint32_t, 8>;

std::int64_t bandOf(const Likeness& likeness, std::size_t place)
{
    return static_cast<std::int64_t>(place) << 32 | likeness[place];
}

bool tellsNothing(const Likeness& likeness)
{
    return likeness == Likeness{};
}

std::int64_t sourceRow(Database& database, const std::string& name)
{
    auto found = database.query("SELECT id FROM source WHERE name = ?");
    found << name;
    if (found.next())
        return found.integer(0);
    database.query("INSERT INTO source (name) VALUES (?)").operator<<(name).run();
    return database.lastId();
}

ArticleId insertArticle(Database& database, const Article& article, const ArticleFacts& facts, const std::string& hash)
{
    const std::int64_t source = sourceRow(database, article.source);
    const std::string published = article.published.date.text();
    auto query = database.query(
        "INSERT INTO article (content_hash, given_id, title, published, published_phrase, published_basis, author, "
        "source, url, language, text_has_title, file, analysis_version, unsupported_language, copy_of, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query << hash << article.id << article.title << published << article.published.phrase << article.published.basis
          << article.author << source << article.url << article.language << article.textHasTitle << facts.file
          << facts.analysisVersion << facts.unsupportedLanguage;
    query.orNull(facts.copyOf, facts.copyOf == 0) << article.text;
    query.run();
    return database.lastId();
}

void indexArticle(Database& database, ArticleId id, const Article& article, const ArticleFacts& facts)
{
    auto words = database.query("INSERT INTO article_fts (rowid, title, text) VALUES (?, ?, ?)");
    words << id << article.title << article.text;
    words.run();
    if (tellsNothing(facts.likeness) || facts.copyOf != 0)
        return;
    auto bands = database.query("INSERT INTO article_band (band, article) VALUES (?, ?)");
    for (std::size_t place = 0; place < facts.likeness.size(); ++place) {
        bands << bandOf(facts.likeness, place) << id;
        bands.run();
    }
}

constexpr const char* kHeads = "SELECT a.id, a.given_id, a.title, s.name, a.url, a.language, a.file, a.published, "
                               "a.published_phrase, a.published_basis, coalesce(a.copy_of, 0), "
                               "(SELECT count(*) FROM account x WHERE x.article = a.id) "
                               "FROM article a JOIN source s ON s.id = a.source ORDER BY a.published, a.id";
constexpr const char* kHead = "SELECT a.id, a.given_id, a.title, s.name, a.url, a.language, a.file, a.published, "
                              "a.published_phrase, a.published_basis, coalesce(a.copy_of, 0), "
                              "(SELECT count(*) FROM account x WHERE x.article = a.id) "
                              "FROM article a JOIN source s ON s.id = a.source WHERE a.id = ?";

ArticleHead headFrom(const Query& query)
{
    ArticleHead head;
    head.id = query.integer(0);
    head.givenId = query.text(1), head.title = query.text(2), head.source = query.text(3);
    head.url = query.text(4), head.language = query.text(5), head.file = query.text(6);
    head.published = datedFrom(query, 7, 8, 9);
    head.copyOf = query.integer(10);
    head.accounts = static_cast<int>(query.integer(11));
    return head;
}

bool readArticle(Database& database, ArticleId id, StoredArticle& into)
{
    auto query = database.query(
        "SELECT a.given_id, a.title, a.published, a.published_phrase, a.published_basis, a.author, s.name, a.url, "
        "a.language, a.text_has_title, a.file, a.analysis_version, a.unsupported_language, "
        "coalesce(a.copy_of, 0), a.content_hash, a.text, coalesce(w.sha256, '') FROM article a JOIN source s ON s.id = "
        "a.source "
        "LEFT JOIN withheld_text w ON w.article = a.id WHERE a.id = ?");
    query << id;
    if (!query.next())
        return false;
    into.id = id;
    into.article = {query.text(0), query.text(1), query.text(15), datedFrom(query, 2, 3, 4), query.text(5),
                    query.text(6), query.text(7), query.text(8),  query.integer(9) != 0};
    into.facts = {query.text(14),    query.text(10), query.text(11), query.text(12), {},
                  query.integer(13), query.text(16)};
    return true;
}

void readAccounts(Database& database, StoredArticle& into)
{
    std::vector<AccountId> occasions;
    {
        auto query = database.query(
            "SELECT a.id, coalesce(m.communication, 0), a.by_hand, coalesce(a.occasion, 0), " SUMMITRY_ACCOUNT_COLUMNS
            " FROM account a LEFT JOIN membership m ON m.account = a.id WHERE a.article = ? ORDER BY a.evidence_begin, "
            "a.id");
        query << into.id;
        while (query.next()) {
            into.accounts.push_back({query.integer(0), query.integer(1), query.integer(2) != 0, accountFrom(query, 4)});
            occasions.push_back(query.integer(3));
        }
    }
    for (std::size_t i = 0; i < into.accounts.size(); ++i) {
        readActors(database, into.accounts[i].id, into.accounts[i].account);
        const auto at = std::find_if(into.accounts.begin(), into.accounts.end(),
                                     [&](const StoredAccount& each) { return each.id == occasions[i]; });
        if (at != into.accounts.end())
            into.accounts[i].account.occasion = static_cast<int>(at - into.accounts.begin());
    }
}

} // namespace

std::string Articles::contentHash(const Article& article)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    for (const std::string* part : {&article.text, &article.title, &article.source, &article.url}) {
        const auto size = static_cast<std::uint64_t>(part->size());
        hash.addData(QByteArrayView(reinterpret_cast<const char*>(&size), sizeof size));
        hash.addData(QByteArrayView(part->data(), static_cast<qsizetype>(part->size())));
    }
    return hash.result().toHex().toStdString();
}

Result<std::optional<ArticleId>> Articles::find(std::string_view contentHash) const
{
    return m_database.guarded([&]() -> Result<std::optional<ArticleId>> {
        auto query = m_database.query("SELECT id FROM article WHERE content_hash = ?");
        query << contentHash;
        return query.next() ? std::optional<ArticleId>(query.integer(0)) : std::nullopt;
    });
}

Result<Articles::Added> Articles::add(const Article& article, const ArticleFacts& facts,
                                      std::span<const Account> accounts)
{
    return m_database.guarded([&]() -> Result<Added> {
        Added added;
        const std::string hash = facts.contentHash.empty() ? contentHash(article) : facts.contentHash;
        const auto done = m_database.transaction([&]() -> Result<void> {
            if (const auto known = find(hash); known && *known)
                return fail("The article {} is in the file already.", article.title);
            added.article = insertArticle(m_database, article, facts, hash);
            indexArticle(m_database, added.article, article, facts);
            added.accounts = AccountWriter(m_database).write(added.article, accounts, false);
            return {};
        });
        return done ? Result<Added>(std::move(added)) : Result<Added>(done.error());
    });
}

Result<AccountId> Articles::addByHand(ArticleId article, const Account& account, const EditNote& note)
{
    return m_database.guarded([&]() -> Result<AccountId> {
        const AccountId id = AccountWriter(m_database).write(article, {&account, 1}, true).front();
        auto query = m_database.query("INSERT INTO hand_note (account, made_by, made_at, reason) VALUES (?, ?, ?, ?)");
        query << id << note.who << note.when << note.why;
        query.run();
        return id;
    });
}

Result<std::vector<AccountId>> Articles::revise(ArticleId id, const Revision& revision)
{
    return m_database.guarded([&]() -> Result<std::vector<AccountId>> {
        m_database.connection().exec("PRAGMA defer_foreign_keys = ON"); // until the end of the transaction
        const std::string published = revision.published.date.text();
        auto query = m_database.query("UPDATE article SET published = ?, published_phrase = ?, published_basis = ?, "
                                      "analysis_version = ?, unsupported_language = ? WHERE id = ?");
        query << published << revision.published.phrase << revision.published.basis << revision.analysisVersion
              << revision.unsupportedLanguage << id;
        query.run();
        AccountWriter writer(m_database);
        for (const AccountId gone : revision.gone)
            m_database.query("UPDATE account SET occasion = NULL WHERE occasion = ?").operator<<(gone).run();
        for (const auto* ids : {&revision.ids, &revision.gone})
            for (const AccountId old : *ids)
                if (old != 0)
                    writer.erase(old);
        return writer.writeAs(revision.ids, id, revision.accounts, false);
    });
}

Result<std::vector<ArticleId>> Articles::idsAfter(ArticleId id, int limit) const
{
    return m_database.guarded([&]() -> Result<std::vector<ArticleId>> {
        std::vector<ArticleId> ids;
        auto query = m_database.query("SELECT id FROM article WHERE id > ? ORDER BY id LIMIT ?");
        query << id << limit;
        while (query.next())
            ids.push_back(query.integer(0));
        return ids;
    });
}

Result<ArticleId> Articles::findNamed(std::string_view title, std::string_view source, std::string_view url) const
{
    return m_database.guarded([&]() -> Result<ArticleId> {
        auto query = m_database.query("SELECT a.id FROM article a JOIN source s ON s.id = a.source "
                                      "WHERE a.title = ?1 AND ?1 <> '' AND (a.url = ?2 AND ?2 <> '' OR s.name = ?3) "
                                      "ORDER BY a.url <> ?2, a.id LIMIT 1");
        query << title << url << source;
        return query.next() ? query.integer(0) : ArticleId{0};
    });
}

Result<StoredArticle> Articles::load(ArticleId id) const
{
    return m_database.guarded([&]() -> Result<StoredArticle> {
        StoredArticle stored;
        if (!readArticle(m_database, id, stored))
            return fail("There is no article {} in the file.", std::to_string(id));
        readAccounts(m_database, stored);
        return stored;
    });
}

Result<std::vector<ArticleHead>> Articles::heads() const
{
    return m_database.guarded([&]() -> Result<std::vector<ArticleHead>> {
        std::vector<ArticleHead> heads;
        auto query = m_database.query(kHeads);
        while (query.next())
            heads.push_back(headFrom(query));
        return heads;
    });
}

Result<std::vector<ArticleHead>> Articles::heads(std::span<const ArticleId> ids) const
{
    return m_database.guarded([&]() -> Result<std::vector<ArticleHead>> {
        std::vector<ArticleHead> heads;
        for (const ArticleId id : ids) {
            auto query = m_database.query(kHead);
            query << id;
            if (query.next())
                heads.push_back(headFrom(query));
        }
        return heads;
    });
}

Result<std::int64_t> Articles::count() const
{
    return m_database.guarded([&]() -> Result<std::int64_t> {
        auto query = m_database.query("SELECT count(*) FROM article");
        return query.next() ? query.integer(0) : 0;
    });
}

Result<std::vector<ArticleId>> Articles::alike(const Likeness& likeness) const
{
    return m_database.guarded([&]() -> Result<std::vector<ArticleId>> {
        std::vector<ArticleId> found;
        if (tellsNothing(likeness))
            return found;
        auto query = m_database.query("SELECT article FROM article_band WHERE band IN (?, ?, ?, ?, ?, ?, ?, ?) "
                                      "GROUP BY article HAVING count(*) >= 3 ORDER BY article");
        for (std::size_t place = 0; place < likeness.size(); ++place)
            query << bandOf(likeness, place);
        while (query.next())
            found.push_back(query.integer(0));
        return found;
    });
}

Result<std::string> Articles::text(ArticleId id) const
{
    return m_database.guarded([&]() -> Result<std::string> {
        auto query = m_database.query("SELECT text FROM article WHERE id = ?");
        query << id;
        return query.next() ? query.text(0) : std::string();
    });
}

} // namespace summitry
