#include "models/readers/articlefields.h"

#include "models/readers/html/htmlreader.h"
#include "models/readers/metadate.h"
#include "models/readers/plaintextreader.h"
#include "models/readers/resourcetable.h"

#include <algorithm>

namespace summitry::readers {

namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kLongestTitle = 300; // bytes; longer first lines are body text

struct KeyRow
{
    std::string field;
    std::string path;
};

const std::vector<KeyRow>& keyRows()
{
    static const std::vector<KeyRow> rows = [] {
        std::vector<KeyRow> made;
        for (const TableRow& row : loadTable("articlekeys.tsv"))
            if (row.size() == 2)
                made.push_back({row[0], row[1]});
        return made;
    }();
    return rows;
}

bool follow(const dom::object& object, std::string_view path, dom::element& found)
{
    const std::size_t dot = path.find('.');
    if (object.at_key(path.substr(0, dot)).get(found) != simdjson::SUCCESS)
        return false;
    if (dot == std::string_view::npos)
        return true;
    dom::object inner;
    return found.get(inner) == simdjson::SUCCESS && follow(inner, path.substr(dot + 1), found);
}

/// Texts and numbers as they are; objects by their name; lists joined. Empty when there is nothing to print.
std::string printed(const dom::element& value, std::string_view between)
{
    if (std::string_view text; value.get(text) == simdjson::SUCCESS)
        return std::string(text);
    if (std::int64_t number = 0; value.get(number) == simdjson::SUCCESS)
        return std::to_string(number);
    if (dom::object object; value.get(object) == simdjson::SUCCESS) {
        dom::element name;
        return object.at_key("name").get(name) == simdjson::SUCCESS ? printed(name, between) : std::string();
    }
    std::string joined;
    dom::array array;
    if (value.get(array) != simdjson::SUCCESS)
        return joined;
    for (const dom::element each : array) {
        const std::string part = printed(each, between);
        if (!joined.empty() && !part.empty())
            joined += between;
        joined += part;
    }
    return joined;
}

bool isAddress(std::string_view text)
{
    return text.substr(0, 7) == "http://" || text.substr(0, 8) == "https://";
}

std::string hostOf(std::string_view address)
{
    address.remove_prefix(address.find("//") + 2);
    return std::string(address.substr(0, address.find_first_of("/?#")));
}

std::string fieldOf(const dom::object& object, std::string_view field)
{
    const std::string_view between = field == "text" ? "\n\n" : ", ";
    for (const KeyRow& row : keyRows()) {
        dom::element value;
        if (row.field != field || !follow(object, row.path, value))
            continue;
        std::string text = printed(value, between);
        if (field == "url" && !isAddress(text))
            continue;
        if (field == "source" && isAddress(text))
            text = row.path == "source" ? std::string() : hostOf(text); // some tools keep the page's address there
        if (!text.empty())
            return text;
    }
    return {};
}

void readPublished(const dom::object& object, ArticleFields& fields)
{
    const std::string text = fieldOf(object, "published");
    if (text.empty())
        return;
    if (!setPublished(fields.article, text)) {
        fields.notes.emplace_back("the date \"{}\" is not a date and was passed over", text.substr(0, 60));
        return;
    }
    DateBasis basis = DateBasis::Unknown;
    if (fromText(fieldOf(object, "basis"), basis) && basis != DateBasis::Unknown)
        fields.article.published.basis = basis;
}

Message missingText(const dom::object& object)
{
    dom::element any;
    if (object.at_key("events").get(any) == simdjson::SUCCESS)
        return Message("these are results of an extraction, not an article");
    for (const KeyRow& row : keyRows())
        if (row.field == "text" && follow(object, row.path, any))
            return Message("the article's text is empty");
    return Message("there is no article text; a member such as \"text\", \"maintext\" or \"articleBody\" is expected");
}

bool isBlank(std::string_view text)
{
    return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

Article plainFields(const dom::object& object)
{
    Article article;
    article.id = fieldOf(object, "id");
    article.text = fieldOf(object, "text");
    if (const std::string html = isBlank(article.text) ? fieldOf(object, "html") : std::string(); !html.empty())
        article.text = plainTextOfHtml(html);
    article.title = fieldOf(object, "title");
    article.author = fieldOf(object, "author");
    article.source = fieldOf(object, "source");
    article.url = fieldOf(object, "url");
    article.language = fieldOf(object, "language");
    return article;
}

} // namespace

bool setPublished(Article& article, std::string_view text)
{
    if (auto exact = EdtfDate::parse(text); exact && !exact->isUnknown())
        article.published.date = *exact;
    else if (const auto found = parseMetaDate(text))
        article.published.date = *found;
    else
        return false;
    article.published.phrase = text;
    article.published.basis = DateBasis::Metadata;
    return true;
}

void settleTitle(Article& article)
{
    const std::string line = firstLine(article.text);
    if (!article.title.empty()) {
        article.textHasTitle = line == firstLine(article.title);
        return;
    }
    const std::size_t begin = std::min(article.text.find(line), article.text.size());
    const bool more = begin + line.size() < article.text.size();
    const char last = line.empty() ? '.' : line.back();
    if (!more || line.size() > kLongestTitle || last == '.' || last == ',' || last == ':')
        return;
    article.title = line;
    article.textHasTitle = true;
}

ArticleFields readArticleFields(const dom::object& object)
{
    ArticleFields fields;
    Article& article = fields.article;
    article = plainFields(object);
    if (isBlank(article.text)) {
        fields.fault = missingText(object);
        return fields;
    }
    readPublished(object, fields);
    settleTitle(article);
    return fields;
}

Article fieldsOf(const dom::object& object)
{
    ArticleFields fields;
    fields.article = plainFields(object);
    readPublished(object, fields);
    return std::move(fields.article);
}

} // namespace summitry::readers
