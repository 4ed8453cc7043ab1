#pragma once
// What was found in one article, as the result JSON of the command line: one object on one line, members in a fixed
// order, fields as models/README.md describes accounts. Offsets count code points of the article's text, end excluded.
// Pure: the same input gives the same bytes. `trace` adds times, people and, per event, the names of its rules.
#include "models/domain/account.h"
#include "models/domain/article.h"

#include <string>
#include <string_view>
#include <vector>

namespace summitry {

struct TracedTime
{
    TextSpan span;
    EdtfDate date;
};

struct TracedPerson
{
    TextSpan span;
    std::string name;
};

struct ArticleResult
{
    std::string_view id;
    std::string_view title;
    std::string_view text; ///< of the article; spans point into it
    DatedPhrase published;
    std::vector<Account> accounts;
    std::string note; ///< one sentence when something kept the article from being read in full
    bool trace = false;
    std::vector<TracedTime> times;
    std::vector<TracedPerson> people;
};

/// Appends the object, without a line end.
void appendResultJson(const ArticleResult& result, std::string& out);
/// {"id":…,"error":…} for an input that could not be read.
void appendErrorJson(std::string_view id, std::string_view error, std::string& out);
/// An article as it was understood, before any analysis.
void appendArticleJson(const Article& article, std::string& out);

/// "A", "A and B", "A, B and C".
std::string joinNames(const std::vector<Actor>& actors);

} // namespace summitry
