#pragma once
// A query as people type it -> as SQLite's FTS5 reads it (https://www.sqlite.org/fts5.html, section 3). Every word is
// put in quotation marks, so that no character of it is taken for syntax. Private to this folder.
#include "models/domain/result.h"

#include <string>
#include <string_view>

namespace summitry {

Result<std::string> translateQuery(std::string_view query);

} // namespace summitry
