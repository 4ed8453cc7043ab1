#pragma once
// The words of a text as a sorted set of hashes, and how much two texts share. ASCII letters are folded; words of one
// or two letters are left out. Private to this folder.
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace summitry {

using WordSet = std::vector<std::uint32_t>;

/// Calls take(hash) for each word, in order, short ones included.
template <typename Take>
void eachWord(std::string_view text, const Take& take)
{
    std::uint32_t hash = 2166136261u;
    std::size_t length = 0;
    const auto finish = [&] {
        if (length > 0)
            take(hash, length);
        hash = 2166136261u, length = 0;
    };
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const unsigned char folded = byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte + 32) : byte;
        const bool inWord = (folded >= 'a' && folded <= 'z') || (folded >= '0' && folded <= '9') || folded >= 0x80;
        if (inWord)
            hash = (hash ^ folded) * 16777619u, ++length;
        else if (c != '\'') // "don't" is one word
            finish();
    }
    finish();
}

WordSet wordSet(std::string_view text);
std::size_t sharedWords(const WordSet& a, const WordSet& b);

} // namespace summitry
