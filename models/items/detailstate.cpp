#include "models/items/detailstate.h"

namespace summitry {

void DetailState::setEvent(std::shared_ptr<const EventDetail> event)
{
    m_event = std::move(event);
    emit eventChanged();
}

void DetailState::setArticle(std::shared_ptr<const ArticleDetail> article)
{
    m_article = std::move(article);
    emit articleChanged();
}

std::vector<LitPassage> passagesOf(const Account& account, CommunicationId communication)
{
    using What = LitPassage::What;
    std::vector<LitPassage> passages;
    const auto add = [&](const TextSpan& span, What what) {
        if (!span.empty())
            passages.push_back({span, communication, what});
    };
    add(account.evidence, What::Evidence);
    for (const auto* actors : {&account.participants, &account.speakers, &account.addressees, &account.relays})
        for (const Actor& actor : *actors)
            add(actor.span, What::Person);
    for (const TextSpan& span : account.quoteSpans)
        add(span, What::Quote);
    add(account.whenSpan, What::Date);
    add(account.placeSpan, What::Place);
    return passages;
}

} // namespace summitry
