#include "models/store/migrator.h"

#include <QFile>

#include <fmt/format.h>

// A static library's resources are only there once somebody asks for them by name.
static void initialiseSchema()
{
    Q_INIT_RESOURCE(schema);
}

namespace summitry {

Result<std::vector<Migration>> builtInMigrations()
{
    initialiseSchema();
    std::vector<Migration> migrations;
    for (int version = 1;; ++version) {
        QFile file(QStringLiteral(":/schema/%1.sql").arg(version, 3, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly))
            break;
        migrations.push_back({version, file.readAll().toStdString()});
    }
    if (migrations.empty())
        return fail("The program is incomplete: its database schema is missing. Install it again.");
    return migrations;
}

int fileVersion(Database& database)
{
    return database.connection().execAndGet("PRAGMA user_version").getInt();
}

Result<void> migrate(Database& database, std::span<const Migration> migrations)
{
    for (const Migration& migration : migrations) {
        const auto done = database.transaction([&]() -> Result<void> {
            if (fileVersion(database) >= migration.version)
                return {};
            database.connection().exec(migration.sql);
            database.connection().exec(fmt::format("PRAGMA application_id = {}", kApplicationId));
            database.connection().exec(fmt::format("PRAGMA user_version = {}", migration.version));
            return {};
        });
        if (!done)
            return fail("The file could not be brought to version {}: {}", std::to_string(migration.version),
                        done.message().english());
    }
    return {};
}

} // namespace summitry
