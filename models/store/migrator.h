#pragma once
// Brings a database to this program's version by numbered SQL files (resources/schema/001.sql ...), each in a
// transaction of its own. The version of a file is SQLite's user_version; ours is marked by the application id. Private
// to this folder.
#include "models/store/database.h"

#include <span>
#include <string>
#include <vector>

namespace summitry {

inline constexpr std::uint32_t kApplicationId = 0x534d5259; ///< "SMRY", at byte 68 of the file

struct Migration
{
    int version;
    std::string sql;
};

/// All migrations of this build, ascending from 1. An error means a broken build.
Result<std::vector<Migration>> builtInMigrations();
/// Applies what is newer than the database; stops at the first that fails, which leaves no trace.
Result<void> migrate(Database& database, std::span<const Migration> migrations);
int fileVersion(Database& database);

} // namespace summitry
