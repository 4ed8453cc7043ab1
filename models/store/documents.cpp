#include "models/store/documents.h"

#include "models/store/database.h"

namespace summitry {

Result<void> Documents::put(const Document& document)
{
    return m_database.guarded([&]() -> Result<void> {
        auto valid = m_database.query("SELECT json_valid(?)");
        valid << document.json;
        if (!valid.next() || valid.integer(0) == 0)
            return fail("The {} {} could not be kept: it is not JSON.", document.kind, document.key);
        auto query = m_database.query("INSERT INTO document (kind, key, json) VALUES (?, ?, ?) "
                                      "ON CONFLICT (kind, key) DO UPDATE SET json = excluded.json");
        query << document.kind << document.key << document.json;
        query.run();
        return {};
    });
}

Result<void> Documents::remove(std::string_view kind, std::string_view key)
{
    return m_database.guarded([&] {
        m_database.query("DELETE FROM document WHERE kind = ? AND key = ?").operator<<(kind).operator<<(key).run();
    });
}

Result<std::optional<std::string>> Documents::find(std::string_view kind, std::string_view key) const
{
    return m_database.guarded([&]() -> Result<std::optional<std::string>> {
        auto query = m_database.query("SELECT json FROM document WHERE kind = ? AND key = ?");
        query << kind << key;
        return query.next() ? std::optional(query.text(0)) : std::nullopt;
    });
}

Result<std::vector<Document>> Documents::all(std::string_view kind) const
{
    return m_database.guarded([&]() -> Result<std::vector<Document>> {
        std::vector<Document> found;
        auto query = m_database.query("SELECT kind, key, json FROM document WHERE kind = ? ORDER BY key");
        query << kind;
        while (query.next())
            found.push_back({query.text(0), query.text(1), query.text(2)});
        return found;
    });
}

} // namespace summitry
