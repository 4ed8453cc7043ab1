#include "models/merging/merger.h"
#include "models/merging/participants.h"

#include <algorithm>

namespace summitry {

namespace {

constexpr Day kEarlier = 21; ///< "earlier", "previously": this many days back at most
constexpr Day kSaidEarlier = 7;
constexpr Day kSoon = 60;   ///< a planned event without an end date: this many days ahead at most
constexpr Day kAbout = 3;   ///< "about"
constexpr Day kWidest = 62; ///< vaguer accounts join nothing
constexpr std::size_t kMostKeys = 24;

/// FNV-1a, 64 bit.
std::uint64_t hashOf(std::string_view text)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

Day daysBack(const Account& account)
{
    return account.kind == Kind::Statement ? kSaidEarlier : kEarlier;
}

MergeReach fromPublication(const MergeItem& item)
{
    const EdtfDate& published = item.published.date;
    if (published.isUnknown() || published.hasOpenStart() || published.hasOpenEnd())
        return {};
    const bool isPast = item.account.status == Status::Held;
    const bool isFuture = item.account.status == Status::Planned || item.account.status == Status::Proposed;
    return {published.earliest() - (isFuture ? 0 : daysBack(item.account)), published.latest() + (isPast ? 0 : kSoon),
            true};
}

MergeReach fromDate(const EdtfDate& date, Day back)
{
    MergeReach reach{date.earliest(), date.latest(), true};
    if (date.earliest() == kFarPast && date.latest() == kFarFuture)
        return {};
    if (date.earliest() == kFarPast)
        reach.first = reach.last - back;
    if (date.latest() == kFarFuture)
        reach.last = reach.first + kSoon;
    if (date.isApproximate() || date.isUncertain())
        reach.first -= kAbout, reach.last += kAbout;
    return reach;
}

std::string kindPrefix(Kind kind)
{
    return kind == Kind::Call ? "c:" : "s:";
}

std::vector<std::string> codesOf(std::span<const Actor> actors)
{
    std::vector<std::string> codes;
    for (const Actor& actor : actors)
        codes.push_back(partyCode(actor));
    std::sort(codes.begin(), codes.end());
    return codes;
}

void speakerKey(const Account& account, std::vector<std::uint64_t>& keys)
{
    std::vector<std::string> names;
    for (const Actor& actor : account.speakers)
        names.push_back(actor.name);
    std::sort(names.begin(), names.end());
    std::string key = "q:";
    for (const std::string& name : names)
        key += name + "|";
    if (!names.empty())
        keys.push_back(hashOf(key));
}

} // namespace

MergeReach reachOf(const MergeItem& item)
{
    const EdtfDate& date = item.account.when.date;
    const MergeReach reach = date.isUnknown() ? fromPublication(item) : fromDate(date, daysBack(item.account));
    const Day widest = item.account.kind == Kind::Statement ? kSaidEarlier : kWidest;
    return reach.known && reach.last - reach.first <= widest + 2 * kAbout ? reach : MergeReach{};
}

Day mergeWindow(Kind kind)
{
    return (kind == Kind::Statement ? kSaidEarlier : kWidest) + 2 * kAbout + 2;
}

std::vector<std::uint64_t> mergeKeys(const MergeItem& item)
{
    const Account& account = item.account;
    std::vector<std::uint64_t> keys;
    if (account.kind == Kind::Statement) {
        speakerKey(account, keys);
        return keys;
    }
    const std::string prefix = kindPrefix(account.kind);
    const std::vector<std::string> codes = codesOf(account.participants);
    if (codes.size() == 2)
        keys.push_back(hashOf(prefix + codes[0] + "|" + codes[1]));
    if (codes.size() != 2 || account.form == Form::Multilateral)
        for (const std::string& code : codes)
            keys.push_back(hashOf(prefix + "with:" + code));
    if (account.form == Form::Multilateral && !account.name.empty())
        keys.push_back(hashOf(prefix + "named:" + plainSeries(account.name)));
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    keys.resize(std::min(keys.size(), kMostKeys));
    return keys;
}

} // namespace summitry
