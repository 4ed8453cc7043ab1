#include "models/ingest/settler.h"

#include "models/store/communications.h"
#include "models/store/corrections.h"
#include "models/store/persons.h"

#include <algorithm>

namespace summitry {

MergeItem mergeItem(const MergeRecord& record)
{
    return {record.id,        record.article,  record.original, record.source,
            record.published, record.evidence, record.account};
}

Result<void> Settler::load(std::span<const AccountId> ids)
{
    std::vector<AccountId> missing;
    for (const AccountId id : ids)
        if (!m_records.contains(id))
            missing.push_back(id);
    std::sort(missing.begin(), missing.end());
    missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
    auto records = m_store.mergeIndex().load(missing);
    if (!records)
        return records.error();
    if (const auto learnt = learnNames(); !learnt)
        return learnt;
    for (MergeRecord& record : *records) {
        rename(record.account);
        m_records.emplace(record.id, std::move(record));
    }
    return {};
}

Result<void> Settler::learnNames()
{
    if (m_names)
        return {};
    m_names.emplace();
    const auto local = m_store.persons().local();
    if (!local)
        return local.error();
    if (std::none_of(local->begin(), local->end(), [](const LocalPerson& each) { return !each.sameAs.empty(); }))
        return {};
    const auto all = m_store.persons().all();
    if (!all)
        return all.error();
    std::map<std::string, Actor> known;
    for (const StoredPerson& each : *all)
        known[each.person.name] = {each.person.name, each.person.kind, each.person.country, {}};
    for (const LocalPerson& each : *local)
        if (!each.sameAs.empty())
            m_names->emplace(each.person.name, known.contains(each.sameAs)
                                                   ? known[each.sameAs]
                                                   : Actor{each.sameAs, each.person.kind, each.person.country, {}});
    return {};
}

void Settler::rename(Account& account) const
{
    for (auto* actors : {&account.participants, &account.speakers, &account.addressees, &account.relays}) {
        std::vector<Actor> named;
        for (Actor& actor : *actors) {
            if (const auto other = m_names->find(actor.name); other != m_names->end()) {
                const TextSpan span = actor.span;
                actor = other->second, actor.span = span;
            }
            if (std::none_of(named.begin(), named.end(), [&](const Actor& each) { return each.name == actor.name; }))
                named.push_back(std::move(actor));
        }
        *actors = std::move(named);
    }
}

namespace {

std::vector<MergeEntry> entriesOf(const MergeItem& item)
{
    const MergeReach reach = reachOf(item);
    std::vector<MergeEntry> entries;
    if (reach.known)
        for (const std::uint64_t key : mergeKeys(item))
            entries.push_back({key, reach.first, reach.last});
    return entries;
}

} // namespace

Result<void> Settler::index(std::span<const AccountId> added)
{
    if (const auto loaded = load(added); !loaded)
        return loaded;
    for (const AccountId id : added)
        if (const auto done = m_store.mergeIndex().add(id, entriesOf(mergeItem(m_records.at(id)))); !done)
            return done;
    return {};
}

Result<void> Settler::forget(std::span<const AccountId> old)
{
    if (const auto loaded = load(old); !loaded)
        return loaded;
    for (const AccountId id : old)
        if (const auto node = m_records.extract(id))
            if (const auto done = m_store.mergeIndex().remove(id, entriesOf(mergeItem(node.mapped()))); !done)
                return done;
    return {};
}

Settler::Intervals Settler::intervalsAround(std::span<const AccountId> touched, Day windows) const
{
    Intervals intervals;
    for (const AccountId id : touched) {
        const auto found = m_records.find(id);
        if (found == m_records.end())
            continue;
        const MergeItem item = mergeItem(found->second);
        const MergeReach reach = reachOf(item);
        const Day around = windows * mergeWindow(item.account.kind);
        if (reach.known)
            for (const std::uint64_t key : mergeKeys(item))
                intervals[key].push_back({reach.first - around, reach.last + around, true});
    }
    for (auto& [key, spans] : intervals) { // overlapping ones become one
        std::sort(spans.begin(), spans.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        std::vector<MergeReach> joined;
        for (const MergeReach& span : spans) {
            if (!joined.empty() && span.first <= joined.back().last + 1)
                joined.back().last = std::max(joined.back().last, span.last);
            else
                joined.push_back(span);
        }
        spans = std::move(joined);
    }
    return intervals;
}

Result<void> Settler::loadNeighbours(std::span<const AccountId> touched)
{
    std::vector<AccountId> near;
    // One window to what may change, a second to what decides that, a third to what decides about those.
    for (const auto& [key, spans] : intervalsAround(touched, 3)) {
        for (const MergeReach& span : spans) {
            const auto found = m_store.mergeIndex().near(key, span.first, span.last);
            if (!found)
                return found.error();
            near.insert(near.end(), found->begin(), found->end());
        }
    }
    return load(near);
}

/// And those that share an event with one of them: what held them together may be gone.
Result<std::vector<AccountId>> Settler::withMembers(std::span<const AccountId> touched) const
{
    std::set<CommunicationId> held;
    for (const AccountId id : touched) {
        const auto communication = m_store.mergeIndex().communicationOf(id);
        if (!communication)
            return communication.error();
        if (*communication != 0)
            held.insert(*communication);
    }
    auto wanted = m_store.mergeIndex().members(std::vector<CommunicationId>(held.begin(), held.end()));
    if (wanted)
        wanted->insert(wanted->end(), touched.begin(), touched.end());
    return wanted;
}

Result<void> Settler::loadBonded(std::span<const AccountId> touched)
{
    const auto bonds = m_store.corrections().bonds(touched);
    if (!bonds)
        return bonds.error();
    std::vector<AccountId> bonded;
    for (const Bond& bond : *bonds)
        bonded.insert(bonded.end(), {bond.first, bond.second});
    return load(bonded);
}

bool Settler::isInner(const MergeRecord& record, const Intervals& inner) const
{
    const MergeItem item = mergeItem(record);
    const MergeReach reach = reachOf(item);
    const auto keys = mergeKeys(item);
    return reach.known && std::any_of(keys.begin(), keys.end(), [&](std::uint64_t key) {
               const auto found = inner.find(key);
               return found != inner.end() &&
                      std::any_of(found->second.begin(), found->second.end(), [&](const MergeReach& span) {
                          return span.first <= reach.last && reach.first <= span.last;
                      });
           });
}

Result<void> Settler::regroup(std::span<const AccountId> touched)
{
    std::vector<MergeItem> items;
    std::map<AccountId, std::size_t> positions;
    std::vector<AccountId> ids;
    for (const auto& [id, record] : m_records) {
        positions[id] = items.size();
        ids.push_back(id);
        items.push_back(mergeItem(record));
    }
    const auto bonds = m_store.corrections().bonds(ids);
    if (!bonds)
        return bonds.error();
    std::vector<MergeBond> placed;
    for (const Bond& bond : *bonds)
        if (positions.contains(bond.first) && positions.contains(bond.second))
            placed.push_back({positions[bond.first], positions[bond.second], bond.together});
    const Intervals inner = intervalsAround(touched, 1);
    const std::set<AccountId> mine(touched.begin(), touched.end());
    std::set<AccountId> bonded;
    for (const Bond& bond : *bonds)
        bonded.insert({bond.first, bond.second});
    for (const auto& group : mergeAccounts(items, placed)) {
        std::vector<AccountId> members;
        bool counts = false;
        for (const std::size_t position : group) {
            const AccountId id = items[position].id;
            members.push_back(id);
            counts = counts || mine.contains(id) || bonded.contains(id) || isInner(m_records.at(id), inner);
        }
        if (!counts)
            continue;
        if (const auto done = assign(members); !done)
            return done;
    }
    return {};
}

Result<void> Settler::assign(const std::vector<AccountId>& group)
{
    const CommunicationId home = *std::min_element(group.begin(), group.end());
    for (const AccountId id : group) {
        MergeRecord& record = m_records.at(id);
        if (record.communication == home)
            continue;
        if (record.communication != 0)
            m_changed.insert(record.communication);
        m_changed.insert(home);
        record.communication = home;
        m_moved.push_back(id);
        if (const auto done = m_store.mergeIndex().assign(id, home); !done)
            return done;
    }
    return {};
}

Result<void> Settler::dropGone(std::span<const AccountId> touched)
{
    for (const AccountId id : touched) {
        const auto communication = m_store.mergeIndex().communicationOf(id);
        if (!communication)
            return communication.error();
        if (*communication == 0)
            continue;
        m_changed.insert(*communication); // touched: shown values may change though membership does not
        if (m_records.contains(id))
            continue;
        if (const auto done = m_store.mergeIndex().assign(id, 0); !done)
            return done;
    }
    return {};
}

Result<CommunicationId> Settler::occasionOf(const std::vector<MergeRecord>& records, const Merged& merged) const
{
    for (const std::size_t i : merged.order)
        if (records[i].occasion != 0)
            return m_store.mergeIndex().communicationOf(records[i].occasion);
    return CommunicationId{0};
}

Result<void> Settler::rewrite(CommunicationId id)
{
    const auto members = m_store.mergeIndex().members({&id, 1});
    if (!members)
        return members.error();
    if (members->empty())
        return m_store.communications().remove(id);
    if (const auto loaded = load(*members); !loaded)
        return loaded;
    std::vector<MergeRecord> records;
    std::vector<MergeItem> items;
    for (const AccountId member : *members) {
        records.push_back(m_records.at(member));
        items.push_back(mergeItem(records.back()));
    }
    Merged merged = combine(items);
    const auto corrections = m_store.corrections().of(*members);
    const auto occasion = occasionOf(records, merged);
    if (!corrections || !occasion)
        return corrections ? occasion.error() : corrections.error();
    Communication communication;
    communication.id = id;
    communication.shown = std::move(merged.shown);
    const Corrected corrected = summitry::apply(*corrections, communication.shown);
    rename(communication.shown);
    communication.review = corrected.review;
    communication.occasion = *occasion == id ? 0 : *occasion;
    communication.firstReported = merged.firstReported;
    communication.disagrees = merged.disagrees;
    std::set<std::string> sources;
    for (const std::size_t i : merged.order) {
        communication.accounts.push_back({records[i].id, records[i].article});
        sources.insert(records[i].source);
    }
    return m_store.communications().put(communication,
                                        {merged.sources, {sources.begin(), sources.end()}, corrected.deleted});
}

Result<std::vector<CommunicationId>> Settler::settle(std::span<const AccountId> touched)
{
    m_changed.clear(), m_moved.clear();
    const auto wide = withMembers(touched);
    if (!wide)
        return wide.error();
    for (const auto& step : {load(*wide), loadNeighbours(*wide), loadBonded(*wide), regroup(*wide), dropGone(*wide)})
        if (!step)
            return step.error();
    const auto said = m_store.mergeIndex().saidIn(m_moved);
    if (!said)
        return said.error();
    m_changed.insert(said->begin(), said->end());
    for (const CommunicationId id : m_changed)
        if (const auto done = rewrite(id); !done)
            return done.error();
    m_records.clear();
    return std::vector<CommunicationId>(m_changed.begin(), m_changed.end());
}

Result<void> writePerson(Store& store, const std::string& name, const std::function<Result<void>()>& write)
{
    const auto accounts = store.persons().accountsOf(name);
    if (!accounts)
        return accounts.error();
    if (const auto forgotten = Settler(store).forget(*accounts); !forgotten)
        return forgotten;
    const auto written = write();
    return written ? Settler(store).index(*accounts) : written;
}

} // namespace summitry
