#include "models/merging/meetings.h"
#include "models/merging/participants.h"
#include "models/merging/wordset.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace summitry {

namespace {

constexpr Day kSlack = 1;               ///< days between tellings of one utterance
constexpr std::size_t kFewestWords = 4; ///< below this only the same words count
constexpr std::size_t kCommonWord = 40; ///< a word in more statements than this proposes no pairs
constexpr std::size_t kLeastShare = 4;  ///< a quarter of the shorter one's words must be shared by less common words

struct Saying
{
    std::size_t position;
    const MergeItem* item;
    MergeReach reach;
    std::vector<std::string> speakers;
    WordSet words;
    bool quoted;
};

Saying sayingOf(std::span<const MergeItem> items, std::size_t position)
{
    const MergeItem& item = items[position];
    Saying saying{position, &item, reachOf(item), {}, {}, !item.account.quote.empty()};
    for (const Actor& actor : item.account.speakers)
        saying.speakers.push_back(actor.name);
    std::sort(saying.speakers.begin(), saying.speakers.end());
    saying.words = wordSet(saying.quoted ? item.account.quote : item.evidence);
    return saying;
}

/// Cut quotations hold one in the other; translations share most words. Paraphrases carry words of the reporter: ask
/// more.
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
    if (a.item->article == b.item->article)
        return false;
    const bool copies = a.item->original == b.item->original;
    const bool near = a.reach.known && b.reach.known && a.reach.first <= b.reach.last + kSlack &&
                      b.reach.first <= a.reach.last + kSlack;
    return (near || copies) && sameWords(a, b);
}

/// Joins among the sayings of one speaker: pairs are proposed by the words they share.
void joinSpeaker(const std::vector<const Saying*>& sayings, Groups& groups)
{
    std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> byWord;
    for (std::uint32_t i = 0; i < sayings.size(); ++i)
        for (const std::uint32_t word : sayings[i]->words)
            byWord[word].push_back(i);
    const std::size_t common = std::max(kCommonWord, sayings.size() / 3);
    std::vector<std::uint32_t> shared(sayings.size(), 0), touched;
    for (std::uint32_t i = 0; i < sayings.size(); ++i) {
        touched.clear();
        for (const std::uint32_t word : sayings[i]->words) {
            const std::vector<std::uint32_t>& others = byWord[word];
            if (others.size() > common)
                continue;
            for (auto j = std::upper_bound(others.begin(), others.end(), i); j != others.end(); ++j)
                if (shared[*j]++ == 0)
                    touched.push_back(*j);
        }
        for (const std::uint32_t j : touched) {
            const std::size_t fewer = std::min(sayings[i]->words.size(), sayings[j]->words.size());
            if (shared[j] * kLeastShare >= fewer && sameUtterance(*sayings[i], *sayings[j]))
                groups.join(sayings[i]->position, sayings[j]->position);
            shared[j] = 0;
        }
    }
}

} // namespace

void joinStatements(std::span<const MergeItem> items, std::span<const std::size_t> positions, Groups& groups)
{
    std::vector<Saying> sayings;
    sayings.reserve(positions.size());
    std::map<std::vector<std::string>, std::vector<const Saying*>> bySpeaker;
    for (const std::size_t position : positions) {
        sayings.push_back(sayingOf(items, position));
        bySpeaker[sayings.back().speakers].push_back(&sayings.back());
    }
    for (const auto& [speakers, theirs] : bySpeaker)
        if (!speakers.empty())
            joinSpeaker(theirs, groups);
}

} // namespace summitry
