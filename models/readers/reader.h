#pragma once
// Bytes of one input -> articles. One reader per format, each in a file of its own; `readArticles` chooses by content
// first, name second. Readers never touch the network and never throw; what is wrong is a Problem with a place.
#include "models/domain/article.h"
#include "models/domain/canceltoken.h"
#include "models/domain/problem.h"
#include "models/domain/result.h"

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace summitry {

struct ReadInput
{
    std::string name; ///< as the user named it; shown in problems, base name becomes the id of a lone article
    std::string_view bytes;
};

/// Bytes of text that one article may have; longer ones are a problem, not an article.
inline constexpr std::size_t kLongestText = 32'000'000;

/// Takes each article as soon as it is read; return false to stop.
using ArticleSink = std::function<bool(Article&&)>;
using ProblemSink = std::function<void(Problem&&)>;

/// Reads all articles of one input. Returns how many were handed over, or an error when the input as a whole cannot
/// be read (empty, binary, not an article format); faults inside are problems.
Result<std::int64_t> readArticles(const ReadInput& input, const ArticleSink& articles, const ProblemSink& problems,
                                  const CancelToken& cancel = {});

} // namespace summitry
