#pragma once
// Gold accounts of tests/data/merging/accounts.tsv as the merger takes them, and what joining is worth against them.
#include "models/merging/merger.h"

#include <string>
#include <vector>

struct GoldAccount
{
    std::string article;
    std::string event;
    summitry::MergeItem item;
};

std::vector<GoldAccount> readGoldAccounts();

/// Pairs of accounts that are one event: joined rightly, wrongly, and missed.
struct PairScore
{
    int right = 0, wrong = 0, missed = 0;
    double precision() const { return right + wrong == 0 ? 1 : double(right) / (right + wrong); }
    double recall() const { return right + missed == 0 ? 1 : double(right) / (right + missed); }
};
PairScore scorePairs(const std::vector<std::string>& gold, const std::vector<std::vector<std::size_t>>& groups,
                     std::string* complaints = nullptr);
