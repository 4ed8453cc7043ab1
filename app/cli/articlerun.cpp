#include "app/cli/articlerun.h"

#include "app/jobs/orderedpool.h"
#include "models/exchange/resultjson.h"
#include "models/readers/articlejson.h"
#include "models/readers/format.h"
#include "models/readers/inputfile.h"
#include "models/readers/jsonsplit.h"
#include "models/readers/linesource.h"
#include "models/readers/reader.h"

#include <CLI/CLI.hpp>

#include <istream>
#include <memory>
#include <ostream>

namespace summitry::cli {

namespace {

constexpr std::size_t kInFlightPerThread = 8;
constexpr std::size_t kInFlightBytes = 128'000'000;
constexpr std::size_t kLongestLine = 2 * kLongestText; // JSON escapes make a text longer
constexpr std::size_t kWholeFile = 1'000'000;          // files up to this size are read and handled by one thread

bool isArchive(const InputFile& file)
{
    return readers::detectFormat(file.bytes(), file.name()).format == readers::Format::Archive;
}

class ArticleRun
{
public:
    ArticleRun(const ArticleRunOptions& options, const HandleArticle& handle, DatedPhrase published,
               const Streams& streams)
        : m_handle(handle), m_published(std::move(published)), m_streams(streams),
          m_pool(threads(options), kInFlightPerThread * static_cast<std::size_t>(threads(options)), kInFlightBytes,
                 [this](Outcome&& outcome) { deliver(outcome); })
    {
    }

    int run(const std::vector<std::string>& inputs)
    {
        for (const std::string& input : inputs) {
            if (input == "-")
                feedLines();
            else
                feedFile(input);
        }
        m_pool.finish();
        if (m_failed == 0)
            return kDone;
        return m_done == 0 ? kNothingDone : kSomeFailed;
    }

private:
    static int threads(const ArticleRunOptions& options) { return options.jobs > 0 ? options.jobs : coreCount(); }

    /// In the order of the input, one thread at a time.
    void deliver(const Outcome& outcome)
    {
        m_done += outcome.done;
        for (const Problem& problem : outcome.problems) {
            m_failed += problem.severity == Severity::Error;
            m_streams.err << sentence(problem) << '\n';
        }
        m_streams.out << outcome.out << std::flush;
    }

    void feedLines()
    {
        LineSource lines(m_streams.in, kLongestLine);
        InputLine line;
        while (m_streams.out.good() && lines.next(line)) {
            const std::size_t weight = line.text.size();
            auto shared = std::make_shared<const InputLine>(std::move(line));
            m_pool.put([this, shared] { return handleLine(*shared); }, weight);
        }
    }

    Outcome handleLine(const InputLine& line) const
    {
        Outcome outcome;
        readers::JsonReading reading;
        if (line.tooLong)
            reading.fault = readers::JsonFault{Message("the line is longer than 64 MB"), 0, false, {}};
        else if (line.text.find_first_not_of(" \t") == std::string::npos)
            reading.fault = readers::JsonFault{Message("the line is empty"), 0, false, {}};
        else
            reading = readers::readArticleJson(line.text);
        if (!reading.fault && reading.articles.size() != 1)
            reading.fault =
                readers::JsonFault{Message("the line holds several articles; put one on a line"), 0, false, {}};
        if (!reading.fault && reading.articles[0].text.size() > kLongestText)
            reading.fault =
                readers::JsonFault{Message("the article is longer than 32 MB"), 0, false, reading.articles[0].id};
        if (reading.fault) {
            refuseLine(line, *reading.fault, outcome);
            return outcome;
        }
        for (const Message& note : reading.notes)
            outcome.problems.push_back({Severity::Warning, Message("{}.", note.english()), {}, line.number, 0});
        Article& article = reading.articles[0];
        if (article.id.empty())
            article.id = "line " + std::to_string(line.number);
        handle(article, outcome);
        // In a stream notes would drown what matters; the result line carries them.
        std::erase_if(outcome.problems, [](const Problem& each) { return each.severity == Severity::Note; });
        return outcome;
    }

    static void refuseLine(const InputLine& line, const readers::JsonFault& fault, Outcome& outcome)
    {
        Problem problem{Severity::Error, Message("{}.", fault.message.english()), {}, line.number, 0};
        if (fault.broken) {
            problem.message = Message("broken JSON: {}.", fault.message.english());
            problem.column = readers::placeOf(line.text, fault.at).column;
        }
        const std::string id = fault.id.empty() ? "line " + std::to_string(line.number) : fault.id;
        appendErrorJson(id, sentence(problem), outcome.out);
        outcome.out += '\n';
        outcome.problems.push_back(std::move(problem));
    }

    void feedFile(const std::string& path)
    {
        auto opened = InputFile::open(path);
        if (!opened) {
            m_pool.put([error = opened.error()] { return failure(error.message); });
            return;
        }
        auto file = std::make_shared<const InputFile>(std::move(*opened));
        if (file->bytes().size() <= kWholeFile && !isArchive(*file))
            m_pool.put([this, file] { return handleFile(*file); }, file->bytes().size());
        else
            feedArticles(*file);
    }

    Outcome handleFile(const InputFile& file) const
    {
        Outcome outcome;
        const auto read = readArticles(
            {file.name(), file.bytes()},
            [&](Article&& article) {
                handle(article, outcome);
                return true;
            },
            [&](Problem&& problem) { outcome.problems.push_back(std::move(problem)); });
        if (!read)
            outcome.problems.push_back(failure(read.message()).problems[0]);
        return outcome;
    }

    /// Large inputs are read on this thread, their articles handled on the pool.
    void feedArticles(const InputFile& file)
    {
        const auto put = [this](auto&& value, std::size_t weight, auto work) {
            auto shared = std::make_shared<std::decay_t<decltype(value)>>(std::forward<decltype(value)>(value));
            m_pool.put([shared, work] { return work(*shared); }, weight);
        };
        const auto read = readArticles(
            {file.name(), file.bytes()},
            [&](Article&& article) {
                const std::size_t weight = article.text.size();
                put(std::move(article), weight, [this](Article& each) {
                    Outcome outcome;
                    handle(each, outcome);
                    return outcome;
                });
                return m_streams.out.good();
            },
            [&](Problem&& problem) {
                put(std::move(problem), 1, [](Problem& each) { return Outcome{{}, {each}, 0}; });
            });
        if (!read)
            m_pool.put([error = read.error()] { return failure(error.message); });
    }

    void handle(Article& article, Outcome& outcome) const
    {
        if (article.published.date.isUnknown())
            article.published = m_published;
        m_handle(article, outcome);
        ++outcome.done;
    }

    static Outcome failure(const Message& message)
    {
        return Outcome{{}, {Problem{Severity::Error, message, {}, 0, 0}}, 0};
    }

    const HandleArticle& m_handle;
    const DatedPhrase m_published;
    const Streams& m_streams;
    std::int64_t m_done = 0;
    std::int64_t m_failed = 0;
    OrderedPool<Outcome> m_pool; // last: its threads end before anything they use
};

} // namespace

void declareArticleRun(CLI::App& parser, ArticleRunOptions& options)
{
    parser.add_option("FILE", options.inputs, "Articles: text, HTML, JSON …; - reads JSON Lines from standard input")
        ->required();
    parser.add_option("--published", options.published, "Date of publication (2025-06-10) for articles that tell none")
        ->type_name("DATE");
    parser.add_option("--jobs", options.jobs, "Threads to use; all cores unless given")
        ->check(CLI::Range(1, 1024))
        ->type_name("N");
}

int runOverArticles(const ArticleRunOptions& options, const HandleArticle& handle, const Streams& streams)
{
    DatedPhrase published;
    if (!options.published.empty()) {
        const auto date = EdtfDate::parse(options.published);
        if (!date || date->isUnknown()) {
            const std::string why = date ? "this is no date." : date.message().english();
            streams.err << "--published: " << why << " Write it as 2025-06-10.\n";
            return kWrongUsage;
        }
        published = {*date, {}, DateBasis::SetByHand};
    }
    return ArticleRun(options, handle, std::move(published), streams).run(options.inputs);
}

std::string sentence(const Problem& problem)
{
    std::string place = namesItsFile(problem) ? std::string() : problem.file;
    if (problem.line > 0)
        place += (place.empty() ? "line " : ", line ") + std::to_string(problem.line);
    if (problem.column > 0)
        place += ", column " + std::to_string(problem.column);
    return place.empty() ? problem.message.english() : place + ": " + problem.message.english();
}

} // namespace summitry::cli
