#pragma once
// An article as a reader would mark it on paper: the text folded for a terminal, each event's words between ⟨n and n⟩,
// and below it what the numbers stand for. Plain UTF-8 without colours, so that it can be piped, compared and printed.
#include "models/exchange/resultjson.h"

#include <string>

namespace summitry::cli {

std::string explain(const ArticleResult& result);

} // namespace summitry::cli
