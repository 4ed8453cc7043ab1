#include "app/jobs/importjob.h"
#include "app/jobs/loadchronology.h"

#include "models/ingest/editor.h"
#include "models/store/articles.h"

#include "tests/support/lineanalysis.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace summitry;

Q_DECLARE_METATYPE(summitry::ImportReport)
Q_DECLARE_METATYPE(summitry::Message)

class ImportJobTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qRegisterMetaType<ImportReport>("summitry::ImportReport");
        qRegisterMetaType<Message>("summitry::Message");
        m_gazetteer = *Gazetteer::loadBuiltIn();
        m_analyser = *Analyser::create(m_gazetteer);
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("x.summitry")).toStdString();
        m_store = std::move(Store::create(m_path).store);
    }

    void importsBesideAnOpenStore()
    {
        const auto before = loadChronology(*m_store);
        QCOMPARE((*before)->size(), 0u);
        auto job = makeJob(6);
        QSignalSpy done(job.get(), &ImportJob::finished), steps(job.get(), &ImportJob::progressed);
        job->start();
        QVERIFY(done.wait(30'000));
        const auto report = done[0][0].value<ImportReport>();
        QCOMPARE(report.added, 6);
        QCOMPARE(steps.size(), 3);
        const auto after = updateChronology(**before, *m_store, report.changed);
        QVERIFY(after.ok());
        const auto whole = loadChronology(*m_store);
        QCOMPARE((*after)->size(), 6u);
        QVERIFY(std::ranges::equal((*after)->ids(), (*whole)->ids()));
        QVERIFY(std::ranges::equal((*after)->firstDays(), (*whole)->firstDays()));
    }

    void snapshotFollowsEdits()
    {
        auto job = makeJob(3);
        QSignalSpy done(job.get(), &ImportJob::finished);
        job->start();
        QVERIFY(done.wait(30'000));
        const auto before = loadChronology(*m_store);
        const CommunicationId first = (*before)->ids()[0], second = (*before)->ids()[1];
        Editor editor(*m_store);
        const auto moved = editor.correct(first, Field::Date, "2030-01-01");
        const auto after = updateChronology(**before, *m_store, moved->changed);
        QCOMPARE((*after)->ids().back(), first);
        const auto gone = editor.remove({&second, 1});
        const auto fewer = updateChronology(**after, *m_store, gone->changed);
        QCOMPARE((*fewer)->size(), (*before)->size() - 1);
        QCOMPARE((*fewer)->rowOf(second), kNoRow);
    }

    void cancelStopsAndDestructionWaits()
    {
        auto job = makeJob(2000);
        QSignalSpy steps(job.get(), &ImportJob::progressed);
        job->start();
        QVERIFY(steps.wait(30'000));
        job.reset();
        QVERIFY(*m_store->articles().count() > 0);
        QVERIFY(*m_store->articles().count() < 2000);
    }

    void failureIsTold()
    {
        ImportRequest request;
        request.store = m_path + ".none";
        ImportJob job(request, m_gazetteer, m_analyser);
        QSignalSpy failed(&job, &ImportJob::failed);
        job.start();
        QVERIFY(failed.wait(30'000));
        QVERIFY(failed[0][0].value<Message>().english().find(".none") != std::string::npos);
    }

    void parallelAnalysisKeepsTheOrder()
    {
        std::vector<Article> articles(50);
        for (std::size_t i = 0; i < articles.size(); ++i)
            articles[i].text =
                "A day of " + std::to_string(i) + " words. The president spoke by phone with the prime minister.",
            articles[i].language = "en";
        const auto together = parallelAnalysis(m_analyser, 3)(articles)(),
                   alone = parallelAnalysis(m_analyser, 1)(articles)();
        QCOMPARE(together.size(), articles.size());
        for (std::size_t i = 0; i < articles.size(); ++i)
            QVERIFY(together[i].accounts == alone[i].accounts);
    }

private:
    std::unique_ptr<ImportJob> makeJob(int articles)
    {
        ImportRequest request;
        request.store = m_path;
        request.name = "pasted.jsonl";
        for (int i = 0; i < articles; ++i)
            request.text += articleLine(i, "CALL 20" + std::to_string(10 + i % 15) + "-06-1" + std::to_string(i % 10) +
                                               " AA B" + std::to_string(i));
        request.options.batch = 2;
        request.options.analyse = beginLineAnalysis;
        return std::make_unique<ImportJob>(std::move(request), m_gazetteer, m_analyser);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
    std::unique_ptr<Store> m_store;
    std::shared_ptr<const Gazetteer> m_gazetteer;
    std::shared_ptr<const Analyser> m_analyser;
};

QTEST_GUILESS_MAIN(ImportJobTest)
#include "tst_importjob.moc"
