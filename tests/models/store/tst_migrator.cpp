#include "models/store/migrator.h"

#include <QtTest>

using namespace summitry;

namespace {

int tableCount(Database& database, const char* name)
{
    auto query = database.query("SELECT count(*) FROM sqlite_master WHERE name = ?");
    query << name;
    return query.next() ? static_cast<int>(query.integer(0)) : -1;
}

} // namespace

class MigratorTest : public QObject
{
    Q_OBJECT

private slots:
    void builtInsAreNumberedFromOne()
    {
        const auto migrations = builtInMigrations();
        QVERIFY(migrations.ok());
        for (std::size_t i = 0; i < migrations->size(); ++i)
            QCOMPARE((*migrations)[i].version, static_cast<int>(i) + 1);
        Database database(":memory:", SQLite::OPEN_READWRITE);
        QVERIFY(migrate(database, *migrations).ok());
        QCOMPARE(fileVersion(database), migrations->back().version);
        QVERIFY(migrate(database, *migrations).ok());
        for (const char* view : {"events", "event_people", "event_accounts", "people", "articles"})
            QVERIFY(database.guarded([&] { database.connection().exec(std::string("SELECT * FROM ") + view); }).ok());
    }

    void appliesOnlyWhatIsNewer()
    {
        Database database(":memory:", SQLite::OPEN_READWRITE);
        const Migration first[] = {{1, "CREATE TABLE a (x)"}};
        const Migration both[] = {{1, "CREATE TABLE a (x)"}, {2, "CREATE TABLE b (x); INSERT INTO a VALUES (1)"}};
        QVERIFY(migrate(database, first).ok());
        QVERIFY(migrate(database, both).ok());
        QVERIFY(migrate(database, both).ok());
        QCOMPARE(fileVersion(database), 2);
        QCOMPARE(database.connection().execAndGet("SELECT count(*) FROM a").getInt(), 1);
        QCOMPARE(static_cast<std::uint32_t>(database.connection().execAndGet("PRAGMA application_id").getInt()), kApplicationId);
    }

    void failedStepLeavesNoTrace()
    {
        Database database(":memory:", SQLite::OPEN_READWRITE);
        const Migration steps[] = {{1, "CREATE TABLE a (x)"}, {2, "CREATE TABLE b (x); CREATE TABLE a (y)"}};
        const auto done = migrate(database, steps);
        QVERIFY(!done.ok());
        QVERIFY(done.message().english().find("version 2") != std::string::npos);
        QCOMPARE(fileVersion(database), 1);
        QCOMPARE(tableCount(database, "a"), 1);
        QCOMPARE(tableCount(database, "b"), 0);
    }
};

QTEST_GUILESS_MAIN(MigratorTest)
#include "tst_migrator.moc"
