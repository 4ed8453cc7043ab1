#include "app/searchdesk.h"

#include "models/items/wording.h"
#include "models/store/articles.h"
#include "models/store/search.h"
#include "views/reader/articlepane.h"
#include "views/table/hitsview.h"

namespace summitry {

namespace {

constexpr int kMostHits = 200;
constexpr int kRoom = 260;

QString aboutWords(const ArticleHead& head)
{
    QStringList parts;
    if (!head.source.empty())
        parts << text(head.source);
    if (!head.published.date.isUnknown())
        parts << dateWords(head.published.date);
    return parts.join(QStringLiteral(" · "));
}

} // namespace

SearchDesk::SearchDesk(const Parts& parts) : QObject(&parts.window), m(parts), m_view(new HitsView)
{
    m.panels.addView(m_view, m.command, tr("Hits"), kRoom);
    connect(&m.session.filter(), &FilterState::changed, this, &SearchDesk::search);
    connect(&m.session, &Session::changed, this, [this] {
        m_query.clear();
        search();
    });
    connect(&m.session, &Session::closed, this, &SearchDesk::search);
    connect(m_view, &HitsView::chosen, this, &SearchDesk::open);
}

void SearchDesk::search()
{
    const std::string query = m.session.isOpen() ? m.session.filter().filter().text : std::string();
    if (query == m_query)
        return;
    m_query = query;
    std::vector<SearchHit> hits;
    QStringList found;
    const auto articles = query.empty() ? Result<std::vector<ArticleHit>>(std::vector<ArticleHit>{})
                                        : m.session.store()->search().articles(query, kMostHits);
    if (articles) {
        std::vector<ArticleId> ids;
        for (const ArticleHit& hit : *articles)
            ids.push_back(hit.article);
        const auto heads = m.session.store()->articles().heads(ids);
        for (std::size_t i = 0; heads && i < heads->size() && i < articles->size(); ++i) {
            const QString snippet = text((*articles)[i].snippet);
            hits.push_back({(*heads)[i].id, text((*heads)[i].title), aboutWords((*heads)[i]), snippet});
            found += hitWords(snippet);
        }
    }
    found.removeDuplicates();
    m_view->setHits(hits);
    if (!hits.empty())
        m.panels.showView(m_view);
    m.article.setFoundWords(found);
}

/// The article, with the first of its events that the filters keep as the current one.
void SearchDesk::open(ArticleId article)
{
    const auto loaded = m.session.store()->articles().load(article);
    if (!loaded)
        return;
    const Chronology& chronology = *m.session.chronology().chronology();
    for (const StoredAccount& account : loaded->accounts)
        if (const Row row = chronology.rowOf(account.communication);
            row != kNoRow && m.session.chronology().kept()->contains(row)) {
            m.session.picks().pickOnly(account.communication);
            break;
        }
    m.session.details().requestArticle(article);
}

} // namespace summitry
