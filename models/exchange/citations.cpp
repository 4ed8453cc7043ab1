#include "models/exchange/citations.h"

#include "models/exchange/citationfields.h"
#include "models/exchange/jsontext.h"

#include <fmt/format.h>

#include <array>

namespace summitry {

namespace {

constexpr std::array kMonths{"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};

std::string cslItem(const SourceArticle& article, const std::string& key, bool first)
{
    std::string out(first ? "" : ",");
    JsonText json(out);
    json.beginObject().member("type", article.source.empty() ? "webpage" : "article-newspaper").member("id", key);
    json.member("title", article.title);
    if (!article.author.empty())
        json.key("author").beginArray().beginObject().member("literal", article.author).endObject().endArray();
    if (!article.source.empty())
        json.member("container-title", article.source);
    if (const auto day = exactDay(article)) {
        json.key("issued").beginObject().key("date-parts").beginArray().beginArray();
        json.value(day->year).value(day->month).value(day->day).endArray().endArray().endObject();
    } else if (!article.published.date.isUnknown()) {
        json.key("issued").beginObject().member("literal", article.published.date.text()).endObject();
    }
    if (!article.url.empty())
        json.member("URL", article.url);
    if (!article.language.empty())
        json.member("language", article.language);
    json.endObject();
    return out + '\n';
}

std::string bibEntry(const SourceArticle& article, const std::string& key)
{
    std::string out = fmt::format("@{}{{{},\n  title = {{{{{}}}}},\n", article.source.empty() ? "online" : "article",
                                  key, bibEscaped(article.title));
    const auto field = [&out](std::string_view name, const std::string& value) {
        if (!value.empty())
            out += fmt::format("  {} = {{{}}},\n", name, value);
    };
    if (!article.author.empty())
        field("author", fmt::format("{{{}}}", bibEscaped(article.author)));
    field("journaltitle", bibEscaped(article.source));
    if (!article.source.empty())
        field("entrysubtype", "newspaper");
    field("date", article.published.date.text());
    field("url", urlEscaped(article.url));
    field("langid", bibEscaped(article.language));
    return out + "}\n\n";
}

std::string risEntry(const SourceArticle& article, const std::string& key)
{
    std::string out = fmt::format("TY  - {}\r\n", article.source.empty() ? "ELEC" : "NEWS");
    const auto tag = [&out](std::string_view name, std::string_view value) {
        if (!value.empty())
            out += fmt::format("{}  - {}\r\n", name, oneLine(value));
    };
    tag("ID", std::string_view(key).substr(0, 20));
    tag("TI", article.title);
    tag("AU", article.author);
    tag("T2", article.source);
    if (const auto day = exactDay(article)) {
        tag("PY", fmt::format("{:04}", day->year));
        tag("DA", fmt::format("{:04}/{:02}/{:02}/", day->year, day->month, day->day));
    }
    tag("UR", article.url);
    tag("LA", article.language);
    return out + "ER  - \r\n\r\n";
}

std::string dateWords(const SourceArticle& article, CitationStyle style)
{
    const auto day = exactDay(article);
    if (!day)
        return article.published.date.isUnknown() ? "n.d." : article.published.date.text();
    const char* month = kMonths[static_cast<std::size_t>(day->month - 1)];
    switch (style) {
    case CitationStyle::Apa:
        return fmt::format("{}, {} {}", day->year, month, day->day);
    case CitationStyle::Chicago:
        return fmt::format("{} {}, {}", month, day->day, day->year);
    default:
        return fmt::format("{} {} {}", day->day, month, day->year);
    }
}

/// Ends with one full stop, unless it is empty or ends with a mark already.
std::string stopped(std::string text)
{
    if (!text.empty() && std::string_view(".!?").find(text.back()) == std::string_view::npos)
        text += '.';
    return text;
}

} // namespace

bool CitationWriter::begin(const ExportHeader& header)
{
    if (m_format == DataFormat::CslJson)
        return m_sink("[\n");
    if (m_format == DataFormat::BibLatex)
        return m_sink(
            fmt::format("% {}. Data {}. {}\n\n", header.program, header.dataHash, oneLine(header.filterLine)));
    return true;
}

bool CitationWriter::add(const ExportRecord& record)
{
    for (const ExportAccount& account : record.accounts)
        if (!addArticle(account.article))
            return false;
    return true;
}

bool CitationWriter::addArticle(const SourceArticle& article)
{
    const bool first = m_named.empty();
    if (!m_named.insert(article.id).second)
        return true;
    const std::string base = citationKey(article);
    std::string key = base;
    for (int n = 2; !m_keys.insert(key).second; ++n)
        key = fmt::format("{}-{}", base, n);
    switch (m_format) {
    case DataFormat::CslJson:
        return m_sink(cslItem(article, key, first));
    case DataFormat::BibLatex:
        return m_sink(bibEntry(article, key));
    default:
        return m_sink(risEntry(article, key));
    }
}

bool CitationWriter::end()
{
    return m_format != DataFormat::CslJson || m_sink("]\n");
}

std::string citationText(const SourceArticle& article, CitationStyle style)
{
    const std::string date = dateWords(article, style);
    const std::string author = stopped(article.author.empty() ? article.source : article.author);
    const std::string lead = author.empty() ? "" : author + " ";
    const std::string outlet = article.author.empty() ? "" : article.source;
    const std::string url = article.url.empty() ? "" : " " + article.url;
    const std::string title = oneLine(article.title);
    switch (style) {
    case CitationStyle::Apa: {
        const std::string tail = outlet.empty() ? "" : " " + stopped(outlet);
        return fmt::format("{}({}). {}{}{}", lead, date, stopped(title), tail, url);
    }
    case CitationStyle::Chicago: {
        const std::string tail = outlet.empty() ? "" : outlet + ", ";
        return fmt::format("{}“{}” {}{}{}", lead, stopped(title), tail, stopped(date), url);
    }
    default: {
        const std::string tail = outlet.empty() ? "" : outlet + ", ";
        return fmt::format("{}“{}” {}{}", lead, stopped(title), tail, stopped(url.empty() ? date : date + "," + url));
    }
    }
}

} // namespace summitry
