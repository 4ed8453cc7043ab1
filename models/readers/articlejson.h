#pragma once
// One JSON value -> articles: an object in any of the known key sets (resources/readers/articlekeys.tsv), or a wrapper
// that holds such objects in a member ("articles", "items", "@graph"). Never throws. Offsets of faults are bytes of the
// value given. JSON after RFC 8259; damaged UTF-8 and lone surrogates are mended and noted.
#include "models/domain/article.h"
#include "models/domain/message.h"

#include <optional>
#include <string_view>
#include <vector>

namespace summitry::readers {

struct JsonFault
{
    Message message;     ///< "a comma is missing"; without place or file
    std::size_t at = 0;  ///< meaningful when the JSON itself is broken
    bool broken = false; ///< true: no JSON; false: JSON of another shape
    std::string id;      ///< of the article, where it could be read
};

struct JsonReading
{
    std::vector<Article> articles;
    std::vector<Message> notes;     ///< what was passed over
    std::optional<JsonFault> fault; ///< then there are no articles
};

JsonReading readArticleJson(std::string_view json);

} // namespace summitry::readers
