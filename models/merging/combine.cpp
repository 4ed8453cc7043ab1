#include "models/merging/merger.h"
#include "models/merging/participants.h"

#include <algorithm>
#include <map>
#include <set>

namespace summitry {

namespace {

using Items = std::vector<const MergeItem*>; // best first

double worth(const MergeItem& item)
{
    const Account& account = item.account;
    double worth = account.confidence;
    worth += account.when.date.precision() == EdtfDate::Precision::ExactDay ? 0.3 : 0;
    worth += account.when.basis == DateBasis::Explicit ? 0.1 : 0;
    worth += account.place.empty() ? 0 : 0.05;
    worth += account.form == Form::Quote
                 ? 0.2 + static_cast<double>(std::min(account.quote.size(), std::size_t{400})) / 2000
                 : 0;
    for (const Actor& actor : account.participants)
        worth += actor.kind == ActorKind::Leader ? 0.1 : actor.kind == ActorKind::Country ? -0.1 : 0;
    return worth - (item.original != item.article ? 0.05 : 0);
}

/// Does not depend on rows: equal content in another order of import gives the same choice.
bool isBetter(const MergeItem& a, const MergeItem& b)
{
    const double x = worth(a), y = worth(b);
    if (x != y)
        return x > y;
    if (a.published.date != b.published.date)
        return EdtfDate::before(a.published.date, b.published.date);
    return std::tie(a.source, a.account.quote, a.evidence, a.id) <
           std::tie(b.source, b.account.quote, b.evidence, b.id);
}

/// The value that most sources give; the best account's among equals. Empty and `none` count only when nothing else is
/// told.
template <typename Get>
auto commonest(const Items& items, const Get& get, const std::decay_t<std::invoke_result_t<Get, const Account&>>& none)
{
    using Value = std::decay_t<std::invoke_result_t<Get, const Account&>>;
    std::vector<std::pair<Value, std::set<ArticleId>>> votes;
    for (const MergeItem* item : items) {
        const Value& value = get(item->account);
        if (value == none)
            continue;
        auto found = std::find_if(votes.begin(), votes.end(), [&](const auto& vote) { return vote.first == value; });
        if (found == votes.end())
            found = votes.insert(votes.end(), {value, {}});
        found->second.insert(item->original);
    }
    const auto most = std::max_element(votes.begin(), votes.end(),
                                       [](const auto& a, const auto& b) { return a.second.size() < b.second.size(); });
    return most == votes.end() ? none : most->first;
}

bool isDay(const Account& account)
{
    return account.when.date.precision() == EdtfDate::Precision::ExactDay;
}

/// Most sources among those that know the day; else the narrowest.
DatedPhrase chooseDate(const Items& items)
{
    Items days;
    std::copy_if(items.begin(), items.end(), std::back_inserter(days),
                 [](const MergeItem* i) { return isDay(i->account); });
    const EdtfDate date = commonest(
        days, [](const Account& a) -> const EdtfDate& { return a.when.date; }, EdtfDate{});
    const MergeItem* chosen = items.front();
    const auto width = [](const MergeItem* item) {
        return item->account.when.date.latest() - item->account.when.date.earliest();
    };
    for (const MergeItem* item : items) {
        const bool better = days.empty() ? width(item) < width(chosen)
                                         : item->account.when.date == date && chosen->account.when.date != date;
        if (better && !(days.empty() && item->account.when.date.isUnknown()))
            chosen = item;
    }
    return chosen->account.when;
}

/// What happened wins over what was planned; else the last word counts.
Status chooseStatus(const Items& items)
{
    const MergeItem* last = items.front();
    for (const MergeItem* item : items) {
        if (item->account.status == Status::Held)
            return Status::Held;
        if (EdtfDate::before(last->published.date, item->published.date))
            last = item;
    }
    return last->account.status;
}

/// Pairs: the account that names most. Larger rounds: everybody whom any account names, stand-ins only if nobody is
/// named.
std::vector<Actor> chooseParticipants(const Items& items)
{
    const auto named = [](const MergeItem* item) {
        return std::count_if(item->account.participants.begin(), item->account.participants.end(),
                             [](const Actor& actor) {
                                 return actor.kind != ActorKind::Country && actor.kind != ActorKind::Institution;
                             });
    };
    const MergeItem* most =
        *std::max_element(items.begin(), items.end(), [&](auto a, auto b) { return named(a) < named(b); });
    std::vector<Actor> chosen = most->account.participants;
    const bool isPair =
        std::all_of(items.begin(), items.end(), [](auto i) { return i->account.participants.size() <= 2; });
    for (const MergeItem* item : items)
        for (const Actor& actor : item->account.participants) {
            const bool known =
                std::any_of(chosen.begin(), chosen.end(), [&](const Actor& c) { return samePerson(c, actor); });
            if (!known && (!isPair || chosen.size() < 2))
                chosen.push_back(actor);
        }
    return chosen;
}

template <typename Get>
void firstTold(const Items& items, std::vector<Actor>& into, const Get& get)
{
    for (const MergeItem* item : items)
        if (into.empty())
            into = get(item->account);
}

float joinedConfidence(const Items& items)
{
    std::map<ArticleId, float> bySource;
    for (const MergeItem* item : items)
        bySource[item->original] = std::max(bySource[item->original], item->account.confidence);
    float doubt = 1;
    for (const auto& [original, confidence] : bySource)
        doubt *= 1 - std::clamp(confidence, 0.0f, 1.0f);
    return bySource.size() == 1 ? bySource.begin()->second : std::min(1 - doubt, 0.99f);
}

bool placesDiffer(const std::string& a, const std::string& b)
{
    return !a.empty() && !b.empty() && a.find(b) == std::string::npos && b.find(a) == std::string::npos;
}

bool differ(const Account& a, const Account& b)
{
    const EdtfDate &x = a.when.date, &y = b.when.date;
    const bool days = !x.isUnknown() && !y.isUnknown() && (x.latest() < y.earliest() || y.latest() < x.earliest());
    const std::size_t fewer = std::min(a.participants.size(), b.participants.size());
    return days || placesDiffer(a.place, b.place) || matched(a.participants, b.participants) < fewer;
}

bool anyDiffer(const Items& items)
{
    constexpr std::size_t most = 50; // a hundred accounts of one summit would make thousands of pairs
    const std::size_t count = std::min(items.size(), most);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = i + 1; j < count; ++j)
            if (differ(items[i]->account, items[j]->account))
                return true;
    return false;
}

DatedPhrase earliestReport(const Items& items)
{
    DatedPhrase earliest;
    for (const MergeItem* item : items)
        if (!item->published.date.isUnknown() &&
            (earliest.date.isUnknown() || EdtfDate::before(item->published.date, earliest.date)))
            earliest = item->published;
    return earliest;
}

void choose(const Items& items, Account& shown)
{
    shown.when = chooseDate(items);
    shown.status = chooseStatus(items);
    shown.place = commonest(items, [](const Account& a) -> const std::string& { return a.place; }, {});
    shown.name = commonest(items, [](const Account& a) -> const std::string& { return a.name; }, {});
    shown.channel = commonest(
        items, [](const Account& a) { return a.channel; }, Channel::Unspecified);
    if (shown.kind != Kind::Statement)
        shown.form = commonest(
            items, [](const Account& a) { return a.form; }, Form::Unspecified);
    if (shown.kind != Kind::Statement)
        shown.participants = chooseParticipants(items);
    firstTold(items, shown.addressees, [](const Account& a) { return a.addressees; });
    firstTold(items, shown.relays, [](const Account& a) { return a.relays; });
    shown.confidence = joinedConfidence(items);
}

} // namespace

Merged combine(std::span<const MergeItem> items)
{
    Merged merged;
    for (std::size_t i = 0; i < items.size(); ++i)
        merged.order.push_back(i);
    std::sort(merged.order.begin(), merged.order.end(),
              [&](std::size_t a, std::size_t b) { return isBetter(items[a], items[b]); });
    Items best;
    std::set<ArticleId> originals;
    for (const std::size_t i : merged.order)
        best.push_back(&items[i]), originals.insert(items[i].original);
    if (best.empty())
        return merged;
    merged.shown = best.front()->account;
    choose(best, merged.shown);
    merged.firstReported = earliestReport(best);
    merged.disagrees = anyDiffer(best);
    merged.sources = static_cast<int>(originals.size());
    return merged;
}

} // namespace summitry
