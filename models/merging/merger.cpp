#include "models/merging/merger.h"

#include "models/merging/groups.h"
#include "models/merging/meetings.h"

#include <algorithm>
#include <map>
#include <set>

namespace summitry {

namespace {

using Positions = std::vector<std::size_t>;

std::vector<Positions> collect(std::size_t size, Groups& groups)
{
    std::map<std::size_t, Positions> byLeader;
    for (std::size_t i = 0; i < size; ++i)
        byLeader[groups.find(i)].push_back(i);
    std::vector<Positions> found;
    for (auto& [leader, positions] : byLeader)
        found.push_back(std::move(positions));
    return found;
}

std::pair<std::size_t, std::size_t> ordered(std::size_t a, std::size_t b)
{
    return {std::min(a, b), std::max(a, b)};
}

/// Bonds set by hand, after the rules.
class BondKeeper
{
public:
    explicit BondKeeper(std::span<const MergeBond> bonds)
    {
        for (const MergeBond& bond : bonds)
            (bond.together ? m_together : m_apart).insert(ordered(bond.first, bond.second));
    }

    std::vector<Positions> apply(std::vector<Positions> groups) const
    {
        if (m_apart.empty() && m_together.empty())
            return groups;
        std::vector<Positions> parts;
        for (const Positions& group : groups)
            for (Positions& part : divide(group))
                parts.push_back(std::move(part));
        for (const auto& [a, b] : m_together)
            unite(parts, a, b);
        std::sort(parts.begin(), parts.end());
        return parts;
    }

private:
    bool areApart(const Positions& part, std::size_t position) const
    {
        return std::any_of(part.begin(), part.end(),
                           [&](std::size_t each) { return m_apart.contains(ordered(each, position)); });
    }

    std::vector<Positions> divide(const Positions& group) const
    {
        std::vector<Positions> parts;
        for (const std::size_t position : group) {
            const auto home = std::find_if(parts.begin(), parts.end(),
                                           [&](const Positions& part) { return !areApart(part, position); });
            if (home != parts.end())
                home->push_back(position);
            else
                parts.push_back({position});
        }
        return parts;
    }

    static void unite(std::vector<Positions>& parts, std::size_t a, std::size_t b)
    {
        const auto holding = [&](std::size_t position) {
            return std::find_if(parts.begin(), parts.end(), [&](const Positions& part) {
                return std::find(part.begin(), part.end(), position) != part.end();
            });
        };
        const auto one = holding(a), two = holding(b);
        if (one == two || one == parts.end() || two == parts.end())
            return;
        one->insert(one->end(), two->begin(), two->end());
        std::sort(one->begin(), one->end());
        parts.erase(two);
    }

    std::set<std::pair<std::size_t, std::size_t>> m_together, m_apart;
};

} // namespace

std::vector<std::vector<std::size_t>> mergeAccounts(std::span<const MergeItem> items, std::span<const MergeBond> bonds)
{
    std::map<Kind, Positions> byKind;
    for (std::size_t i = 0; i < items.size(); ++i)
        byKind[items[i].account.kind].push_back(i);
    Groups groups(items.size());
    for (const auto& [kind, positions] : byKind)
        kind == Kind::Statement ? joinStatements(items, positions, groups) : joinMeetings(items, positions, groups);
    return BondKeeper(bonds).apply(collect(items.size(), groups));
}

} // namespace summitry
