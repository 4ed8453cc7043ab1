#pragma once
// Articles of the file and what each says: accounts with their evidence. An article and its imported accounts are never
// altered; corrections are a layer of their own. Writing belongs in Store::transaction, a batch at a time.
// Owned by Store.
#include "models/domain/article.h"
#include "models/domain/canceltoken.h"
#include "models/domain/communication.h"
#include "models/domain/correctionset.h"
#include "models/domain/result.h"

#include <array>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace summitry {

class Database;

/// In place of an analysis version: the events came with the article, and its text is not the whole one.
inline constexpr const char* kToldVersion = "told";

/// What the file keeps of an article besides the article.
struct ArticleFacts
{
    std::string contentHash; ///< of the article as it was read; empty = of the article that is added
    std::string file;        ///< as the user named it; where it came from
    std::string analysisVersion;
    std::string unsupportedLanguage;         ///< English name; empty when it was analysed
    std::array<std::uint32_t, 8> likeness{}; ///< see models/merging; all 0 = too short to tell. Not read back
    ArticleId copyOf = 0;                    ///< the article this one nearly repeats; 0 = none
    std::string withheldText; ///< SHA-256 of a text that this file was made without; empty = none. Only read back
};

/// An article without its text, for lists.
struct ArticleHead
{
    ArticleId id = 0;
    std::string givenId, title, source, url, language, file;
    DatedPhrase published;
    ArticleId copyOf = 0;
    int accounts = 0;
};

struct StoredAccount
{
    AccountId id = 0;
    CommunicationId communication = 0;
    bool byHand = false;
    Account account;
};

struct StoredArticle
{
    ArticleId id = 0;
    Article article;
    ArticleFacts facts;
    std::vector<StoredAccount> accounts; ///< in the order of their evidence
};

class Articles
{
public:
    explicit Articles(Database& database) : m_database(database) {}

    /// Equal for equal text, title, source and url, whatever date of publication was settled on.
    static std::string contentHash(const Article& article);
    /// The article of this content, or nothing.
    Result<std::optional<ArticleId>> find(std::string_view contentHash) const;
    /// Adds an article with its accounts. Fails when its content is known.
    struct Added
    {
        ArticleId article = 0;
        std::vector<AccountId> accounts; ///< in the order given
    };
    Result<Added> add(const Article& article, const ArticleFacts& facts, std::span<const Account> accounts);
    /// An event found by hand in an article.
    Result<AccountId> addByHand(ArticleId article, const Account& account, const EditNote& note = {});
    /// What a newer analysis found in an article takes the place of what was found before; accounts made by hand stay.
    struct Revision
    {
        DatedPhrase published;
        std::string analysisVersion, unsupportedLanguage;
        std::vector<Account> accounts;
        std::vector<AccountId> ids;  ///< that the accounts take over; 0 = a new one
        std::vector<AccountId> gone; ///< that nothing takes over; nothing may hang on them
    };
    /// Gives the ids of the accounts. Run it inside a transaction.
    Result<std::vector<AccountId>> revise(ArticleId id, const Revision& revision);
    /// At most `limit` articles after that one, by id.
    Result<std::vector<ArticleId>> idsAfter(ArticleId id, int limit) const;
    /// An article of that address and title, else of that source and title; 0 = none.
    Result<ArticleId> findNamed(std::string_view title, std::string_view source, std::string_view url) const;

    Result<StoredArticle> load(ArticleId id) const;
    /// All heads in order of publication, or those of the given ids in their order.
    Result<std::vector<ArticleHead>> heads() const;
    Result<std::vector<ArticleHead>> heads(std::span<const ArticleId> ids) const;
    Result<std::int64_t> count() const;
    /// Originals (no copies) that agree with this likeness in at least three places: they may be near-identical.
    Result<std::vector<ArticleId>> alike(const std::array<std::uint32_t, 8>& likeness) const;
    Result<std::string> text(ArticleId id) const;

private:
    Database& m_database;
};

} // namespace summitry
