#include "models/readers/reader.h"

#include "models/readers/archivereader.h"
#include "models/readers/feedreader.h"
#include "models/readers/format.h"
#include "models/readers/html/htmlreader.h"
#include "models/readers/jsonreader.h"
#include "models/readers/plaintextreader.h"
#include "models/readers/tablereader.h"

namespace summitry {

namespace {

std::string megabytes(std::size_t bytes)
{
    return std::to_string(bytes / 1'000'000) + " MB";
}

/// Hands articles on unless they are too long to be one.
class LimitedSink
{
public:
    LimitedSink(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems)
        : m_input(input), m_articles(articles), m_problems(problems)
    {
    }

    bool operator()(Article&& article)
    {
        if (article.text.size() <= kLongestText)
            return m_articles(std::move(article));
        ++refused;
        Problem problem;
        problem.severity = Severity::Error;
        problem.file = m_input.name;
        problem.message = Message("The article {} is {} long; at most {} are read.", article.id,
                                  megabytes(article.text.size()), megabytes(kLongestText));
        m_problems(std::move(problem));
        return true;
    }

    std::int64_t refused = 0;

private:
    const ReadInput& m_input;
    const ArticleSink& m_articles;
    const ProblemSink& m_problems;
};

} // namespace

Result<std::int64_t> readArticles(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems,
                                  const CancelToken& cancel)
{
    using namespace readers;
    const FoundFormat found = detectFormat(input.bytes, input.name);
    LimitedSink limited(input, articles, problems);
    const ArticleSink sink = std::ref(limited);
    Result<std::int64_t> count = 0;
    switch (found.format) {
    case Format::Empty:
        return fail("{} is empty.", input.name);
    case Format::Foreign:
        return fail("{} is {}, not an article; save its text and use that.", input.name, found.what);
    case Format::Json:
        count = readJson(input, sink, problems, cancel);
        break;
    case Format::Text:
        if (input.bytes.size() > 2 * kLongestText)
            return fail("{} is one text of {}; at most {} are read as one article.", input.name,
                        megabytes(input.bytes.size()), megabytes(kLongestText));
        count = readPlainText(input, sink, problems);
        break;
    case Format::Html:
        count = readHtml(input, sink, problems);
        break;
    case Format::Feed:
        count = readFeed(input, sink, problems, cancel);
        break;
    case Format::Table:
        count = readTable(input, guessTableMapping(input.bytes, input.name), sink, problems, cancel);
        break;
    case Format::Archive:
        return readArchive(input, articles, problems, cancel); // what is inside comes through here again
    }
    if (!count)
        return count;
    return *count - limited.refused;
}

} // namespace summitry
