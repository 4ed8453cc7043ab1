#pragma once
// Small JSON documents by kind and key: notes, tags, stars, stories, saved filters, view state, settings of the file.
// The store does not look inside. Write inside History::run what undo should take back (notes, stories), directly what
// it should not (view state). Owned by Store.
#include "models/domain/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace summitry {

class Database;

struct Document
{
    std::string kind; ///< "note", "tags", "story", "filter", "view", ...
    std::string key;  ///< "communication/12", a name, ...
    std::string json;
    bool operator==(const Document&) const = default;
};

class Documents
{
public:
    explicit Documents(Database& database) : m_database(database) {}

    /// Adds or replaces. An error when json is not JSON.
    Result<void> put(const Document& document);
    Result<void> remove(std::string_view kind, std::string_view key);
    Result<std::optional<std::string>> find(std::string_view kind, std::string_view key) const;
    Result<std::vector<Document>> all(std::string_view kind) const; ///< by key

private:
    Database& m_database;
};

} // namespace summitry
