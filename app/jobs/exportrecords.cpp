#include "app/jobs/exportrecords.h"

#include "models/domain/utf8text.h"

#include <QCryptographicHash>

namespace summitry {

namespace {

constexpr std::size_t kTextsKept = 64;
constexpr std::uint32_t kAround = 32; ///< characters of context on each side

std::string sha256(const std::string& text)
{
    const QByteArrayView bytes(text.data(), static_cast<qsizetype>(text.size()));
    return QCryptographicHash::hash(bytes.toByteArray(), QCryptographicHash::Sha256).toHex().toStdString();
}

} // namespace

Result<ExportRecord> ExportRecords::load(CommunicationId id)
{
    Result<CommunicationDetail> detail = m_store.communications().load(id);
    if (!detail)
        return detail.error();
    ExportRecord record;
    record.communication = detail->communication;
    for (const AccountDetail& each : detail->accounts) {
        Result<ExportAccount> account = accountOf(each);
        if (!account)
            return account.error();
        record.accounts.push_back(std::move(*account));
    }
    record.placeCountry = countryOf(record.communication.shown.place);
    return record;
}

Result<ExportAccount> ExportRecords::accountOf(const AccountDetail& detail)
{
    const Result<const Text*> text = textOf(detail.ref.article);
    if (!text)
        return text.error();
    const ArticleHead& head = detail.article;
    ExportAccount out;
    out.account = detail.account;
    out.article = {head.id,  head.title,    head.source,    (*text)->author,
                   head.url, head.language, head.published, (*text)->hash};
    const TextSpan span = detail.account.evidence;
    const Utf8Text points((*text)->text);
    out.evidence.span = span;
    out.evidence.exact = points.slice(span);
    out.evidence.prefix = points.slice({span.begin > kAround ? span.begin - kAround : 0, span.begin});
    out.evidence.suffix = points.slice({span.end, span.end + kAround});
    return out;
}

Result<const ExportRecords::Text*> ExportRecords::textOf(ArticleId id)
{
    const auto known = m_texts.find(id);
    if (known != m_texts.end())
        return &known->second;
    Result<StoredArticle> article = m_store.articles().load(id);
    if (!article)
        return article.error();
    if (m_order.size() >= kTextsKept) {
        m_texts.erase(m_order.front());
        m_order.pop_front();
    }
    m_order.push_back(id);
    Text& text = m_texts[id];
    text.hash = article->facts.withheldText.empty() ? sha256(article->article.text) : article->facts.withheldText;
    text.author = article->article.author;
    text.text = std::move(article->article.text);
    return &text;
}

std::string ExportRecords::countryOf(const std::string& place) const
{
    const std::size_t comma = place.rfind(", ");
    const std::string_view last =
        comma == std::string::npos ? std::string_view(place) : std::string_view(place).substr(comma + 2);
    const std::uint32_t country = m_gazetteer.country(last);
    return country == Gazetteer::kNone ? std::string() : std::string(m_gazetteer.countries()[country].code);
}

} // namespace summitry
