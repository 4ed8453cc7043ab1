#pragma once
// A CSV or TSV file (RFC 4180, any line ends, quotation marks doubled) -> articles, one a row. Which column holds what
// is a mapping that a user can set; it is guessed from the first row by the names that article JSON uses. Memory: one
// row.
#include "models/domain/importplan.h"
#include "models/readers/reader.h"

#include <string>
#include <vector>

namespace summitry {

/// Names of the columns: the first row, as it stands (for a dialog), told apart by the separator.
std::vector<std::string> tableColumns(std::string_view bytes, char separator);
/// Separator and columns as far as they can be told; without a "text" field the table cannot be read.
TableMapping guessTableMapping(std::string_view bytes, std::string_view name);
Result<std::int64_t> readTable(const ReadInput& input, const TableMapping& mapping, const ArticleSink& articles,
                               const ProblemSink& problems, const CancelToken& cancel = {});

} // namespace summitry
