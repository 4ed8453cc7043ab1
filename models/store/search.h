#pragma once
// Full-text search over articles (title, text) and over what was found in them (quotations, names, places).
// Words, "phrases", prefix*, AND OR NOT, NEAR(a b, 5), parentheses; case and diacritics are folded, English is stemmed.
// A query that cannot be read is an error that says what is wrong. Owned by Store.
#include "models/domain/communication.h"
#include "models/domain/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace summitry {

class Database;

struct ArticleHit
{
    ArticleId article = 0;
    std::string snippet; ///< plain text around the first hit; matches between \x02 and \x03
};

class Search
{
public:
    explicit Search(Database& database) : m_database(database) {}

    /// The query as SQLite's FTS5 takes it; an error explains an unreadable one. Empty stays empty.
    static Result<std::string> translate(std::string_view query);
    /// Communications whose quotation, names, place or article title match, ascending.
    Result<std::vector<CommunicationId>> communications(std::string_view query) const;
    /// Best articles first.
    Result<std::vector<ArticleHit>> articles(std::string_view query, int limit = 50) const;

private:
    Database& m_database;
};

} // namespace summitry
