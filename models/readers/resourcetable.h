#pragma once
// The readers' own tables (resources/readers/*.tsv), compiled into the program: tab-separated rows, # begins a comment.
// Reads anew on each call; whoever uses a table keeps it.
#include <string>
#include <string_view>
#include <vector>

namespace summitry::readers {

using TableRow = std::vector<std::string>;

/// Rows of a table by its file name ("articlekeys.tsv"); a missing table means a broken build and gives no rows.
std::vector<TableRow> loadTable(std::string_view name);

} // namespace summitry::readers
