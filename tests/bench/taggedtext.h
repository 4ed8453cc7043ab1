#pragma once
// Sentences with a known tag per token, for learning and judging the tagger: the texts are cut by our own structure
// stage, and each token takes the Penn tag of the token that begins at the same place. Tokens without one break
// nothing: they take the tag of the token around them.
#include "models/analysis/tagger/features.h"

#include <string>

namespace summitry::analysis {

struct TaggedSentence
{
    std::vector<std::string> words; ///< lower-cased
    std::vector<bool> capital;
    std::vector<std::uint8_t> tags;
    std::vector<TokenShape> shapes; ///< with two empty ones at each end
};

/// `aside` gets the articles whose id begins with 'd'. Exits with a message when a file is missing.
void readTagged(const std::string& tokensFile, const std::string& textFolder, std::vector<TaggedSentence>& learnt,
                std::vector<TaggedSentence>& aside);

} // namespace summitry::analysis
