#pragma once
// What a person decides before an import, what a look at the first articles showed, and what became of each article:
// values that readers, ingest, item models and dialogs share. Owns its strings; decides nothing.
#include "models/domain/edtfdate.h"
#include "models/domain/problem.h"

#include <map>
#include <string>
#include <vector>

namespace summitry {

/// Which column of a table of articles holds what.
struct TableMapping
{
    char separator = ',';
    bool header = true; ///< the first row names the columns
    std::map<std::string, std::size_t>
        fields; ///< "title", "text", "published", "url", "source", "author", "language", "id" -> column

    bool operator==(const TableMapping&) const = default;
};

/// A mapping settled by hand, for every table with these columns.
struct KnownTable
{
    std::vector<std::string> columns;
    TableMapping mapping;

    bool operator==(const KnownTable&) const = default;
};

/// Where the day of publication comes from for an article that tells none.
enum class UndatedRule : std::uint8_t { Inference, Given, FileName, FileTime };

struct PreviewedArticle
{
    std::string title, file, language, source;
    DatedPhrase published; ///< as it would be stored
    int calls = 0, summits = 0, statements = 0;
    bool undated = false; ///< tells no date of publication itself
};

struct PreviewedTable
{
    std::string file;
    std::vector<std::string> columns;
    TableMapping mapping; ///< known or guessed
};

struct ImportPreview
{
    std::vector<PreviewedArticle> articles;
    std::vector<PreviewedTable> tables; ///< one per set of columns
    std::vector<Problem> problems;
    std::int64_t files = 0; ///< all files to be read, looked at or not
    bool more = false;      ///< there are articles beyond those looked at
};

/// What became of one article of an import.
struct ArticleOutcome
{
    enum class What : std::uint8_t { New, Known, Copy, LeftOut, Eventless, Unsupported };
    What what = What::New;
    std::string title, file;
    std::string other; ///< Copy, LeftOut: the title of what it is a copy of; Unsupported: the language

    static constexpr std::size_t kKinds = 6;
    bool operator==(const ArticleOutcome&) const = default;
};

} // namespace summitry
