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

void setDate(const std::string& value, DatedPhrase& when)
{
    if (const auto date = EdtfDate::parse(value))
        when = {*date, "", DateBasis::SetByHand};
}

bool applyWord(const Correction& correction, Account& shown)
{
    switch (correction.field) {
    case Field::Kind:
        return fromText(correction.value, shown.kind);
    case Field::Form:
        return fromText(correction.value, shown.form);
    case Field::Status:
        return fromText(correction.value, shown.status);
    case Field::Channel:
        return fromText(correction.value, shown.channel);
    default:
        return false;
    }
}

void applyValue(const Correction& correction, Account& shown)
{
    switch (correction.field) {
    case Field::Date:
        setDate(correction.value, shown.when);
        break;
    case Field::Place:
        shown.place = correction.value;
        break;
    case Field::Name:
        shown.name = correction.value;
        break;
    case Field::Quote:
        shown.quote = correction.value;
        break;
    case Field::Participants:
        shown.participants = actorsFrom(correction.value);
        break;
    case Field::Speakers:
        shown.speakers = actorsFrom(correction.value);
        break;
    case Field::Addressees:
        shown.addressees = actorsFrom(correction.value);
        break;
    case Field::Relays:
        shown.relays = actorsFrom(correction.value);
        break;
    default:
        applyWord(correction, shown);
        break;
    }
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
            applyValue(correction, shown);
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
        auto query = m_database.query("INSERT OR REPLACE INTO bond (first, second, together) VALUES (?, ?, ?)");
        query << std::min(bond.first, bond.second) << std::max(bond.first, bond.second) << bond.together;
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
            auto query = m_database.query("SELECT first, second, together FROM bond WHERE first = ? OR second = ?");
            query << account << account;
            while (query.next())
                found.push_back({query.integer(0), query.integer(1), query.integer(2) != 0});
        }
        std::sort(found.begin(), found.end(), [](const Bond& a, const Bond& b) {
            return std::pair(a.first, a.second) < std::pair(b.first, b.second);
        });
        found.erase(std::unique(found.begin(), found.end()), found.end());
        return found;
    });
}

} // namespace summitry
