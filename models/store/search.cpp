#include "models/store/search.h"

#include "models/store/database.h"
#include "models/store/searchquery.h"

namespace summitry {

Result<std::string> Search::translate(std::string_view query)
{
    return translateQuery(query);
}

Result<std::vector<CommunicationId>> Search::communications(std::string_view text) const
{
    const auto translated = translate(text);
    if (!translated || translated->empty())
        return translated ? Result<std::vector<CommunicationId>>(std::vector<CommunicationId>{}) : translated.error();
    return m_database.guarded([&]() -> Result<std::vector<CommunicationId>> {
        std::vector<CommunicationId> found;
        auto query = m_database.query(
            "SELECT communication FROM membership WHERE account IN (SELECT rowid FROM account_fts WHERE account_fts "
            "MATCH ?1) "
            "UNION SELECT m.communication FROM account a JOIN membership m ON m.account = a.id WHERE a.article IN "
            "(SELECT rowid FROM article_fts WHERE article_fts MATCH '{title} : (' || ?1 || ')') ORDER BY 1");
        query << *translated;
        while (query.next())
            found.push_back(query.integer(0));
        return found;
    });
}

Result<std::vector<ArticleHit>> Search::articles(std::string_view text, int limit) const
{
    const auto translated = translate(text);
    if (!translated || translated->empty())
        return translated ? Result<std::vector<ArticleHit>>(std::vector<ArticleHit>{}) : translated.error();
    return m_database.guarded([&]() -> Result<std::vector<ArticleHit>> {
        std::vector<ArticleHit> hits;
        auto query =
            m_database.query("SELECT rowid, snippet(article_fts, -1, char(2), char(3), '…', 24) FROM article_fts "
                             "WHERE article_fts MATCH ? ORDER BY rank LIMIT ?");
        query << *translated << limit;
        while (query.next())
            hits.push_back({query.integer(0), query.text(1)});
        return hits;
    });
}

} // namespace summitry
