#include "models/merging/meetings.h"

#include "models/merging/participants.h"

#include <algorithm>
#include <map>
#include <set>

namespace summitry {

namespace {

constexpr Day kLongestCall = 0;
constexpr Day kLongestSummit = 6;
constexpr Day kSameGathering = 3; ///< a series does not meet twice within so many days

/// An item with what is needed of it again and again.
struct Entry
{
    std::size_t position;
    const MergeItem* item;
    MergeReach reach;
    bool exact; ///< dated to its day or days
    std::string series;
};

struct Event
{
    std::vector<const Entry*> entries;
    Day first = kFarFuture, last = kFarPast;
    std::set<ArticleId> articles;
    std::set<std::string> sources;
};

bool isExact(const Account& account, const MergeReach& reach)
{
    const EdtfDate& date = account.when.date;
    if (!reach.known || date.isUnknown() || date.hasOpenStart() || date.hasOpenEnd() || date.isApproximate() ||
        date.isUncertain())
        return false;
    return date.latest() - date.earliest() <= (account.kind == Kind::Call ? kLongestCall : kLongestSummit);
}

bool isNamedGathering(const Entry& entry)
{
    return entry.item->account.form == Form::Multilateral && !entry.series.empty();
}

/// Everything but the date.
bool sameKindOfEvent(const Entry& a, const Entry& b)
{
    const Account &x = a.item->account, &y = b.item->account;
    if (isNamedGathering(a) && isNamedGathering(b))
        return a.series == b.series;
    const bool oneIsGathering = isNamedGathering(a) || isNamedGathering(b);
    const bool oneIsPair = x.form == Form::Bilateral || y.form == Form::Bilateral;
    if (oneIsGathering && (oneIsPair || x.participants.size() <= 2 || y.participants.size() <= 2))
        return false;
    return sameCompany(x, y);
}

bool overlap(const MergeReach& a, const MergeReach& b)
{
    return a.first <= b.last && b.first <= a.last;
}

void joinSameDays(const std::vector<Entry>& entries, Groups& groups)
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].exact)
            continue;
        const Day slack = isNamedGathering(entries[i]) ? kSameGathering : 0;
        for (std::size_t j = i + 1; j < entries.size() && entries[j].reach.first <= entries[i].reach.last + slack;
             ++j) {
            const bool near =
                overlap(entries[i].reach, entries[j].reach) || (slack > 0 && isNamedGathering(entries[j]));
            if (entries[j].exact && near && sameKindOfEvent(entries[i], entries[j]))
                groups.join(entries[i].position, entries[j].position);
        }
    }
}

std::vector<Event> eventsOf(const std::vector<Entry>& entries, Groups& groups)
{
    std::map<std::size_t, Event> byLeader;
    for (const Entry& entry : entries) {
        if (!entry.exact)
            continue;
        Event& event = byLeader[groups.find(entry.position)];
        event.entries.push_back(&entry);
        event.first = std::min(event.first, entry.reach.first), event.last = std::max(event.last, entry.reach.last);
        event.articles.insert(entry.item->article), event.articles.insert(entry.item->original);
        event.sources.insert(entry.item->source);
    }
    std::vector<Event> events;
    for (auto& [leader, event] : byLeader)
        events.push_back(std::move(event));
    return events;
}

template <typename T>
bool disjoint(const std::set<T>& a, const std::set<T>& b)
{
    return std::none_of(a.begin(), a.end(), [&](const T& each) { return b.contains(each); });
}

bool isReadFromPublication(const Event& event)
{
    return std::all_of(event.entries.begin(), event.entries.end(), [](const Entry* entry) {
        const DateBasis basis = entry->item->account.when.basis;
        return basis != DateBasis::Explicit && basis != DateBasis::SetByHand && basis != DateBasis::Series;
    });
}

/// One event whose days differ by the time zones of its two sides. Calls: only when no date is printed and no source
/// tells both.
bool isOneAcrossMidnight(const Event& a, const Event& b)
{
    if (!disjoint(a.articles, b.articles))
        return false;
    const bool isCall = a.entries.front()->item->account.kind == Kind::Call;
    return !isCall || (isReadFromPublication(a) && isReadFromPublication(b) && disjoint(a.sources, b.sources));
}

/// Pairs of events on neighbouring days. A third one next to them makes it unsure which belong together.
void joinNeighbours(const std::vector<Event>& events, Groups& groups)
{
    std::vector<std::vector<std::size_t>> near(events.size());
    for (std::size_t i = 0; i < events.size(); ++i)
        for (std::size_t j = 0; j < events.size(); ++j) {
            const bool touches =
                i != j && (events[j].first == events[i].last + 1 || events[i].first == events[j].last + 1);
            if (touches && sameKindOfEvent(*events[i].entries.front(), *events[j].entries.front()))
                near[i].push_back(j);
        }
    for (std::size_t i = 0; i < events.size(); ++i) {
        const bool isPair = near[i].size() == 1 && near[near[i][0]].size() == 1;
        if (isPair && i < near[i][0] && isOneAcrossMidnight(events[i], events[near[i][0]]))
            groups.join(events[i].entries.front()->position, events[near[i][0]].entries.front()->position);
    }
}

bool statusFits(const Entry& vague, const Event& event)
{
    const Account& account = vague.item->account;
    const auto any = [&](auto test) {
        return std::any_of(event.entries.begin(), event.entries.end(),
                           [&](const Entry* e) { return test(e->item->account); });
    };
    if (account.status == Status::Held)
        return any([](const Account& a) { return a.status != Status::Cancelled; });
    if (account.status == Status::Planned)
        return true;
    // Proposals and refusals often lead to nothing: only a place or a name ties them to what happened later.
    return any([&](const Account& a) {
        return a.status == account.status || (!account.place.empty() && a.place == account.place) ||
               (!account.name.empty() && plainSeries(a.name) == plainSeries(account.name));
    });
}

/// "Japan" of "Hiroshima, Japan"; empty when only one name is told.
std::string_view countryOf(std::string_view place)
{
    const std::size_t comma = place.rfind(", ");
    return comma == std::string_view::npos ? std::string_view{} : place.substr(comma + 2);
}

bool isElsewhere(const Account& a, const Account& b)
{
    const std::string_view x = countryOf(a.place), y = countryOf(b.place);
    return !x.empty() && !y.empty() && x != y;
}

bool fits(const Entry& vague, const Event& event)
{
    const MergeReach days{event.first, event.last, true};
    return overlap(vague.reach, days) && !event.articles.contains(vague.item->article) && statusFits(vague, event) &&
           std::any_of(event.entries.begin(), event.entries.end(), [&](const Entry* entry) {
               return sameKindOfEvent(vague, *entry) && !isElsewhere(vague.item->account, entry->item->account);
           });
}

/// The event that a vague account can mean: the only one that fits, or, for what is planned, the next one. Null when
/// there is none, or when it cannot be told which.
const Event* onlyFit(const Entry& vague, const std::vector<Event>& events, bool& hasAny)
{
    std::vector<const Event*> fitting;
    for (const Event& event : events)
        if (fits(vague, event))
            fitting.push_back(&event);
    hasAny = !fitting.empty();
    if (fitting.size() == 1)
        return fitting.front();
    const Day published = vague.item->published.date.latest();
    std::erase_if(fitting, [&](const Event* event) { return event->first <= published; });
    const auto next =
        std::min_element(fitting.begin(), fitting.end(), [](auto a, auto b) { return a->first < b->first; });
    const bool isPlanned = vague.item->account.status == Status::Planned;
    const bool isClear = next != fitting.end() && std::count_if(fitting.begin(), fitting.end(), [&](auto e) {
                                                      return e->first == (*next)->first;
                                                  }) == 1;
    return isPlanned && isClear ? *next : nullptr;
}

bool isWellBounded(const Entry& entry)
{
    const EdtfDate& date = entry.item->account.when.date;
    return entry.reach.known && !date.isUnknown() && !date.hasOpenStart() && !date.hasOpenEnd();
}

/// Vague accounts that fit no dated event tell the same one when they give the same date in the same words of the
/// calendar.
void joinVague(const std::vector<const Entry*>& left, Groups& groups)
{
    for (std::size_t i = 0; i < left.size(); ++i)
        for (std::size_t j = i + 1; j < left.size(); ++j) {
            const Entry &a = *left[i], &b = *left[j];
            const bool copies = a.item->original == b.item->original;
            const bool sameDate = a.item->account.when.date == b.item->account.when.date;
            const bool sameStatus = a.item->account.status == b.item->account.status;
            if (a.item->article != b.item->article && sameDate && sameStatus && (copies || isWellBounded(a)) &&
                sameKindOfEvent(a, b))
                groups.join(a.position, b.position);
        }
}

} // namespace

void joinMeetings(std::span<const MergeItem> items, std::span<const std::size_t> positions, Groups& groups)
{
    std::vector<Entry> entries;
    for (const std::size_t position : positions) {
        const MergeItem& item = items[position];
        const MergeReach reach = reachOf(item);
        entries.push_back({position, &item, reach, isExact(item.account, reach), plainSeries(item.account.name)});
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const Entry& a, const Entry& b) { return a.reach.first < b.reach.first; });
    joinSameDays(entries, groups);
    joinNeighbours(eventsOf(entries, groups), groups);
    const std::vector<Event> events = eventsOf(entries, groups);
    std::vector<const Entry*> left;
    for (const Entry& entry : entries) {
        if (entry.exact)
            continue;
        bool hasAny = false;
        const Event* event = entry.reach.known ? onlyFit(entry, events, hasAny) : nullptr;
        if (event)
            groups.join(entry.position, event->entries.front()->position);
        else if (!hasAny)
            left.push_back(&entry);
    }
    joinVague(left, groups);
}

} // namespace summitry
