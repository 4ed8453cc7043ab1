#include "app/cli/readcommand.h"

#include "models/exchange/resultjson.h"

namespace summitry::cli {

void ReadCommand::declare(CLI::App& options)
{
    declareArticleRun(options, m_options);
}

int ReadCommand::run(const Streams& streams)
{
    const HandleArticle print = [](const Article& article, Outcome& outcome) {
        appendArticleJson(article, outcome.out);
        outcome.out += '\n';
    };
    return runOverArticles(m_options, print, streams);
}

} // namespace summitry::cli
