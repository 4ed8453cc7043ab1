#include "models/store/articles.h"

#include "models/store/accountcodec.h"
#include "models/store/accountwriter.h"

#include <QCryptographicHash>

namespace summitry {

namespace {

constexpr int kBands = 4;

std::int64_t bandOf(std::uint64_t likeness, int band)
{
    return static_cast<std::int64_t>(band) << 16 | static_cast<std::int64_t>(likeness >> (16 * band) & 0xffff);
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
        "source, url, language, text_has_title, file, analysis_version, unsupported_language, likeness, copy_of, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    query << hash << article.id << article.title << published << article.published.phrase << article.published.basis
          << article.author << source << article.url << article.language << article.textHasTitle << facts.file
          << facts.analysisVersion << facts.unsupportedLanguage << facts.likeness;
    query.orNull(facts.copyOf, facts.copyOf == 0) << article.text;
    query.run();
    return database.lastId();
}

void indexArticle(Database& database, ArticleId id, const Article& article, std::uint64_t likeness)
{
    auto words = database.query("INSERT INTO article_fts (rowid, title, text) VALUES (?, ?, ?)");
    words << id << article.title << article.text;
    words.run();
    if (likeness == 0)
        return;
    auto bands = database.query("INSERT INTO article_band (band, article) VALUES (?, ?)");
    for (int band = 0; band < kBands; ++band) {
        bands << bandOf(likeness, band) << id;
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
        "a.language, a.text_has_title, a.file, a.analysis_version, a.unsupported_language, a.likeness, "
        "coalesce(a.copy_of, 0), a.content_hash, a.text FROM article a JOIN source s ON s.id = a.source WHERE a.id = ?");
    query << id;
    if (!query.next())
        return false;
    into.id = id;
    into.article = {query.text(0), query.text(1), query.text(16), datedFrom(query, 2, 3, 4), query.text(5),
                    query.text(6), query.text(7), query.text(8), query.integer(9) != 0};
    into.facts = {query.text(15), query.text(10), query.text(11), query.text(12),
                  static_cast<std::uint64_t>(query.integer(13)), query.integer(14)};
    return true;
}

void readAccounts(Database& database, StoredArticle& into)
{
    std::vector<AccountId> occasions;
    {
        auto query = database.query("SELECT a.id, coalesce(m.communication, 0), a.by_hand, coalesce(a.occasion, 0), "
                                    SUMMITRY_ACCOUNT_COLUMNS
                                    " FROM account a LEFT JOIN membership m ON m.account = a.id WHERE a.article = ? ORDER BY a.id");
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

Result<Articles::Added> Articles::add(const Article& article, const ArticleFacts& facts, std::span<const Account> accounts)
{
    return m_database.guarded([&]() -> Result<Added> {
        Added added;
        const std::string hash = facts.contentHash.empty() ? contentHash(article) : facts.contentHash;
        const auto done = m_database.transaction([&]() -> Result<void> {
            if (const auto known = find(hash); known && *known)
                return fail("The article {} is in the file already.", article.title);
            added.article = insertArticle(m_database, article, facts, hash);
            indexArticle(m_database, added.article, article, facts.likeness);
            added.accounts = AccountWriter(m_database).write(added.article, accounts, false);
            return {};
        });
        return done ? Result<Added>(std::move(added)) : Result<Added>(done.error());
    });
}

Result<AccountId> Articles::addByHand(ArticleId article, const Account& account)
{
    return m_database.guarded([&]() -> Result<AccountId> {
        return AccountWriter(m_database).write(article, {&account, 1}, true).front();
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

Result<std::vector<Articles::Likeness>> Articles::alike(std::uint64_t likeness) const
{
    return m_database.guarded([&]() -> Result<std::vector<Likeness>> {
        std::vector<Likeness> found;
        auto query = m_database.query("SELECT DISTINCT a.id, a.likeness, coalesce(a.copy_of, 0) FROM article_band b "
                                      "JOIN article a ON a.id = b.article WHERE b.band IN (?, ?, ?, ?) ORDER BY a.id");
        for (int band = 0; band < kBands; ++band)
            query << bandOf(likeness, band);
        while (query.next())
            found.push_back({query.integer(0), static_cast<std::uint64_t>(query.integer(1)), query.integer(2)});
        return found;
    });
}

} // namespace summitry
