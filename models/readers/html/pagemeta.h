#pragma once
// What a page says about itself: title, date, author, site, address, language, from schema.org linked data, meta
// elements (resources/readers/metakeys.tsv), <time>, headings, and last from the address. No body text. Pure.
#include "models/domain/article.h"
#include "models/readers/html/pagetree.h"

#include <string>
#include <string_view>
#include <vector>

namespace summitry::readers {

/// The article among a page's linked data: its fields, and in `text` its body where one is given (plain text).
Article readLinkedData(const std::vector<std::string_view>& scripts);

/// Fields of the article from all that is there; `linked` is stronger than the rest. Sets no text and no id.
Article readPageMeta(const PageTree& page, const Article& linked);

} // namespace summitry::readers
