#include "models/readers/html/htmlreader.h"

#include "models/readers/encoding.h"
#include "models/readers/format.h"
#include "models/readers/html/maintext.h"
#include "models/readers/html/pagemeta.h"
#include "models/readers/html/striphtml.h"

namespace summitry::readers {

namespace {

constexpr std::size_t kLongestPage = 64'000'000;
constexpr std::size_t kLongestStripped = 16'000'000; // the tree takes some twenty times this

std::size_t wordCount(std::string_view text)
{
    std::size_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        count += text[i] == ' ' || text[i] == '\n';
    return count;
}

Article readPage(const StrippedPage& stripped)
{
    Article linked = readLinkedData(stripped.linkedData);
    PageTree page = buildPageTree(stripped.html);
    page.linkedBody = linked.text;
    Article article = readPageMeta(page, linked);
    article.text = mainText(page);
    if (wordCount(linked.text) > 100 && wordCount(article.text) * 2 < wordCount(linked.text))
        article.text = std::move(linked.text); // the page shows its text only by script
    return article;
}

} // namespace

Result<std::int64_t> readHtml(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems)
{
    if (input.bytes.size() > kLongestPage)
        return fail("{} is a page of {} MB; at most 64 MB are read.", input.name,
                    std::to_string(input.bytes.size() / 1'000'000));
    const DecodedText decoded =
        isCleanUtf8(input.bytes) ? DecodedText{} : decodeNamed(input.bytes, declaredEncoding(input.bytes));
    const std::string_view html = decoded.text.empty() ? input.bytes : std::string_view(decoded.text);
    const StrippedPage stripped = stripHtml(html);
    if (stripped.html.size() > kLongestStripped)
        return fail("{} is a page with more than 16 MB of text and tags; save the article alone.", input.name);
    if (decoded.damaged > 0)
        problems({Severity::Warning,
                  Message("Characters that could not be read were replaced ({}); the file may be damaged.",
                          std::to_string(decoded.damaged)),
                  input.name, decoded.firstDamageLine, 0});
    Article article = readPage(stripped);
    if (article.text.empty())
        return fail("{} is a page without an article's text.", input.name);
    article.id = baseName(input.name);
    articles(std::move(article));
    return 1;
}

std::string plainTextOfHtml(std::string_view html)
{
    std::string joined;
    for (const PageBlock& block : buildPageTree(stripHtml(html).html).blocks)
        joined += (joined.empty() ? "" : "\n\n") + block.text;
    return joined;
}

} // namespace summitry::readers
