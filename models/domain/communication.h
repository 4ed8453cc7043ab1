#pragma once
// One real-world call, summit or statement: one or more accounts merged. The shown values are chosen from the
// accounts by rule, or set by a correction.
#include "models/domain/account.h"

namespace summitry {

using ArticleId = std::int64_t; ///< row of the store; 0 = not stored
using AccountId = std::int64_t;
using CommunicationId = std::int64_t; ///< stable over merges of other events and over restarts

enum class Review : std::uint8_t { Unreviewed, Right, Wrong, Edited };
std::string_view toText(Review review);
bool fromText(std::string_view text, Review& review);

struct AccountRef
{
    AccountId id = 0;
    ArticleId article = 0;
    bool operator==(const AccountRef&) const = default;
};

struct Communication
{
    CommunicationId id = 0;
    Account shown;                    ///< chosen or corrected values; spans are those of the first account
    std::vector<AccountRef> accounts; ///< at least one, best first
    CommunicationId occasion = 0;     ///< 0 = none
    Review review = Review::Unreviewed;
    DatedPhrase firstReported; ///< earliest publication among the accounts
    bool disagrees = false;    ///< accounts differ on date, place or participants

    bool operator==(const Communication&) const = default;
};

} // namespace summitry
