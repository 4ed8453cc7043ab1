#pragma once
// A parsed JSON object -> an Article, by the table of key sets (resources/readers/articlekeys.tsv). Internal to the
// JSON readers: knows simdjson's values, not bytes. A text under an `html` key is turned into plain text.
#include "models/domain/article.h"
#include "models/domain/message.h"

#include <simdjson.h>

#include <vector>

namespace summitry::readers {

struct ArticleFields
{
    Article article;
    std::vector<Message> notes;
    Message fault; ///< format is empty when the article is good
};

ArticleFields readArticleFields(const simdjson::dom::object& object);
/// The same without asking for a text; a date that is none is left out.
Article fieldsOf(const simdjson::dom::object& object);

/// Sets published from a date as written; false when it is no date.
bool setPublished(Article& article, std::string_view text);
/// Title and text as they belong together: fills a missing title from a first line that looks like one, and tells
/// whether the text begins with its title.
void settleTitle(Article& article);

} // namespace summitry::readers
