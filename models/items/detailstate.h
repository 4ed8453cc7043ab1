#pragma once
// One communication and one article in full, as the inspector and the article pane show them: values read from the
// store by the session when the current event or article changes. Spans count code points of Article::text.
#include "models/domain/article.h"
#include "models/domain/communication.h"

#include <QObject>

#include <memory>

namespace summitry {

/// One source's account of the communication.
struct AccountView
{
    AccountRef ref;
    Account account;
    std::string articleTitle;
    std::string source;
    DatedPhrase published;
    std::string evidence = {}; ///< the words of the article that it rests on; empty when not read
};

struct EventDetail
{
    Communication communication;
    std::vector<AccountView> accounts;                     ///< as in Communication::accounts
    std::vector<std::pair<CommunicationId, Account>> said; ///< statements made in this call or summit
};

/// A passage of an article that stands for a communication.
struct LitPassage
{
    TextSpan span;
    CommunicationId communication = 0;
    enum class What : std::uint8_t { Evidence, Date, Place, Quote, Person } what = What::Evidence;
};

struct ArticleDetail
{
    ArticleId id = 0;
    Article article;
    std::vector<LitPassage> passages; ///< of all its events
    bool withheld = false;            ///< the file was made without its text
};

class DetailState : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    const std::shared_ptr<const EventDetail>& event() const { return m_event; }       ///< null = none
    const std::shared_ptr<const ArticleDetail>& article() const { return m_article; } ///< null = none
    void setEvent(std::shared_ptr<const EventDetail> event);
    void setArticle(std::shared_ptr<const ArticleDetail> article);
    /// A view wants another account's article; the session answers with setArticle().
    void requestArticle(ArticleId id) { emit articleRequested(id); }

signals:
    void eventChanged();
    void articleChanged();
    void articleRequested(summitry::ArticleId id);

private:
    std::shared_ptr<const EventDetail> m_event;
    std::shared_ptr<const ArticleDetail> m_article;
};

/// Where a communication's words are in the article: evidence, date, place, quotations and persons of one account.
std::vector<LitPassage> passagesOf(const Account& account, CommunicationId communication);

} // namespace summitry
