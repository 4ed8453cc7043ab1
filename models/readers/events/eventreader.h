#pragma once
// Events that were found before -> articles with what each tells: the result JSON of this program's command line, its
// exported JSON and JSON Lines, and tables of events (CSV, TSV) by a mapping of columns. Where the article's text is
// not there, the words that the events rest on stand in for it, a passage a line, and spans point into these. Never
// throws.
#include "models/domain/account.h"
#include "models/readers/reader.h"
#include "models/readers/tablereader.h"

namespace summitry {

struct ToldEvents
{
    Article article;
    std::vector<Account> accounts;
};
using EventSink = std::function<bool(ToldEvents&&)>;

/// By content: JSON whose first object holds events, or a table whose columns name kind, date and who.
bool holdsEvents(const ReadInput& input);
/// How many articles were handed over; an error when nothing could be read.
Result<std::int64_t> readEvents(const ReadInput& input, const EventSink& events, const ProblemSink& problems,
                                const CancelToken& cancel = {});

/// Columns by the names of resources/readers/eventkeys.tsv; fields: "kind", "date", "participants", "speakers" ...
TableMapping guessEventMapping(std::string_view bytes, std::string_view name);
Result<std::int64_t> readEventTable(const ReadInput& input, const TableMapping& mapping, const EventSink& events,
                                    const ProblemSink& problems, const CancelToken& cancel = {});

namespace readers {

Result<std::int64_t> readEventJson(const ReadInput& input, const EventSink& events, const ProblemSink& problems,
                                   const CancelToken& cancel);

/// Our export as one value: a communication a line, so that the lines are no values by themselves.
bool isWholeExport(std::string_view json);
/// Puts the words that an account rests on into the article's text and sets evidence and quotation there.
void placeWords(Article& article, Account& account, std::string_view evidence);

} // namespace readers

} // namespace summitry
