#include "models/readers/html/pagemeta.h"

#include "models/readers/html/pagedate.h"
#include "models/readers/resourcetable.h"

#include <gumbo.h>

#include <algorithm>
#include <array>

namespace summitry::readers {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLongestTitle = 300;

bool isAddress(std::string_view text)
{
    return text.substr(0, 4) == "http" || text.substr(0, 2) == "//";
}

std::string oneLine(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (!out.empty() && out.back() == ' ')
        out.pop_back();
    return out;
}

/// Contents of the meta elements of a field, best first.
std::vector<std::string> metaValues(const PageTree& page, std::string_view field)
{
    static const std::vector<TableRow> table = loadTable("metakeys.tsv");
    std::vector<std::string> values;
    for (const TableRow& row : table)
        for (const PageMeta& meta : page.metas)
            if (row.size() == 2 && row[0] == field && meta.name == row[1] && !meta.content.empty())
                values.push_back(oneLine(meta.content));
    return values;
}

/// Letters and digits of a text in lower case, to compare titles that differ in furniture.
std::string folded(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            out += c;
        else if (c >= 'A' && c <= 'Z')
            out += static_cast<char>(c | 0x20);
    }
    return out;
}

/// Without " | Example News" and the like at the end: the site's name, or a short last part after a bar.
std::string withoutSite(const std::string& title, const std::string& site)
{
    for (const std::string_view bar :
         {" | "sv, " - "sv, " \xE2\x80\x93 "sv, " \xE2\x80\x94 "sv, " :: "sv, " \xC2\xBB "sv, " / "sv}) {
        const std::size_t at = title.rfind(bar);
        if (at == std::string::npos || at < 10)
            continue;
        const std::string last = folded(std::string_view(title).substr(at + bar.size()));
        const std::string name = folded(site);
        const bool isSite = !name.empty() && last.size() <= name.size() + 15 &&
                            (last.find(name) != std::string::npos || name.find(last) != std::string::npos);
        if (isSite || (bar == " | " && last.size() <= 30))
            return withoutSite(title.substr(0, at), site);
    }
    return title;
}

/// And without "Example News | " before it.
std::string withoutSiteBefore(const std::string& title, const std::string& site)
{
    const std::size_t bar = title.find(" | ");
    const bool isSite = bar != std::string::npos && !site.empty() && folded(title.substr(0, bar)) == folded(site);
    return isSite ? title.substr(bar + 3) : title;
}

/// Top headings, in order, as they stand.
std::vector<std::string> headings(const PageTree& page)
{
    std::vector<std::string> found;
    for (std::size_t i = 0; i < page.elements.size() && found.size() < 5; ++i) {
        const PageElement& element = page.elements[i];
        if (element.tag != GUMBO_TAG_H1 || element.endBlock <= element.firstBlock)
            continue;
        std::string text;
        for (std::uint32_t b = element.firstBlock; b < element.endBlock; ++b)
            text += (text.empty() ? "" : " ") + page.blocks[b].text;
        if (text.size() <= kLongestTitle)
            found.push_back(oneLine(text));
    }
    return found;
}

/// A heading that says what the metadata says is the title as readers see it; metadata is often cut or dressed up.
std::string chooseTitle(const PageTree& page, const Article& linked, const std::string& site)
{
    std::vector<std::string> told;
    for (const std::string& value : metaValues(page, "title"))
        told.push_back(withoutSite(withoutSiteBefore(value, site), site));
    if (!linked.title.empty())
        told.insert(told.begin(), withoutSiteBefore(oneLine(linked.title), site));
    if (!page.title.empty())
        told.push_back(withoutSite(withoutSiteBefore(oneLine(page.title), site), site));
    const std::vector<std::string> tops = headings(page);
    for (const std::string& top : tops) {
        const std::string key = folded(top);
        for (const std::string& each : told) {
            const std::string other = folded(each);
            const bool same = key.size() >= 8 && other.size() >= 8 &&
                              (key.find(other) != std::string::npos || other.find(key) != std::string::npos);
            if (same)
                return top;
        }
    }
    if (tops.size() == 1 && folded(tops[0]).size() >= 20)
        return tops[0];
    return !told.empty() ? told[0] : tops.empty() ? std::string() : tops[0];
}

std::string siteOf(const PageTree& page, const Article& linked)
{
    for (const std::string& value : metaValues(page, "source"))
        if (!isAddress(value) && value.size() <= 100)
            return value;
    return linked.source;
}

std::string addressOf(const PageTree& page, const Article& linked)
{
    std::vector<std::string> told = metaValues(page, "url");
    told.insert(told.begin(), page.canonical);
    told.push_back(linked.url);
    const auto it = std::find_if(told.begin(), told.end(), [](const std::string& each) { return isAddress(each); });
    return it == told.end() ? std::string() : *it;
}

std::string authorOf(const PageTree& page, const Article& linked)
{
    if (!linked.author.empty() && !isAddress(linked.author))
        return oneLine(linked.author);
    for (std::string value : metaValues(page, "author")) {
        if (value.size() > 3 && (value[0] == 'B' || value[0] == 'b') && value[1] == 'y' && value[2] == ' ')
            value.erase(0, 3);
        if (!isAddress(value) && value.size() <= 200 && value[0] != '@')
            return value;
    }
    return {};
}

} // namespace

Article readPageMeta(const PageTree& page, const Article& linked)
{
    Article article;
    article.source = siteOf(page, linked);
    article.title = chooseTitle(page, linked, article.source);
    article.url = addressOf(page, linked);
    article.author = authorOf(page, linked);
    article.language = !page.language.empty() ? page.language : linked.language;
    for (const std::string& value : metaValues(page, "language"))
        article.language = article.language.empty() ? value : article.language;
    std::replace(article.language.begin(), article.language.end(), '_', '-');
    findPublished(page, linked, metaValues(page, "published"), article);
    return article;
}

} // namespace summitry::readers
