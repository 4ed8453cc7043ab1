#include "models/readers/events/eventreader.h"

#include "models/domain/utf8text.h"
#include "models/readers/articlefields.h"
#include "models/readers/format.h"
#include "models/readers/jsonsplit.h"

#include <simdjson.h>

namespace summitry {

namespace {

using readers::Format;

bool jsonHoldsEvents(std::string_view bytes)
{
    if (readers::isWholeExport(bytes))
        return true;
    readers::JsonSplitter splitter(bytes);
    std::string_view value;
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (!splitter.next(value) || parser.parse(value.data(), value.size()).get(object) != simdjson::SUCCESS)
        return false;
    const bool isArticle = readers::readArticleFields(object).fault.format.empty();
    return !isArticle && (object["events"].is_array() || object["export"].is_object() ||
                          (object["accounts"].is_array() && object["kind"].is_string()));
}

} // namespace

bool holdsEvents(const ReadInput& input)
{
    switch (readers::detectFormat(input.bytes, input.name).format) {
    case Format::Json:
        return jsonHoldsEvents(input.bytes);
    case Format::Table: {
        const auto fields = guessEventMapping(input.bytes, input.name).fields;
        return fields.contains("kind") && fields.contains("date") &&
               (fields.contains("participants") || fields.contains("speakers")) &&
               !guessTableMapping(input.bytes, input.name).fields.contains("text");
    }
    default:
        return false;
    }
}

Result<std::int64_t> readEvents(const ReadInput& input, const EventSink& events, const ProblemSink& problems,
                                const CancelToken& cancel)
{
    if (readers::detectFormat(input.bytes, input.name).format == Format::Table)
        return readEventTable(input, guessEventMapping(input.bytes, input.name), events, problems, cancel);
    return readers::readEventJson(input, events, problems, cancel);
}

namespace readers {

bool isWholeExport(std::string_view json)
{
    return json.starts_with("{\"export\"") && json.substr(0, json.find('\n')).ends_with("\"communications\":[");
}

namespace {

constexpr std::string_view kGap = " \xE2\x80\xA6 "; // between the runs of a quotation

/// Appends a line to the text; its span.
TextSpan addLine(std::string& text, std::string_view line)
{
    if (!text.empty())
        text += '\n';
    const auto begin = static_cast<std::uint32_t>(codePointCount(text));
    text += line;
    return {begin, begin + static_cast<std::uint32_t>(codePointCount(line))};
}

std::vector<std::string_view> runsOf(std::string_view quote)
{
    std::vector<std::string_view> runs;
    for (std::size_t end = 0; end != std::string_view::npos && !quote.empty();) {
        end = quote.find(kGap);
        runs.push_back(quote.substr(0, end));
        quote.remove_prefix(end == std::string_view::npos ? quote.size() : end + kGap.size());
    }
    return runs;
}

} // namespace

void placeWords(Article& article, Account& account, std::string_view evidence)
{
    const std::string words(evidence.empty() ? std::string_view(account.quote) : evidence);
    account.evidence = {}, account.quoteSpans.clear();
    if (words.empty())
        return;
    const std::size_t there = article.text.find(words); // several events often rest on one sentence
    if (there == std::string::npos) {
        account.evidence = addLine(article.text, words);
    } else {
        const auto begin = static_cast<std::uint32_t>(codePointCount(std::string_view(article.text).substr(0, there)));
        account.evidence = {begin, begin + static_cast<std::uint32_t>(codePointCount(words))};
    }
    for (const std::string_view run : runsOf(account.quote))
        if (const std::size_t at = words.find(run); at != std::string::npos) {
            const auto begin = account.evidence.begin +
                               static_cast<std::uint32_t>(codePointCount(std::string_view(words).substr(0, at)));
            account.quoteSpans.push_back({begin, begin + static_cast<std::uint32_t>(codePointCount(run))});
        }
}

} // namespace readers

} // namespace summitry
