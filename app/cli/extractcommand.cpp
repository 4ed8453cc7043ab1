#include "app/cli/extractcommand.h"

#include "app/cli/explain.h"
#include "models/analysis/analyser.h"
#include "models/exchange/resultjson.h"

#include <CLI/CLI.hpp>

#include <ostream>

namespace summitry::cli {

namespace {

Result<std::shared_ptr<const Analyser>> makeAnalyser()
{
    auto gazetteer = Gazetteer::loadBuiltIn();
    if (!gazetteer)
        return gazetteer.error();
    return Analyser::create(std::move(*gazetteer));
}

void tell(std::string_view sentence, const Article& article, Severity severity, Outcome& outcome)
{
    outcome.problems.push_back({severity, Message(sentence), article.id, 0, 0});
}

ArticleResult toResult(const Article& article, Analysis&& analysis, bool trace)
{
    ArticleResult result;
    result.id = article.id;
    result.title = article.title;
    result.text = article.text;
    result.published = std::move(analysis.published);
    result.accounts = std::move(analysis.accounts);
    result.trace = trace;
    for (const FoundTime& time : analysis.times)
        result.times.push_back({time.span, time.date});
    for (const FoundPerson& person : analysis.people)
        result.people.push_back({person.span, person.name});
    if (!analysis.unsupportedLanguage.empty())
        result.note = "language not supported: " + analysis.unsupportedLanguage;
    return result;
}

} // namespace

void ExtractCommand::declare(CLI::App& options)
{
    declareArticleRun(options, m_options);
    options.add_flag("--trace", m_trace, "Add the times and people found, and the rules behind each event");
    options.add_flag("--explain", m_explain, "Print the article with what was found marked, for reading");
}

int ExtractCommand::run(const Streams& streams)
{
    const auto analyser = makeAnalyser();
    if (!analyser) {
        streams.err << analyser.message().english() << '\n';
        return kNothingDone;
    }
    const HandleArticle handle = [&](const Article& article, Outcome& outcome) {
        const ArticleResult result = toResult(article, (*analyser)->analyse(article), m_trace);
        if (m_explain) {
            outcome.out += explain(result);
            return;
        }
        appendResultJson(result, outcome.out);
        outcome.out += '\n';
        if (!result.note.empty())
            tell(result.note + "; nothing was extracted.", article, Severity::Note, outcome);
        else if (result.accounts.empty())
            tell("no calls, summits or statements were found.", article, Severity::Note, outcome);
    };
    return runOverArticles(m_options, handle, streams);
}

} // namespace summitry::cli
