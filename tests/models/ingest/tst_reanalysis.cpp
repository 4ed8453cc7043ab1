// Articles analysed again by other rules, and corrections that follow: the rules are those of the test.
#include "models/ingest/filetools.h"
#include "models/ingest/reanalysis.h"

#include "models/store/articles.h"
#include "models/store/communications.h"
#include "models/store/search.h"
#include "tests/support/lineanalysis.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace summitry;

namespace {

using Change = std::function<void(std::vector<Account>&)>;

/// Each line is evidence of its own; then `change` does what newer rules would.
std::vector<Analysis> analyse(std::span<const Article> articles, const Change& change)
{
    std::vector<Analysis> analyses = lineAnalysis(articles);
    for (Analysis& analysis : analyses) {
        std::uint32_t begin = 0;
        for (Account& account : analysis.accounts) {
            account.evidence = {begin, begin + 24};
            begin += 25;
        }
        if (change)
            change(analysis.accounts);
    }
    return analyses;
}

std::function<ImportOptions::Analysed(std::span<const Article>)> rules(const Change& change = {})
{
    return [change](std::span<const Article> articles) -> ImportOptions::Analysed {
        return [analyses = analyse(articles, change)] { return analyses; };
    };
}

void moveDates(std::vector<Account>& accounts)
{
    for (Account& account : accounts)
        account.when.date = EdtfDate::onDay(account.when.date.earliest() + 40);
}

void moveEvidence(std::vector<Account>& accounts)
{
    for (Account& account : accounts)
        account.evidence.begin += 4;
}

void dropAll(std::vector<Account>& accounts)
{
    accounts.clear();
}

void dropFirstTitle(std::vector<Account>& accounts)
{
    if (!accounts.empty())
        accounts.erase(accounts.begin());
}

} // namespace

class ReanalysisTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::move(Store::create(path("x.summitry")).store);
        fill(*m_store);
        const auto events = ids(*m_store);
        QCOMPARE(events.size(), 3u);
        m_before = *m_store->dataHash();
    }

    void theSameRulesChangeNothing()
    {
        const auto report = again({});
        QVERIFY(report.ok());
        QCOMPARE(report->articles, 3);
        QCOMPARE(report->changedArticles, 0);
        QVERIFY(report->changed.empty());
        QCOMPARE(*m_store->dataHash(), m_before);
    }

    void correctionsFollowTheAccounts_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<bool>("kept");
        QTest::newRow("other dates, same words") << Change(moveDates) << true;
        QTest::newRow("other words, overlapping") << Change(moveEvidence) << true;
        QTest::newRow("other words, same people and date") << Change([](auto& accounts) {
            accounts.at(0).evidence = {9000, 9001};
        }) << true;
        QTest::newRow("nothing found") << Change(dropAll) << false;
    }

    void correctionsFollowTheAccounts()
    {
        QFETCH(Change, change);
        QFETCH(bool, kept);
        const CommunicationId id = ids(*m_store).back(); // the lone one
        QVERIFY(Editor(*m_store).correct(id, Field::Place, "Oslo, Norway", {"me", "2025-08-01", "heard it"}).ok());
        const std::string corrected = *m_store->dataHash();
        const auto report = again(change);
        QVERIFY2(report.ok(), report.ok() ? "" : report.message().english().c_str());
        QCOMPARE(report->left.size(), kept ? 0u : 1u);
        QCOMPARE(report->problems.size(), report->left.size());
        if (kept)
            QCOMPARE(m_store->communications().load(id)->communication.shown.place, std::string("Oslo, Norway"));
        else
            QCOMPARE(report->left.fields.at(0).value, std::string("Oslo, Norway"));
        const std::string after = *m_store->dataHash();
        QVERIFY(Editor(*m_store).undo().ok());
        QCOMPARE(*m_store->dataHash(), corrected);
        QVERIFY(Editor(*m_store).undo().ok());
        QCOMPARE(*m_store->dataHash(), m_before);
        reopen();
        QVERIFY(Editor(*m_store).redo().ok());
        QVERIFY(Editor(*m_store).redo().ok());
        QCOMPARE(*m_store->dataHash(), after);
        QVERIFY(m_store->verify().ok());
    }

    void aCorrectionMovesToAnotherAccountOfTheEvent()
    {
        const CommunicationId id = ids(*m_store).front(); // told by two articles
        QVERIFY(Editor(*m_store).correct(id, Field::Place, "Oslo, Norway").ok());
        const auto report = again([](auto& accounts) {
            if (accounts.size() == 2) // the first article only
                dropFirstTitle(accounts);
        });
        QVERIFY(report.ok());
        QCOMPARE(report->left.size(), 0u);
        bool found = false;
        for (const CommunicationId each : ids(*m_store))
            found = found || m_store->communications().load(each)->communication.shown.place == "Oslo, Norway";
        QVERIFY(found);
    }

    void manyBatchesAreOneStep()
    {
        const auto report = again(moveDates, 1);
        QVERIFY(report.ok());
        QVERIFY(m_store->history().list()->size() > 1);
        QVERIFY(*m_store->dataHash() != m_before);
        QVERIFY(Editor(*m_store).undo().ok());
        QCOMPARE(*m_store->dataHash(), m_before);
        QVERIFY(!Editor(*m_store).undo().ok());
        QVERIFY(Editor(*m_store).redo().ok());
        QVERIFY(!Editor(*m_store).redo().ok());
    }

    void searchKnowsWhatIsThere()
    {
        const auto hits = [&](const char* words) { return m_store->search().communications(words)->size(); };
        QCOMPARE(hits("newplace"), 0u);
        QVERIFY(again([](auto& accounts) {
                    for (Account& account : accounts)
                        account.place = "Newplace";
                }).ok());
        QCOMPARE(hits("newplace"), 3u);
        QVERIFY(Editor(*m_store).undo().ok());
        QCOMPARE(hits("newplace"), 0u);
        QVERIFY(Editor(*m_store).redo().ok());
        QCOMPARE(hits("newplace"), 3u);
    }

    void whatWasAddedByHandStays()
    {
        Account account;
        account.kind = Kind::Call, account.form = Form::Phone;
        account.when.date = *EdtfDate::parse("2025-12-01");
        account.participants = {{"AA", ActorKind::Leader, "AA", {}}, {"ZZ", ActorKind::Leader, "ZZ", {}}};
        QVERIFY(Editor(*m_store).addEvent(1, account, {"me", "2025-08-01", "seen"}).ok());
        QVERIFY(again(dropAll).ok());
        QCOMPARE(ids(*m_store).size(), 1u);
    }

    void correctionsCanBeAppliedElsewhere()
    {
        Editor editor(*m_store);
        const auto events = ids(*m_store);
        QVERIFY(editor.correct(events[1], Field::Date, "2025-06-12", {"me", "2025-08-01", "typo"}).ok());
        QVERIFY(editor.review(std::vector{events[0]}, Review::Right, {"me", "2025-08-02", ""}).ok());
        const CommunicationId both[] = {events[0], events[2]};
        QVERIFY(editor.merge(both, {"me", "2025-08-03", "one call"}).ok());
        Account account = m_store->communications().load(events[1])->accounts.at(0).account;
        account.evidence = {2, 9}, account.place = "Bergen, Norway", account.occasion = -1;
        account.participants[1].name = "ZZ";
        QVERIFY(editor.addEvent(2, account, {"you", "2025-08-04", "missed"}).ok());
        const auto set = CorrectionLayer(*m_store).gather();
        QVERIFY(set.ok());
        QCOMPARE(set->fields.size(), 2u);
        QCOMPARE(set->bonds.size(), 1u);
        QCOMPARE(set->added.size(), 1u);
        QCOMPARE(set->bonds[0].note, (EditNote{"me", "2025-08-03", "one call"}));
        QCOMPARE(set->added[0].note, (EditNote{"you", "2025-08-04", "missed"}));

        const auto other = std::move(Store::create(path("other.summitry")).store);
        fill(*other);
        const std::string before = *other->dataHash();
        const auto applied = CorrectionLayer(*other).apply(*set, "2025-09-01");
        QVERIFY(applied.ok());
        QCOMPARE(applied->applied, 4);
        QCOMPARE(applied->left.size(), 0u);
        QCOMPARE(*other->dataHash(), *m_store->dataHash());
        QCOMPARE(*CorrectionLayer(*other).gather(), *set);
        const auto twice = CorrectionLayer(*other).apply(*set, "2025-09-01");
        QCOMPARE(twice->applied, 0);
        QCOMPARE(twice->known, 4);
        QVERIFY(Editor(*other).undo().ok());
        QCOMPARE(*other->dataHash(), before);
    }

    void personsOfAFileAreKnownToItsTools()
    {
        const FileTools common{*Gazetteer::loadBuiltIn(), nullptr};
        QCOMPARE(toolsFor(*m_store, common)->gazetteer.get(), common.gazetteer.get());
        QVERIFY(Editor(*m_store).putPerson({"Ana Berg", ActorKind::Leader, "NOR", {}, {"Big Ana"}, {}}).ok());
        QVERIFY(Editor(*m_store).mergePersons("BBB", "Ana Berg").ok());
        const auto tools = toolsFor(*m_store, common);
        QVERIFY(tools.ok() && tools->analyser);
        const std::uint32_t ana = tools->gazetteer->person("Ana Berg");
        for (const char* alias : {"Ana Berg", "Big Ana", "BBB"}) {
            QVERIFY(!tools->gazetteer->meanings(alias).empty());
            QCOMPARE(tools->gazetteer->meanings(alias)[0].entry, ana);
        }
    }

    void whatCannotBeAppliedIsTold()
    {
        QVERIFY(Editor(*m_store).correct(ids(*m_store)[1], Field::Place, "Oslo, Norway").ok());
        const auto set = CorrectionLayer(*m_store).gather();
        const auto empty = std::move(Store::inMemory().store);
        const auto applied = CorrectionLayer(*empty).apply(*set, "");
        QCOMPARE(applied->applied, 0);
        QCOMPARE(applied->left, *set);
        QCOMPARE(applied->problems.size(), 1u);
        QVERIFY(applied->problems[0].message.english().find("Oslo, Norway") != std::string::npos);
        QVERIFY(!*empty->history().nextUndo());
    }

private:
    std::string path(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)).toStdString(); }

    static void fill(Store& store)
    {
        ImportOptions options;
        options.analyse = rules();
        const auto gazetteer = *Gazetteer::loadBuiltIn();
        Importer importer(store, gazetteer, *Analyser::create(gazetteer));
        std::istringstream lines(articleLine(1, "CALL 2025-06-10 AAA BBB\\nCALL 2025-06-20 AAA CCC") +
                                 articleLine(2, "CALL 2025-06-10 AAA BBB") + articleLine(3, "CALL 2025-07-10 AAA DDD"));
        QVERIFY(importer.importLines(lines, options).ok());
    }

    static std::vector<CommunicationId> ids(Store& store)
    {
        std::vector<CommunicationId> found;
        const auto read = store.communications().forEach([&](const CommunicationRow& row) { found.push_back(row.id); });
        return read ? found : std::vector<CommunicationId>{};
    }

    Result<ReanalysisReport> again(const Change& change, int batch = 200)
    {
        ImportOptions options;
        options.batch = batch;
        options.analyse = rules(change);
        const auto gazetteer = *Gazetteer::loadBuiltIn();
        return Reanalysis(*m_store, gazetteer, *Analyser::create(gazetteer)).run(options, "2025-09-01T12:00");
    }

    void reopen()
    {
        m_store.reset();
        m_store = std::move(Store::open(path("x.summitry"), Access::Write).store);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::string m_before;
};

QTEST_GUILESS_MAIN(ReanalysisTest)
#include "tst_reanalysis.moc"
