// Import with an analysis of its own, so that what is found does not depend on the state of the rules.
#include "models/ingest/importer.h"

#include "models/store/articles.h"
#include "models/store/communications.h"
#include "tests/support/lineanalysis.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <set>
#include <sstream>

using namespace summitry;

class ImporterTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::move(Store::inMemory().store);
        auto gazetteer = Gazetteer::loadBuiltIn();
        QVERIFY(gazetteer.ok());
        auto analyser = Analyser::create(*gazetteer);
        QVERIFY(analyser.ok());
        m_importer = std::make_unique<Importer>(*m_store, *gazetteer, *analyser);
        m_options = {};
        m_options.analyse = beginLineAnalysis;
    }

    void sameCallInTwoArticlesIsOneEvent()
    {
        const auto report = lines(articleLine(1, "CALL 2025-06-10 AA BB") +
                                  articleLine(2, "CALL 2025-06-10 BB AA\\nCALL 2025-06-10 AA CC"));
        QVERIFY(report.ok());
        QCOMPARE(report->added, 2);
        QCOMPARE(report->accounts, 3);
        QCOMPARE(report->changed.size(), 2u);
        QCOMPARE(*m_store->communications().count(), 2);
        const auto detail = m_store->communications().load(report->changed[0]);
        QCOMPARE(detail->accounts.size(), 2u);
        QCOMPARE(detail->sources, 2);
    }

    void importingAgainAddsNothing()
    {
        const std::string text = articleLine(1, "CALL 2025-06-10 AA BB") + articleLine(2, "CALL 2025-06-10 AA CC") +
                                 articleLine(1, "CALL 2025-06-10 AA BB");
        QCOMPARE(lines(text)->known, 1);
        const auto hash = m_store->dataHash();
        const auto again = lines(text);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->known, 3);
        QVERIFY(again->changed.empty());
        QCOMPARE(*m_store->dataHash(), *hash);
        m_options.published = *EdtfDate::parse("2020-01-01");
        QCOMPARE(lines(text)->added, 0);
    }

    void batchesAndOrderDoNotMatter()
    {
        std::vector<std::string> articles;
        for (int i = 0; i < 40; ++i)
            articles.push_back(articleLine(i, "CALL 2025-0" + std::to_string(1 + i % 9) + (i % 4 ? "-10" : "") +
                                                  " AA B" + std::to_string(i % 2)));
        std::set<std::string> hashes;
        for (const int batch : {1, 7, 200}) {
            init();
            m_options.batch = batch;
            std::string text;
            for (std::size_t i = 0; i < articles.size(); ++i)
                text += articles[(i * 7 + static_cast<std::size_t>(batch)) % articles.size()] +
                        (batch == 7 ? articles[i] : "");
            QVERIFY(lines(text).ok());
            QCOMPARE(*m_store->articles().count(), 40);
            hashes.insert(*m_store->dataHash());
        }
        QCOMPARE(hashes.size(), 1u);
    }

    void copiesCountAsOneSource()
    {
        std::string words;
        for (int i = 0; i < 120; ++i)
            words += "w" + std::to_string(i * 31) + " ";
        const auto report = lines(articleLine(1, words + "\\nCALL 2025-06-10 AA BB") +
                                  articleLine(2, "CITY - " + words + "\\nCALL 2025-06-10 AA BB"));
        QCOMPARE(report->copies, 1);
        const auto detail = m_store->communications().load(report->changed[0]);
        QCOMPARE(detail->accounts.size(), 2u);
        QCOMPARE(detail->sources, 1);
    }

    void badLinesAreNamedAndTheRestGoesIn()
    {
        const auto report = lines("{\"text\": \n" + articleLine(2, "CALL 2025-06-10 AA BB") + "[1,2]\n");
        QVERIFY(report.ok());
        QCOMPARE(report->added, 1);
        QCOMPARE(report->failedInputs, 2);
        QCOMPARE(report->problems[0].line, 1);
        QCOMPARE(report->problems[1].line, 3);
    }

    void foldersAreSearchedAndLoopsLeftOut()
    {
        QTemporaryDir folder;
        QDir dir(folder.path());
        QVERIFY(dir.mkpath(QStringLiteral("b/c")));
        write(dir.filePath(QStringLiteral("a.json")), articleLine(1, "x"));
        write(dir.filePath(QStringLiteral("b/c/b.json")), articleLine(2, "x"));
        const std::string jpeg("\xff\xd8\xff\xe0\0\x10JFIF", 10);
        write(dir.filePath(QStringLiteral("b/disguised.txt")), jpeg);
        write(dir.filePath(QStringLiteral("b/picture.jpg")), jpeg);
        write(dir.filePath(QStringLiteral("b/.hidden")), "x");
        QVERIFY(QFile::link(dir.path(), dir.filePath(QStringLiteral("b/loop"))));
        const std::vector<std::string> paths{folder.path().toStdString(),
                                             folder.filePath(QStringLiteral("none")).toStdString()};
        const auto report = m_importer->importPaths(paths, m_options);
        QVERIFY(report.ok());
        QCOMPARE(report->added, 2);
        QCOMPARE(report->failedInputs, 2);
        const auto leftOut =
            std::count_if(report->problems.begin(), report->problems.end(), [](const Problem& problem) {
                return problem.severity == Severity::Note && problem.message.arguments.back() == "2";
            });
        QCOMPARE(leftOut, 1);
    }

    void aFolderOfFiftyThousandFilesIsReadToItsEnd()
    {
        constexpr int count = 50'000;
        QTemporaryDir folder;
        for (int i = 0; i < count; ++i)
            write(folder.filePath(QStringLiteral("f%1.txt").arg(i, 5, 10, QLatin1Char('0'))), {});
        write(folder.filePath(QStringLiteral("z.json")), articleLine(1, "x"));
        const std::vector<std::string> paths{folder.path().toStdString()};
        const auto report = m_importer->importPaths(paths, m_options);
        QVERIFY(report.ok());
        QCOMPARE(report->added, 1); // comes last
        QCOMPARE(report->failedInputs, count);
        QCOMPARE(report->problems.size(), ImportReport::kProblemLimit);
        QCOMPARE(report->problemsLeftOut, count - static_cast<std::int64_t>(ImportReport::kProblemLimit));
    }

    void cancelKeepsWhatIsCommitted()
    {
        CancelToken cancel;
        m_options.batch = 2;
        std::string text;
        for (int i = 0; i < 10; ++i)
            text += articleLine(i, "CALL 2025-06-10 AA BB");
        std::istringstream in(text);
        const auto report = m_importer->importLines(
            in, m_options,
            [&](const ProgressStep& step) {
                if (step.done == 4)
                    cancel.cancel();
            },
            cancel);
        QVERIFY(report.ok() && report->cancelled);
        QCOMPARE(*m_store->articles().count(), 4);
        const auto rest = lines(text);
        QCOMPARE(rest->added, 6);
        QCOMPARE(rest->known, 4);
        QCOMPARE(*m_store->communications().count(), 1);
    }

    void publicationIsSettled()
    {
        m_options.published = *EdtfDate::parse("2024-05-06");
        QVERIFY(lines(R"({"id":"u","title":"T","text":"CALL 2024-05-05 AA BB"})"
                      "\n")
                    .ok());
        const auto heads = m_store->articles().heads();
        QCOMPARE(heads->front().published.date.text(), std::string("2024-05-06"));
        QCOMPARE(heads->front().published.basis, DateBasis::SetByHand);
    }

private:
    Result<ImportReport> lines(const std::string& text)
    {
        std::istringstream in(text);
        return m_importer->importLines(in, m_options);
    }
    static void write(const QString& path, const std::string& content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(content));
    }

    std::unique_ptr<Store> m_store;
    std::unique_ptr<Importer> m_importer;
    ImportOptions m_options;
};

QTEST_GUILESS_MAIN(ImporterTest)
#include "tst_importer.moc"
