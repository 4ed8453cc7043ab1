#include "models/store/communications.h"
#include "models/store/migrator.h"
#include "models/store/store.h"

#include <QFile>
#include <QTemporaryDir>
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
        QCOMPARE(static_cast<std::uint32_t>(database.connection().execAndGet("PRAGMA application_id").getInt()),
                 kApplicationId);
    }

    void listsMoveIntoTheRow_data()
    {
        QTest::addColumn<int>("event");
        QTest::addColumn<QString>("actors");
        QTest::addColumn<QString>("sources");
        QTest::addColumn<QString>("who");
        QTest::newRow("two roles, two sources") << 1 << "29,18"
                                                << "3,5"
                                                << "Ada Example";
        QTest::newRow("order kept, one source") << 2 << "20,28"
                                                << "5"
                                                << "Bo Sample; Ada Example";
        QTest::newRow("nobody, no source") << 3 << ""
                                           << ""
                                           << "";
    }

    void listsMoveIntoTheRow()
    {
        QFETCH(int, event);
        const auto migrations = builtInMigrations();
        QVERIFY(migrations.ok() && migrations->size() >= 2);
        Database database(":memory:", SQLite::OPEN_READWRITE);
        QVERIFY(migrate(database, std::span(*migrations).first(1)).ok());
        QCOMPARE(fileVersion(database), 1);
        database.connection().exec(
            "INSERT INTO person (id, name, kind, country) VALUES (4, 'Cy Third', 0, ''), (5, 'Bo Sample', 0, ''), (7, "
            "'Ada Example', 0, '');"
            "INSERT INTO source (id, name) VALUES (3, 'One'), (5, 'Two');"
            "INSERT INTO communication SELECT value, 2, 6, 0, 0, '2025-06-10', 1, 20249, 20249, NULL, 0, 0, 0, 0.5, 1, "
            "1, 0, value, 'title', "
            "'place', 'name', '', '', 'words' FROM json_each('[1,2,3]');"
            "INSERT INTO communication_actor VALUES (1, 1, 0, 7), (1, 2, 0, 4), (2, 0, 1, 7), (2, 0, 0, 5);"
            "INSERT INTO communication_source VALUES (1, 5), (1, 3), (2, 5)");
        QVERIFY(migrate(database, *migrations).ok());
        auto row = database.query(
            "SELECT c.actor_list, c.source_list, coalesce(e.who, ''), c.title, c.quote, e.place FROM communication c "
            "JOIN events e ON e.event = c.id WHERE c.id = ?");
        row << event;
        QVERIFY(row.next());
        QTEST(QString::fromStdString(row.text(0)), "actors");
        QTEST(QString::fromStdString(row.text(1)), "sources");
        QTEST(QString::fromStdString(row.text(2)), "who");
        QCOMPARE(row.text(3) + row.text(4) + row.text(5), std::string("titlewordsplace"));
    }

    void olderFileIsReadWithoutBeingTouched()
    {
        const QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("old.summitry")).toStdString();
        {
            Database database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
            QVERIFY(migrate(database, std::span(*builtInMigrations()).first(1)).ok());
            database.connection().exec("INSERT INTO communication VALUES (1, 2, 6, 0, 0, '2025-06-10', 1, 20249, "
                                       "20249, NULL, 0, 0, 0, 0.5, 1, 1, 0, 1, 't', 'p', "
                                       "'', '', '', NULL)");
        }
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        {
            const Opened opened = Store::open(path, Access::Read);
            QVERIFY2(opened.store, opened.message.english().c_str());
            QVERIFY(opened.store->readOnly());
            QCOMPARE(*opened.store->communications().count(), 1);
            QVERIFY(opened.store->dataHash().ok());
            QVERIFY(!opened.store->communications().remove(1).ok());
            QVERIFY(opened.store->saveCopy(path + ".copy").ok());
        }
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
        for (const std::string& each : {path + ".copy", path}) {
            const Opened opened = Store::open(each, Access::Write);
            QVERIFY2(opened.store && !opened.store->readOnly(), opened.message.english().c_str());
            QCOMPARE(*opened.store->communications().count(), 1);
        }
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
