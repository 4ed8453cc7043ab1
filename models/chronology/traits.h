#pragma once
// Kind, form, status, channel and review of a communication packed into one small number, so that a filter tests all
// five by one look-up and counts all five facets in one pass. Private to this folder.
#include "models/domain/communication.h"

#include <array>
#include <cstdint>

namespace summitry {

inline constexpr int kKindCount = 3, kFormCount = 9, kStatusCount = 4, kChannelCount = 7, kReviewCount = 4;
inline constexpr int kTraitKeys = kKindCount * kFormCount * kStatusCount * kChannelCount * kReviewCount;

struct Traits
{
    int kind, form, status, channel, review;
};

constexpr std::uint16_t packTraits(const Traits& t)
{
    return static_cast<std::uint16_t>(
        (((t.kind * kFormCount + t.form) * kStatusCount + t.status) * kChannelCount + t.channel) * kReviewCount +
        t.review);
}

constexpr Traits unpackTraits(int key)
{
    Traits t{};
    t.review = key % kReviewCount, key /= kReviewCount;
    t.channel = key % kChannelCount, key /= kChannelCount;
    t.status = key % kStatusCount, key /= kStatusCount;
    t.form = key % kFormCount;
    t.kind = key / kFormCount;
    return t;
}

using TraitHistogram = std::array<std::uint32_t, kTraitKeys>;

} // namespace summitry
