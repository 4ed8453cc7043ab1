#pragma once
// Reads articles from files or, line by line, from standard input, and lets a command handle each on all cores; what it
// writes comes out in the order of the input. Shared by `extract` and `read`. Names failed inputs on err; on standard
// input a bad line also gives {"id":…,"error":…} in its place.
#include "app/cli/command.h"
#include "models/domain/article.h"
#include "models/domain/problem.h"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace summitry::cli {

struct ArticleRunOptions
{
    std::vector<std::string> inputs; ///< paths; "-" is standard input
    std::string published;           ///< as typed; empty = not given
    int jobs = 0;                    ///< 0 = all cores
};

/// What one piece of input came to.
struct Outcome
{
    std::string out;               ///< for standard output, lines complete
    std::vector<Problem> problems; ///< for err; errors count as failed
    std::int64_t done = 0;
};

/// Appends the article's line(s) to outcome.out, and what is to be said about it to outcome.problems. Called on several
/// threads at once.
using HandleArticle = std::function<void(const Article&, Outcome&)>;

/// Adds FILE…, --published and --jobs to a command's parser.
void declareArticleRun(CLI::App& parser, ArticleRunOptions& options);
/// Returns the exit code.
int runOverArticles(const ArticleRunOptions& options, const HandleArticle& handle, const Streams& streams);

/// "a.json, line 3, column 7: …"
std::string sentence(const Problem& problem);

} // namespace summitry::cli
