#include "models/readers/jsonreader.h"

#include "models/readers/articlejson.h"
#include "models/readers/encoding.h"
#include "models/readers/format.h"
#include "models/readers/jsonsplit.h"

namespace summitry::readers {

namespace {

class JsonRun
{
public:
    JsonRun(const ReadInput& input, std::string_view text, const ArticleSink& articles, const ProblemSink& problems)
        : m_input(input), m_text(text), m_articles(articles), m_problems(problems)
    {
    }

    Result<std::int64_t> run(const CancelToken& cancel)
    {
        JsonSplitter splitter(m_text);
        std::string_view value;
        while (!m_stopped && !cancel.cancelled() && splitter.next(value))
            take(value, splitter.line());
        if (m_read == 0 && m_faults > 0)
            return fail("{}: {}", m_input.name, m_first.message.english());
        if (m_read == 0 && !cancel.cancelled() && !m_stopped)
            return fail("{} holds no article.", m_input.name);
        if (m_faults > 0)
            m_problems(std::move(m_first)); // held back until it was clear that it is not the only thing to tell
        return m_read;
    }

private:
    void take(std::string_view value, std::int64_t line)
    {
        JsonReading reading = readArticleJson(value);
        if (reading.fault)
            report(*reading.fault, value, line);
        for (const Message& note : reading.notes)
            m_problems({Severity::Warning, note, m_input.name, line, 0});
        ++m_values;
        for (Article& article : reading.articles) {
            ++m_read;
            if (article.id.empty())
                article.id = idFor(line);
            m_stopped = m_stopped || !m_articles(std::move(article));
            if (m_stopped)
                return;
        }
    }

    std::string idFor(std::int64_t line) const
    {
        const std::string base(baseName(m_input.name));
        return m_values == 1 && line <= 1 ? base : base + "#" + std::to_string(m_values);
    }

    void report(const JsonFault& fault, std::string_view value, std::int64_t line)
    {
        Problem problem{Severity::Error, {}, m_input.name, line, 0};
        if (fault.broken) {
            const TextPlace place = placeOf(m_text, static_cast<std::size_t>(value.data() - m_text.data()) + fault.at);
            problem.line = place.line;
            problem.column = place.column;
            problem.message = Message("broken JSON at line {}, column {}: {}.", std::to_string(place.line),
                                      std::to_string(place.column), fault.message.english());
        } else {
            problem.message = Message("line {}: {}.", std::to_string(line), fault.message.english());
        }
        if (++m_faults == 1)
            m_first = std::move(problem);
        else
            m_problems(std::move(problem));
    }

    const ReadInput& m_input;
    std::string_view m_text;
    const ArticleSink& m_articles;
    const ProblemSink& m_problems;
    std::int64_t m_read = 0;
    std::int64_t m_values = 0;
    std::int64_t m_faults = 0;
    Problem m_first;
    bool m_stopped = false;
};

} // namespace

Result<std::int64_t> readJson(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems,
                              const CancelToken& cancel)
{
    constexpr std::string_view kBom = "\xEF\xBB\xBF";
    const Encoding encoding = detectEncoding(input.bytes);
    if (encoding == Encoding::Utf8) {
        const std::string_view text = input.bytes.substr(input.bytes.substr(0, 3) == kBom ? 3 : 0);
        return JsonRun(input, text, articles, problems).run(cancel);
    }
    const DecodedText decoded = decodeText(input.bytes);
    return JsonRun(input, decoded.text, articles, problems).run(cancel);
}

} // namespace summitry::readers
