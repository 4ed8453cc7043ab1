#include "models/merging/meetings.h"
#include "models/merging/participants.h"
#include "models/merging/wordset.h"

#include <algorithm>
#include <unordered_map>

namespace summitry {

namespace {

constexpr Day kSlack = 1;               ///< days between tellings of one utterance
constexpr std::size_t kFewestWords = 4; ///< below this only the same words count
constexpr std::size_t kCommonWord = 40; ///< a word in more statements than this proposes no pairs

struct Saying
{
    std::size_t position;
    const MergeItem* item;
    MergeReach reach;
    std::vector<std::string> speakers;
    WordSet words;
    bool quoted;
    std::uint32_t salt; ///< keeps the words of different speakers apart
};

Saying sayingOf(std::span<const MergeItem> items, std::size_t position)
{
    const MergeItem& item = items[position];
    Saying saying{position, &item, reachOf(item), {}, {}, !item.account.quote.empty(), 0};
    for (const Actor& actor : item.account.speakers)
        saying.speakers.push_back(actor.name);
    std::sort(saying.speakers.begin(), saying.speakers.end());
    for (const std::string& name : saying.speakers)
        saying.salt = saying.salt * 31 + static_cast<std::uint32_t>(std::hash<std::string>{}(name));
    saying.words = wordSet(saying.quoted ? item.account.quote : item.evidence);
    return saying;
}

/// Cut quotations hold one in the other; translations share most words. Paraphrases carry words of the reporter: ask more.
bool sameWords(const Saying& a, const Saying& b)
{
    const std::size_t fewer = std::min(a.words.size(), b.words.size()), sum = a.words.size() + b.words.size();
    if (fewer < kFewestWords)
        return fewer > 0 && a.words == b.words && a.quoted && b.quoted;
    const std::size_t shared = sharedWords(a.words, b.words);
    if (a.quoted && b.quoted)
        return shared * 4 >= fewer * 3 || shared * 20 >= (sum - shared) * 11;
    if (a.quoted != b.quoted) {
        const Saying& quote = a.quoted ? a : b;
        return quote.words.size() > kFewestWords && shared * 5 >= quote.words.size() * 4;
    }
    return fewer > kFewestWords && shared * 10 >= (sum - shared) * 6;
}

/// The same words told to two people are two statements.
bool saidToOthers(const Account& a, const Account& b)
{
    return !a.addressees.empty() && !b.addressees.empty() && matched(a.addressees, b.addressees) == 0;
}

bool sameUtterance(const Saying& a, const Saying& b)
{
    if (saidToOthers(a.item->account, b.item->account))
        return false;
    if (a.item->article == b.item->article || a.speakers != b.speakers || a.speakers.empty())
        return false;
    const bool copies = a.item->original == b.item->original;
    const bool near = a.reach.known && b.reach.known && a.reach.first <= b.reach.last + kSlack &&
                      b.reach.first <= a.reach.last + kSlack;
    return (near || copies) && sameWords(a, b);
}

} // namespace

void joinStatements(std::span<const MergeItem> items, std::span<const std::size_t> positions, Groups& groups)
{
    std::vector<Saying> sayings;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> byWord;
    for (const std::size_t position : positions) {
        sayings.push_back(sayingOf(items, position));
        for (const std::uint32_t word : sayings.back().words)
            byWord[word ^ sayings.back().salt].push_back(sayings.size() - 1);
    }
    for (std::size_t i = 0; i < sayings.size(); ++i) {
        std::unordered_map<std::size_t, int> shared;
        for (const std::uint32_t word : sayings[i].words)
            if (const auto& others = byWord[word ^ sayings[i].salt]; others.size() <= std::max(kCommonWord, sayings.size() / 3))
                for (const std::size_t j : others)
                    if (j > i)
                        ++shared[j];
        for (const auto& [j, count] : shared)
            if (sameUtterance(sayings[i], sayings[j]))
                groups.join(sayings[i].position, sayings[j].position);
    }
}

} // namespace summitry
