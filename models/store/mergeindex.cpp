#include "models/store/mergeindex.h"

#include "models/store/accountcodec.h"

namespace summitry {

namespace {

constexpr Day kWidest = 400; ///< no entry of models/merging reaches further

bool readRecord(Database& database, AccountId id, MergeRecord& into)
{
    auto query = database.query(
        "SELECT a.article, coalesce(r.copy_of, r.id), coalesce(m.communication, 0), coalesce(a.occasion, 0), s.name, "
        "r.published, r.published_phrase, r.published_basis, "
        "iif(a.kind = 2 AND a.quote = '', substr(r.text, a.evidence_begin + 1, a.evidence_end - a.evidence_begin), "
        "''), " SUMMITRY_ACCOUNT_COLUMNS
        " FROM account a JOIN article r ON r.id = a.article JOIN source s ON s.id = r.source "
        "LEFT JOIN membership m ON m.account = a.id WHERE a.id = ?");
    query << id;
    if (!query.next())
        return false;
    into = {id,
            query.integer(0),
            query.integer(1),
            query.integer(2),
            query.integer(3),
            query.text(4),
            datedFrom(query, 5, 6, 7),
            query.text(8),
            accountFrom(query, 9)};
    return true;
}

} // namespace

Result<void> MergeIndex::add(AccountId account, std::span<const MergeEntry> entries)
{
    return m_database.guarded([&] {
        auto query = m_database.query(
            "INSERT OR REPLACE INTO merge_entry (key, first_day, account, last_day) VALUES (?, ?, ?, ?)");
        for (const MergeEntry& entry : entries) {
            query << entry.key << entry.first << account << entry.last;
            query.run();
        }
    });
}

Result<void> MergeIndex::remove(AccountId account, std::span<const MergeEntry> entries)
{
    return m_database.guarded([&] {
        auto query = m_database.query("DELETE FROM merge_entry WHERE key = ? AND first_day = ? AND account = ?");
        for (const MergeEntry& entry : entries) {
            query << entry.key << entry.first << account;
            query.run();
        }
    });
}

Result<std::vector<AccountId>> MergeIndex::near(std::uint64_t key, Day first, Day last) const
{
    return m_database.guarded([&]() -> Result<std::vector<AccountId>> {
        std::vector<AccountId> found;
        auto query = m_database.query("SELECT account FROM merge_entry WHERE key = ? AND first_day BETWEEN ? AND ? "
                                      "AND last_day >= ? ORDER BY account");
        query << key << first - kWidest << last << first;
        while (query.next())
            found.push_back(query.integer(0));
        return found;
    });
}

Result<std::vector<MergeRecord>> MergeIndex::load(std::span<const AccountId> ids) const
{
    return m_database.guarded([&]() -> Result<std::vector<MergeRecord>> {
        std::vector<MergeRecord> records;
        records.reserve(ids.size());
        for (const AccountId id : ids) {
            MergeRecord record;
            if (!readRecord(m_database, id, record))
                continue;
            readActors(m_database, id, record.account);
            records.push_back(std::move(record));
        }
        return records;
    });
}

Result<std::vector<AccountId>> MergeIndex::members(std::span<const CommunicationId> communications) const
{
    return m_database.guarded([&]() -> Result<std::vector<AccountId>> {
        std::vector<AccountId> found;
        for (const CommunicationId id : communications) {
            auto query = m_database.query("SELECT account FROM membership WHERE communication = ? ORDER BY account");
            query << id;
            while (query.next())
                found.push_back(query.integer(0));
        }
        return found;
    });
}

Result<void> MergeIndex::assign(AccountId account, CommunicationId communication)
{
    return m_database.guarded([&] {
        auto query =
            communication == 0
                ? m_database.query("DELETE FROM membership WHERE account = ?2 AND ?1 = 0")
                : m_database.query("INSERT INTO membership (communication, account) VALUES (?1, ?2) "
                                   "ON CONFLICT (account) DO UPDATE SET communication = excluded.communication");
        query << communication << account;
        query.run();
    });
}

Result<CommunicationId> MergeIndex::communicationOf(AccountId account) const
{
    return m_database.guarded([&]() -> Result<CommunicationId> {
        auto query = m_database.query("SELECT communication FROM membership WHERE account = ?");
        query << account;
        return query.next() ? query.integer(0) : 0;
    });
}

Result<std::vector<CommunicationId>> MergeIndex::saidIn(std::span<const AccountId> accounts) const
{
    return m_database.guarded([&]() -> Result<std::vector<CommunicationId>> {
        std::vector<CommunicationId> found;
        for (const AccountId account : accounts) {
            auto query =
                m_database.query("SELECT DISTINCT m.communication FROM account a JOIN membership m ON m.account = a.id "
                                 "WHERE a.occasion = ?");
            query << account;
            while (query.next())
                found.push_back(query.integer(0));
        }
        return found;
    });
}

} // namespace summitry
