#include "models/store/corrections.h"

#include "models/store/database.h"

#include <algorithm>

namespace summitry {

namespace {

Correction correctionFrom(const Query& query)
{
    Correction correction{query.integer(0), query.integer(1), Field::Place, query.text(3),
                          query.text(4),    query.text(5),    query.text(6)};
    fromText(query.view(2), correction.field);
    return correction;
}

Bond bondFrom(const Query& query)
{
    return {query.integer(0), query.integer(1), query.integer(2) != 0, {query.text(3), query.text(4), query.text(5)}};
}

} // namespace

Corrected apply(std::span<const Correction> corrections, Account& shown)
{
    Corrected corrected;
    for (const Correction& correction : corrections) {
        if (correction.field == Field::Review)
            fromText(correction.value, corrected.review);
        else if (correction.field == Field::Deleted)
            corrected.deleted = correction.value == "yes";
        else {
            setField(shown, correction.field, correction.value);
            corrected.review = Review::Edited;
        }
    }
    return corrected;
}

Result<std::int64_t> Corrections::add(const Correction& correction)
{
    return m_database.guarded([&]() -> Result<std::int64_t> {
        auto query = m_database.query("INSERT INTO correction (account, field, value, made_by, made_at, reason) "
                                      "VALUES (?, ?, ?, ?, ?, ?)");
        query << correction.account << toText(correction.field) << correction.value << correction.who << correction.when
              << correction.why;
        query.run();
        return m_database.lastId();
    });
}

Result<void> Corrections::remove(std::int64_t id)
{
    return m_database.guarded([&] { m_database.query("DELETE FROM correction WHERE id = ?").operator<<(id).run(); });
}

Result<std::vector<Correction>> Corrections::of(std::span<const AccountId> accounts) const
{
    return m_database.guarded([&]() -> Result<std::vector<Correction>> {
        std::vector<Correction> found;
        for (const AccountId account : accounts) {
            auto query = m_database.query("SELECT id, account, field, value, made_by, made_at, reason FROM correction "
                                          "WHERE account = ?");
            query << account;
            while (query.next())
                found.push_back(correctionFrom(query));
        }
        std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
        return found;
    });
}

Result<std::vector<Correction>> Corrections::all() const
{
    return m_database.guarded([&]() -> Result<std::vector<Correction>> {
        std::vector<Correction> found;
        auto query =
            m_database.query("SELECT id, account, field, value, made_by, made_at, reason FROM correction ORDER BY id");
        while (query.next())
            found.push_back(correctionFrom(query));
        return found;
    });
}

Result<void> Corrections::bind(const Bond& bond)
{
    return m_database.guarded([&] {
        auto query = m_database.query("INSERT OR REPLACE INTO bond (first, second, together, made_by, made_at, reason) "
                                      "VALUES (?, ?, ?, ?, ?, ?)");
        query << std::min(bond.first, bond.second) << std::max(bond.first, bond.second) << bond.together
              << bond.note.who << bond.note.when << bond.note.why;
        query.run();
    });
}

Result<void> Corrections::unbind(AccountId first, AccountId second)
{
    return m_database.guarded([&] {
        auto query = m_database.query("DELETE FROM bond WHERE first = ? AND second = ?");
        query << std::min(first, second) << std::max(first, second);
        query.run();
    });
}

Result<std::vector<Bond>> Corrections::bonds(std::span<const AccountId> accounts) const
{
    return m_database.guarded([&]() -> Result<std::vector<Bond>> {
        std::vector<Bond> found;
        for (const AccountId account : accounts) {
            auto query = m_database.query("SELECT first, second, together, made_by, made_at, reason FROM bond "
                                          "WHERE first = ? OR second = ?");
            query << account << account;
            while (query.next())
                found.push_back(bondFrom(query));
        }
        std::sort(found.begin(), found.end(), [](const Bond& a, const Bond& b) {
            return std::pair(a.first, a.second) < std::pair(b.first, b.second);
        });
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    });
}

Result<std::vector<Bond>> Corrections::allBonds() const
{
    return m_database.guarded([&]() -> Result<std::vector<Bond>> {
        std::vector<Bond> found;
        auto query = m_database.query(
            "SELECT first, second, together, made_by, made_at, reason FROM bond ORDER BY first, second");
        while (query.next())
            found.push_back(bondFrom(query));
        return found;
    });
}

Result<std::vector<std::pair<AccountId, EditNote>>> Corrections::foundByHand() const
{
    using Found = std::vector<std::pair<AccountId, EditNote>>;
    return m_database.guarded([&]() -> Result<Found> {
        Found found;
        auto query =
            m_database.query("SELECT a.id, coalesce(n.made_by, ''), coalesce(n.made_at, ''), coalesce(n.reason, "
                             "'') FROM account a LEFT JOIN hand_note n ON n.account = a.id WHERE a.by_hand "
                             "ORDER BY a.id");
        while (query.next())
            found.emplace_back(query.integer(0), EditNote{query.text(1), query.text(2), query.text(3)});
        return found;
    });
}

Result<void> Corrections::move(AccountId from, AccountId to)
{
    return m_database.guarded([&]() -> Result<void> {
        m_database.query("UPDATE correction SET account = ? WHERE account = ?").operator<<(to).operator<<(from).run();
        const auto moved = bonds({&from, 1});
        if (!moved)
            return moved.error();
        for (const Bond& bond : *moved) {
            const AccountId other = bond.first == from ? bond.second : bond.first;
            if (const auto gone = unbind(from, other); !gone)
                return gone;
            if (other != to)
                if (const auto bound = bind({to, other, bond.together, bond.note}); !bound)
                    return bound;
        }
        return {};
    });
}

Result<void> Corrections::drop(AccountId account)
{
    return m_database.guarded([&] {
        m_database.query("DELETE FROM correction WHERE account = ?").operator<<(account).run();
        m_database.query("DELETE FROM bond WHERE first = ?1 OR second = ?1").operator<<(account).run();
        m_database.query("DELETE FROM hand_note WHERE account = ?").operator<<(account).run();
    });
}

} // namespace summitry
