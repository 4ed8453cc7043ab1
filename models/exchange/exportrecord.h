#pragma once
// What an export needs to know of one communication, gathered by the caller from the store: plain values, no look-ups.
// Writers take records one after the other, in the caller's order, and keep none of them.
#include "models/domain/article.h"
#include "models/domain/communication.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace summitry {

/// The article behind an account, as far as exports name it. Never the whole text.
struct SourceArticle
{
    ArticleId id = 0;
    std::string title;
    std::string source;
    std::string author;
    std::string url;
    std::string language;
    DatedPhrase published;
    std::string textHash; ///< hex SHA-256 of the text that the spans count in
};

/// A stretch of the article's words with a few characters around it (W3C TextQuoteSelector).
struct Passage
{
    std::string exact;
    std::string prefix;
    std::string suffix;
    TextSpan span;
};

struct ExportAccount
{
    Account account;
    SourceArticle article;
    Passage evidence;
};

struct ExportRecord
{
    Communication communication;
    std::vector<ExportAccount> accounts; ///< best first, at least one
    std::string placeCountry;            ///< code of the country that the place lies in; empty = not known
    std::vector<std::string> tags;
};

/// What the whole export says of itself.
struct ExportHeader
{
    std::string title;      ///< of the chronology; empty = none
    std::string program;    ///< "Summitry 0.1.0"
    std::string dataHash;   ///< hex
    std::string filterLine; ///< "Leaders: Xi Jinping; June 2025"; empty = all
    std::int64_t shown = 0;
    std::int64_t total = 0;
    std::int64_t timestamp = 0; ///< seconds since 1970, UTC
};

/// Takes the next piece of output; false = the target takes no more (full, closed).
using TextSink = std::function<bool(std::string_view)>;

/// "summitry:communication:12": the same in every export of a file.
std::string stableId(const Communication& communication);
/// "phone call, Xi Jinping and Lee Jae-myung"; "Xi Jinping: “will make efforts …”". English, for formats without
/// fields.
std::string headline(const Communication& communication, std::size_t mostCharacters = 120);

} // namespace summitry
