#include "models/readers/html/pagemeta.h"

#include "models/readers/articlefields.h"
#include "models/readers/html/htmlreader.h"

#include <simdjson.h>

#include <algorithm>

namespace summitry::readers {

namespace {

namespace dom = simdjson::dom;

constexpr int kDeepest = 8;

bool isArticleType(std::string_view type)
{
    return type.find("Article") != std::string_view::npos || type.find("Posting") != std::string_view::npos ||
           type == "Report" || type == "Review";
}

bool isArticle(const dom::object& object)
{
    dom::element type;
    if (object.at_key("@type").get(type) != simdjson::SUCCESS)
        return false;
    if (std::string_view text; type.get(text) == simdjson::SUCCESS)
        return isArticleType(text);
    dom::array types;
    if (type.get(types) != simdjson::SUCCESS)
        return false;
    return std::any_of(types.begin(), types.end(), [](const dom::element& each) {
        std::string_view text;
        return each.get(text) == simdjson::SUCCESS && isArticleType(text);
    });
}

/// How much an object tells, to choose between several articles on a page.
int worth(const Article& article)
{
    return (article.title.empty() ? 0 : 2) + (article.published.date.isUnknown() ? 0 : 2) +
           (article.author.empty() ? 0 : 1) + (article.text.empty() ? 0 : 3);
}

void look(const dom::element& element, int depth, Article& best)
{
    if (depth > kDeepest)
        return;
    if (dom::array array; element.get(array) == simdjson::SUCCESS) {
        for (const dom::element each : array)
            look(each, depth + 1, best);
        return;
    }
    dom::object object;
    if (element.get(object) != simdjson::SUCCESS)
        return;
    if (isArticle(object)) {
        Article found = fieldsOf(object);
        if (worth(found) > worth(best))
            best = std::move(found);
        return;
    }
    for (const std::string_view inside : {"@graph", "mainEntity", "mainEntityOfPage"})
        if (dom::element inner; object.at_key(inside).get(inner) == simdjson::SUCCESS)
            look(inner, depth + 1, best);
}

/// Pages print line breaks and tabs inside strings, which JSON forbids.
std::string withoutControls(std::string_view json)
{
    std::string out(json);
    std::replace_if(
        out.begin(), out.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return out;
}

std::string plain(const std::string& text)
{
    const bool markup = text.find('<') != std::string::npos || text.find('&') != std::string::npos;
    return markup ? plainTextOfHtml(text) : text;
}

} // namespace

Article readLinkedData(const std::vector<std::string_view>& scripts)
{
    Article best;
    dom::parser parser;
    for (const std::string_view script : scripts) {
        dom::element element;
        const std::string json = withoutControls(script);
        if (parser.parse(json).get(element) == simdjson::SUCCESS)
            look(element, 0, best);
    }
    best.title = plain(best.title);
    best.author = plain(best.author);
    best.source = plain(best.source);
    best.text = plain(best.text);
    return best;
}

} // namespace summitry::readers
