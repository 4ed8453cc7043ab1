#include "models/readers/plaintextreader.h"

#include "models/domain/utf8text.h"
#include "models/readers/encoding.h"
#include "models/readers/format.h"

#include <algorithm>

namespace summitry::readers {

namespace {

constexpr std::string_view kSpaces = " \t\r\n\f\v";
constexpr std::uint32_t kLongestTitle = 300;

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(kSpaces);
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1);
}

/// Old files end their lines with a lone carriage return; one character for one keeps all offsets.
void mendLineEnds(std::string& text)
{
    if (text.find('\r') != std::string::npos && text.find('\n') == std::string::npos)
        std::replace(text.begin(), text.end(), '\r', '\n');
}

Problem damageProblem(const ReadInput& input, const DecodedText& decoded)
{
    Problem problem;
    problem.message = Message("Characters that could not be read were replaced ({}); the file may be damaged.",
                              std::to_string(decoded.damaged));
    problem.file = input.name;
    problem.line = decoded.firstDamageLine;
    return problem;
}

} // namespace

std::string firstLine(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size()));
    const std::string_view line = trimmed(text.substr(0, text.find('\n')));
    return std::string(Utf8Text(line.substr(0, 4 * kLongestTitle)).slice({0, kLongestTitle}));
}

Result<std::int64_t> readPlainText(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems)
{
    DecodedText decoded = decodeText(input.bytes);
    if (decoded.damaged > 0)
        problems(damageProblem(input, decoded));
    Article article;
    article.id = baseName(input.name);
    article.text = std::move(decoded.text);
    mendLineEnds(article.text);
    article.title = firstLine(article.text);
    article.textHasTitle = true;
    articles(std::move(article));
    return 1;
}

} // namespace summitry::readers
