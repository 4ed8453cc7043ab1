#include "models/merging/wordset.h"

#include <algorithm>

namespace summitry {

WordSet wordSet(std::string_view text)
{
    WordSet words;
    eachWord(text, [&](std::uint32_t hash, std::size_t length) {
        if (length > 2)
            words.push_back(hash);
    });
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

std::size_t sharedWords(const WordSet& a, const WordSet& b)
{
    std::size_t shared = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (*i == *j)
            ++shared, ++i, ++j;
        else
            *i < *j ? ++i : ++j;
    }
    return shared;
}

} // namespace summitry
