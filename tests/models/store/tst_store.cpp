#include "models/store/articles.h"
#include "models/store/communications.h"
#include "models/store/documents.h"
#include "models/store/mergeindex.h"
#include "models/store/persons.h"
#include "models/store/store.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <sqlite3.h>

using namespace summitry;

namespace {

Article article(const std::string& title)
{
    Article a;
    a.id = "a1";
    a.title = title;
    a.text = title + "\n\nAda Aldis phoned Bo Borg on 10 June 2025.\n\"We will meet soon,\" Aldis said.";
    a.published = {EdtfDate::onDay(20250), "11 June", DateBasis::Metadata};
    a.source = "Paper";
    a.language = "en";
    a.textHasTitle = true;
    return a;
}

Account call()
{
    Account c;
    c.kind = Kind::Call, c.form = Form::Phone;
    c.when = {EdtfDate::onDay(20249), "10 June 2025", DateBasis::Explicit};
    c.whenSpan = {30, 42};
    c.participants = {{"Ada Aldis", ActorKind::Leader, "AAA", {10, 19}},
                      {"Bo Borg", ActorKind::Voice, "BBB", {27, 34}}};
    c.evidence = {10, 43};
    c.confidence = 0.75f;
    c.rules = {"call.verb", "date.explicit"};
    return c;
}

Account statement()
{
    Account s;
    s.kind = Kind::Statement, s.form = Form::Quote;
    s.when = {EdtfDate::onDay(20249), "", DateBasis::Inherited};
    s.speakers = {{"Ada Aldis", ActorKind::Leader, "AAA", {70, 75}}};
    s.addressees = {{"Bo Borg", ActorKind::Voice, "BBB", {}}};
    s.relays = {{"Cy Carr", ActorKind::Voice, "", {80, 87}}};
    s.channel = Channel::Call;
    s.quote = "We will meet soon,";
    s.quoteSpans = {{45, 63}, {70, 72}};
    s.evidence = {44, 76};
    s.occasion = 0;
    s.confidence = 0.5f;
    return s;
}

std::unique_ptr<Store> memory()
{
    return std::move(Store::inMemory().store);
}

QByteArray bytesOf(const std::string& path)
{
    QFile file(QString::fromStdString(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const std::string& path, const QByteArray& bytes)
{
    QFile file(QString::fromStdString(path));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

void runSql(const std::string& path, const char* sql)
{
    sqlite3* raw = nullptr;
    QCOMPARE(sqlite3_open(path.c_str(), &raw), SQLITE_OK);
    QCOMPARE(sqlite3_exec(raw, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(raw);
}

} // namespace

class StoreTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QVERIFY(m_folder.isValid()); }

    void articleComesBackAsItWentIn()
    {
        auto store = memory();
        const Article in = article("Title");
        const Account accounts[] = {call(), statement()};
        ArticleFacts facts;
        facts.file = "a.txt", facts.analysisVersion = "7";
        const auto added = store->articles().add(in, facts, accounts);
        QVERIFY2(added.ok(), added.ok() ? "" : added.message().english().c_str());
        const auto out = store->articles().load(added->article);
        QVERIFY(out.ok());
        QVERIFY(out->article == in);
        QCOMPARE(out->facts.file, facts.file);
        QCOMPARE(out->accounts.size(), 2u);
        QVERIFY(out->accounts[0].account == accounts[0]);
        QVERIFY(out->accounts[1].account == accounts[1]);
        QCOMPARE(*store->articles().count(), 1);
        QVERIFY(!store->articles().load(99).ok());
    }

    void sameContentIsKnown()
    {
        auto store = memory();
        const auto added = store->articles().add(article("Title"), {}, {});
        QVERIFY(added.ok());
        Article later = article("Title");
        later.published = {};
        const auto found = store->articles().find(Articles::contentHash(later));
        QVERIFY(found.ok() && found->has_value());
        QCOMPARE(**found, added->article);
        QVERIFY(!store->articles().add(later, {}, {}).ok());
        QVERIFY(!store->articles().find(Articles::contentHash(article("Other")))->has_value());
    }

    void communicationComesBackWhole()
    {
        auto store = memory();
        const Account accounts[] = {call(), statement()};
        const auto added = store->articles().add(article("Title"), {}, accounts);
        QVERIFY(added.ok());
        QVERIFY(store->mergeIndex().assign(added->accounts[1], added->accounts[1]).ok());
        Communication c;
        c.id = added->accounts[1];
        c.shown = accounts[1];
        c.shown.occasion = -1;
        c.shown.place = "Oslo, Norway";
        c.shown.quote = "We shall meet soon,";
        c.accounts = {{added->accounts[1], added->article}};
        c.occasion = added->accounts[0];
        c.review = Review::Edited;
        c.firstReported = {EdtfDate::onDay(20250), "", DateBasis::Metadata};
        c.disagrees = true;
        const Communications::Standing standing{1, {"Paper"}, false};
        QVERIFY(store->communications().put(c, standing).ok());
        const auto out = store->communications().load(c.id);
        QVERIFY2(out.ok(), out.ok() ? "" : out.message().english().c_str());
        QVERIFY(out->communication == c);
        QCOMPARE(out->accounts.front().account.quote, accounts[1].quote);
        QCOMPARE(out->accounts.front().article.title, std::string("Title"));
        QCOMPARE(out->sources, 1);
    }

    void rowsStreamWithActorsAndSources()
    {
        auto store = memory();
        const Account accounts[] = {call(), statement()};
        const auto added = store->articles().add(article("Title"), {}, accounts);
        const Communications::Standing standing{1, {"Paper"}, false};
        for (int i = 0; i < 2; ++i) {
            Communication c;
            c.id = added->accounts[static_cast<std::size_t>(i)];
            c.shown = accounts[i];
            c.accounts = {{c.id, added->article}};
            QVERIFY(store->communications().put(c, standing).ok());
        }
        std::vector<std::size_t> actors;
        std::string title;
        QVERIFY(store->communications()
                    .forEach([&](const CommunicationRow& row) {
                        actors.push_back(row.actors.size());
                        title += row.title;
                        QCOMPARE(row.sources.size(), 1u);
                        QCOMPARE(row.date, EdtfDate::onDay(20249));
                    })
                    .ok());
        QCOMPARE(actors, (std::vector<std::size_t>{2, 3}));
        QCOMPARE(title, std::string("We will meet soon,"));
        const CommunicationId some[] = {added->accounts[1], 77};
        int seen = 0;
        QVERIFY(store->communications().forEach(some, [&](const CommunicationRow&) { ++seen; }).ok());
        QCOMPARE(seen, 1);
    }

    void failedTransactionLeavesNothing()
    {
        auto store = memory();
        const auto done = store->transaction([&]() -> Result<void> {
            const auto added = store->articles().add(article("Title"), {}, {});
            return added ? fail("stop") : added.error();
        });
        QVERIFY(!done.ok());
        QCOMPARE(done.message().english(), std::string("stop"));
        QCOMPARE(*store->articles().count(), 0);
        QVERIFY(store->articles().add(article("Title"), {}, {}).ok());
    }

    void createsAndFoldsIntoOneFile()
    {
        const std::string path = at("new.summitry");
        {
            const auto made = Store::create(path);
            QVERIFY2(made.store, made.message.english().c_str());
            QVERIFY(made.store->articles().add(article("Title"), {}, {}).ok());
            QVERIFY(QFile::exists(QString::fromStdString(path + "-wal")));
            QVERIFY(made.store->close().ok());
        }
        QVERIFY(!QFile::exists(QString::fromStdString(path + "-wal")));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("new.summitry*")}).size(), 1);
        const auto again = Store::open(path);
        QVERIFY(again.store && !again.store->readOnly());
        QCOMPARE(*again.store->articles().count(), 1);
        QVERIFY(again.store->verify().ok());
    }

    void createNeverOverwrites()
    {
        const std::string path = at("mine.txt");
        write(path, "my notes");
        const auto made = Store::create(path);
        QVERIFY(!made.store);
        QCOMPARE(made.state, FileState::Exists);
        QCOMPARE(bytesOf(path), QByteArray("my notes"));
        QCOMPARE(Store::create(at("no/such/folder/x.summitry")).state, FileState::Failed);
    }

    void tellsBadFilesApart_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("state");
        QTest::newRow("missing") << "missing" << int(FileState::Missing);
        QTest::newRow("folder") << "folder" << int(FileState::NotAFile);
        QTest::newRow("empty") << "empty" << int(FileState::Foreign);
        QTest::newRow("text") << "text" << int(FileState::Foreign);
        QTest::newRow("database of another program") << "other" << int(FileState::Foreign);
        QTest::newRow("cut in the middle") << "cut" << int(FileState::Damaged);
        QTest::newRow("cut in the header") << "header" << int(FileState::Damaged);
        QTest::newRow("pages overwritten") << "garbage" << int(FileState::Damaged);
        QTest::newRow("newer, not readable") << "newer" << int(FileState::Newer);
    }

    void tellsBadFilesApart()
    {
        QFETCH(QString, how);
        QFETCH(int, state);
        const std::string path = at("bad-" + how.toStdString());
        spoil(how, path);
        const bool isFile = QFileInfo(QString::fromStdString(path)).isFile();
        const QByteArray before = isFile ? bytesOf(path) : QByteArray();
        for (const Access access : {Access::Write, Access::WriteOrRead, Access::Read}) {
            const auto opened = Store::open(path, access);
            QVERIFY(!opened.store);
            QCOMPARE(int(opened.state), state);
            QVERIFY(opened.message.english().find(path) != std::string::npos);
        }
        if (isFile)
            QCOMPARE(bytesOf(path), before);
    }

    void newerButReadableOpensForReading()
    {
        const std::string path = at("readable.summitry");
        QVERIFY(Store::create(path).store->articles().add(article("Title"), {}, {}).ok());
        runSql(path, "PRAGMA user_version = 99");
        const auto opened = Store::open(path);
        QVERIFY(opened.store && opened.store->readOnly());
        QVERIFY(!opened.message.english().empty());
        QCOMPARE(*opened.store->articles().count(), 1);
        QVERIFY(!opened.store->articles().add(article("Other"), {}, {}).ok());
        QCOMPARE(Store::open(path, Access::Write).state, FileState::Newer);
    }

    void writeProtectedOpensForReading()
    {
        const std::string path = at("protected.summitry");
        QVERIFY(Store::create(path).store->articles().add(article("Title"), {}, {}).ok());
        QFile::setPermissions(QString::fromStdString(path), QFileDevice::ReadOwner);
        const QByteArray before = bytesOf(path);
        QCOMPARE(Store::open(path, Access::Write).state, FileState::ReadOnly);
        {
            const auto opened = Store::open(path);
            QVERIFY(opened.store && opened.store->readOnly());
            QVERIFY(opened.message.english().find(path) != std::string::npos);
            QCOMPARE(*opened.store->articles().count(), 1);
            QVERIFY(!opened.store->articles().add(article("Other"), {}, {}).ok());
            QVERIFY(opened.store->saveCopy(at("copy.summitry")).ok());
        }
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(*Store::open(at("copy.summitry")).store->articles().count(), 1);
    }

    void lockedByAnotherProgramIsInUse()
    {
        const std::string path = at("locked.summitry");
        QVERIFY(Store::create(path).store);
        sqlite3* other = nullptr;
        QCOMPARE(sqlite3_open(path.c_str(), &other), SQLITE_OK);
        QCOMPARE(sqlite3_exec(other, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE", nullptr, nullptr, nullptr),
                 SQLITE_OK);
        const auto opened = Store::open(path);
        QVERIFY(!opened.store);
        QCOMPARE(opened.state, FileState::InUse);
        sqlite3_close(other);
        QVERIFY(Store::open(path).store);
    }

    void twoWindowsShareAFile()
    {
        const std::string path = at("shared.summitry");
        const auto one = Store::create(path);
        const auto two = Store::open(path);
        QVERIFY(one.store && two.store);
        const std::int64_t before = two.store->revision();
        QVERIFY(one.store->articles().add(article("Title"), {}, {}).ok());
        QVERIFY(two.store->revision() != before);
        QCOMPARE(*two.store->articles().count(), 1);
    }

    void copyNeverOverwrites()
    {
        const auto store = memory();
        write(at("taken"), "x");
        QVERIFY(!store->saveCopy(at("taken")).ok());
        QCOMPARE(bytesOf(at("taken")), QByteArray("x"));
    }

    void documentsAreKeptByKindAndKey()
    {
        auto store = memory();
        Documents& documents = store->documents();
        QVERIFY(documents.put({"note", "communication/1", "{\"text\":\"x\"}"}).ok());
        QVERIFY(documents.put({"note", "communication/1", "{\"text\":\"y\"}"}).ok());
        QVERIFY(!documents.put({"note", "communication/2", "{broken"}).ok());
        QCOMPARE(documents.all("note")->size(), 1u);
        QCOMPARE(documents.find("note", "communication/1")->value(), std::string("{\"text\":\"y\"}"));
        QVERIFY(documents.remove("note", "communication/1").ok());
        QVERIFY(!documents.find("note", "communication/1")->has_value());
    }

    void personsKeepTermsAndBecomeLeaders()
    {
        auto store = memory();
        Persons& persons = store->persons();
        QVERIFY(persons.ensure("Ada Aldis", ActorKind::Voice, "").ok());
        QVERIFY(persons.nameCountry("AAA", "Aland").ok());
        QVERIFY(!*persons.isDescribed("Ada Aldis"));
        const Person ada{"Ada Aldis", ActorKind::Leader, "AAA",
                         Sex::Female, {"Aldis"},         {{"president", "AAA", 100, kFarFuture}}};
        QVERIFY(persons.describe(ada).ok());
        const auto all = persons.all();
        QCOMPARE(all->size(), 1u);
        QVERIFY(all->front().person == ada);
        QCOMPARE(all->front().countryName, std::string("Aland"));
        QVERIFY(*persons.isDescribed("Ada Aldis"));
    }

private:
    std::string at(const std::string& name) const { return m_folder.path().toStdString() + "/" + name; }

    void spoil(const QString& how, const std::string& path) const
    {
        if (how == u"missing")
            return;
        if (how == u"folder") {
            QVERIFY(QDir().mkpath(QString::fromStdString(path)));
        } else if (how == u"empty" || how == u"text") {
            write(path, how == u"empty" ? "" : QByteArray("SQLite format 4, not really").repeated(100));
        } else if (how == u"other") {
            runSql(path, "CREATE TABLE t (x)");
        } else {
            QVERIFY(Store::create(path).store->articles().add(article("Title"), {}, {}).ok());
            if (how == u"newer")
                return runSql(path,
                              "UPDATE document SET json = '98' WHERE key = 'readable from'; PRAGMA user_version = 99");
            QByteArray bytes = bytesOf(path);
            if (how == u"garbage")
                bytes.replace(100, bytes.size() - 100, QByteArray(bytes.size() - 100, '\x5a'));
            write(path, how == u"cut" ? bytes.first(bytes.size() / 2) : how == u"header" ? bytes.first(60) : bytes);
        }
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(StoreTest)
#include "tst_store.moc"
