#pragma once
// Which accounts tell the same event. Pure functions of a set of accounts: the result does not depend on their order,
// nor on what came first. Accounts dated to the day are joined by participants and day; vaguely dated ones are added to
// the only event that they can mean, else stay apart. Two calls of one pair on different days are never joined. Bonds
// set by hand win. Knows nothing of storage: models/ingest hands it the neighbourhood of what is new.
#include "models/domain/communication.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace summitry {

/// One account with what merging needs to know about its article.
struct MergeItem
{
    AccountId id = 0;
    ArticleId article = 0;
    ArticleId original = 0; ///< the article of which `article` is a copy, else `article`: copies count as one source
    std::string source;
    DatedPhrase published;
    std::string evidence; ///< the words of account.evidence
    Account account;
};

/// first and second are positions in the span of items.
struct MergeBond
{
    std::size_t first = 0;
    std::size_t second = 0;
    bool together = true;
};

/// Days in which an account can lie for merging: a date that is open or unknown counts from its publication.
struct MergeReach
{
    Day first = 0;
    Day last = 0;
    bool known = false; ///< false: joins nothing
};
MergeReach reachOf(const MergeItem& item);

/// Accounts that share no key are never one event. At most 24.
std::vector<std::uint64_t> mergeKeys(const MergeItem& item);
/// How far apart, in days, accounts of one event can reach: calls and summits, statements.
Day mergeWindow(Kind kind);

/// Groups of positions, each ascending; the groups by their first position.
std::vector<std::vector<std::size_t>> mergeAccounts(std::span<const MergeItem> items,
                                                    std::span<const MergeBond> bonds = {});

/// The values to show for one event and what differs. `order`: positions, best account first.
struct Merged
{
    Account shown;
    std::vector<std::size_t> order;
    DatedPhrase firstReported;
    bool disagrees = false; ///< on date, place or participants
    int sources = 0;        ///< copies count once
};
Merged combine(std::span<const MergeItem> items);

/// Smallest hashes of a text's runs of five words (MinHash, Broder 1997): texts that share half of their runs agree in
/// half of the places. All 0 when shorter than 40 words.
using Likeness = std::array<std::uint32_t, 8>;
Likeness likenessOf(std::string_view text);
/// Near-identical: nine tenths of the runs of the shorter text stand in the other, or seven tenths of all are shared.
bool isCopy(std::string_view a, std::string_view b);

} // namespace summitry
