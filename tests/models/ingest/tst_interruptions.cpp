// What an import and an edit leave behind when their process is killed or the disk fills up. A forked child works,
// tells by a byte how far it is, and is killed or runs against a limit on the size of files; then the file is looked
// at.
#include "models/ingest/editor.h"
#include "models/ingest/importer.h"

#include "models/store/articles.h"
#include "models/store/communications.h"
#include "tests/support/lineanalysis.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <functional>
#include <optional>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace summitry;

namespace {

constexpr int kArticles = 24;
constexpr int kBatch = 3;
constexpr int kEdits = 12;

std::string someArticles()
{
    std::string text;
    for (int i = 0; i < kArticles; ++i)
        text += articleLine(i, std::string(3000, 'x') + "\\nCALL 2025-06-" + std::to_string(10 + i % 3) + " AA B" +
                                   std::to_string(i % 2) + "\\nCALL 2025-07-1" + std::to_string(i % 10) + " AA CC");
    return text;
}

struct Pipe
{
    int ends[2] = {-1, -1};
    Pipe()
    {
        if (::pipe(ends) != 0)
            qFatal("no pipe");
    }
    ~Pipe() { ::close(ends[0]), ::close(ends[1]); }
    void tell(char what) const { (void)!::write(ends[1], &what, 1); }
};

} // namespace

class InterruptionsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        auto gazetteer = Gazetteer::loadBuiltIn();
        QVERIFY(gazetteer.ok());
        m_gazetteer = *gazetteer;
        auto analyser = Analyser::create(m_gazetteer);
        QVERIFY(analyser.ok());
        m_analyser = *analyser;
        QVERIFY(m_folder.isValid());
        const std::string whole = path("whole");
        QVERIFY(Store::create(whole).store);
        QCOMPARE(import(whole, {}), kArticles);
        m_expected = *Store::open(whole).store->dataHash();
    }

    void killedImportLosesNothingCommitted()
    {
        // A mark goes out before each batch is written and after: the kill falls anywhere in between.
        for (int moment = 1; moment <= 2 * kArticles / kBatch; ++moment)
            for (int round = 0; round < 3; ++round) {
                const std::string file = fresh();
                const Pipe pipe;
                const int committed = killAfter(moment, pipe, [&] { return import(file, pipe); });
                const auto opened = Store::open(file);
                QVERIFY2(opened.store, opened.message.english().c_str());
                QVERIFY(opened.store->verify().ok());
                const auto count = *opened.store->articles().count();
                QVERIFY(count >= committed * kBatch && count % kBatch == 0);
                QVERIFY(opened.store->close().ok());
                completes(file);
            }
    }

    void killedEditsCanBeUndone()
    {
        for (int moment = 1; moment <= 2 * kEdits; ++moment) {
            const std::string file = copyOfWhole();
            const Pipe pipe;
            const int committed = killAfter(moment, pipe, [&] { return edit(file, pipe); });
            const auto opened = Store::open(file);
            QVERIFY2(opened.store, opened.message.english().c_str());
            QVERIFY(opened.store->verify().ok());
            QVERIFY(static_cast<int>(opened.store->history().list()->size()) >= committed);
            Editor editor(*opened.store);
            while (opened.store->history().nextUndo()->has_value())
                QVERIFY(editor.undo().ok());
            QCOMPARE(*opened.store->dataHash(), m_expected);
        }
    }

    void fullDiskLosesNothingCommitted()
    {
        const auto start = QFile(QString::fromStdString(fresh())).size();
        bool failed = false;
        for (int step = 0; step < 24; ++step) {
            const std::string file = fresh();
            const rlim_t limit = static_cast<rlim_t>(start) + static_cast<rlim_t>(step) * 20'000;
            const int imported = withFileLimit(limit, [&] { return import(file, {}); });
            failed = failed || imported < kArticles;
            const auto opened = Store::open(file);
            QVERIFY2(opened.store, opened.message.english().c_str());
            QVERIFY(opened.store->verify().ok());
            QVERIFY(*opened.store->articles().count() % kBatch == 0);
            QVERIFY(opened.store->close().ok());
            completes(file);
        }
        QVERIFY(failed);
    }

    void fullDiskIsToldPlainly()
    {
        const std::string file = fresh();
        const Pipe pipe;
        withFileLimit(static_cast<rlim_t>(QFile(QString::fromStdString(file)).size()), [&] {
            const auto opened = Store::open(file);
            std::string said = opened.message.english();
            if (opened.store) {
                Article article;
                article.text = std::string(1'000'000, 'x');
                const auto added = opened.store->articles().add(article, {}, {});
                said = added ? "added" : added.message().english();
            }
            (void)!::write(pipe.ends[1], said.data(), said.size());
            return 0;
        });
        char buffer[1000];
        const auto size = ::read(pipe.ends[0], buffer, sizeof buffer);
        const QByteArray said(buffer, static_cast<int>(size));
        QVERIFY2(said.contains(file.c_str()) && (said.contains("disk") || said.contains("room")), said.constData());
    }

private:
    std::string path(const std::string& name) const { return m_folder.path().toStdString() + "/" + name + ".summitry"; }

    std::string fresh()
    {
        const std::string file = path("fresh" + std::to_string(++m_files));
        if (!Store::create(file).store)
            qFatal("cannot create a file");
        return file;
    }

    std::string copyOfWhole()
    {
        const std::string file = path("copy" + std::to_string(++m_files));
        QFile::copy(QString::fromStdString(path("whole")), QString::fromStdString(file));
        return file;
    }

    void completes(const std::string& file)
    {
        QCOMPARE(import(file, {}), kArticles);
        const auto opened = Store::open(file);
        QCOMPARE(*opened.store->articles().count(), kArticles);
        QCOMPARE(*opened.store->dataHash(), m_expected);
    }

    /// Articles that are in afterwards; -1 when it failed.
    int import(const std::string& file, const std::optional<std::reference_wrapper<const Pipe>>& pipe)
    {
        const auto opened = Store::open(file, Access::Write);
        if (!opened.store)
            return -1;
        ImportOptions options;
        options.batch = kBatch;
        options.analyse = [&](std::span<const Article> articles) {
            if (pipe)
                pipe->get().tell('.');
            return beginLineAnalysis(articles);
        };
        std::istringstream in(someArticles());
        const auto report =
            Importer(*opened.store, m_gazetteer, m_analyser).importLines(in, options, [&](const ProgressStep&) {
                if (pipe)
                    pipe->get().tell('!');
            });
        return report ? static_cast<int>(report->added + report->known) : -1;
    }

    static int edit(const std::string& file, const Pipe& pipe)
    {
        const auto opened = Store::open(file, Access::Write);
        for (int i = 0; i < kEdits; ++i) {
            pipe.tell('.');
            if (!Editor(*opened.store).correct(1, Field::Place, "Place " + std::to_string(i)).ok())
                return -1;
            pipe.tell('!');
        }
        return 0;
    }

    /// Runs work in a child and kills it when it has told `moment` marks; how many of them were '!'.
    template <typename Work>
    static int killAfter(int moment, const Pipe& pipe, const Work& work)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            work();
            pipe.tell('e');
            ::pause();
        }
        int committed = 0;
        char mark = 0;
        for (int seen = 0; seen < moment && mark != 'e' && ::read(pipe.ends[0], &mark, 1) == 1; ++seen)
            committed += mark == '!';
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        return committed;
    }

    template <typename Work>
    static int withFileLimit(rlim_t limit, const Work& work)
    {
        const pid_t child = ::fork();
        if (child == 0) {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit both{limit, limit};
            ::setrlimit(RLIMIT_FSIZE, &both);
            const int done = work();
            ::_exit(done < 0 ? 255 : done);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        return WIFEXITED(status) && WEXITSTATUS(status) != 255 ? WEXITSTATUS(status) : -1;
    }

    QTemporaryDir m_folder;
    std::shared_ptr<const Gazetteer> m_gazetteer;
    std::shared_ptr<const Analyser> m_analyser;
    std::string m_expected;
    int m_files = 0;
};

QTEST_GUILESS_MAIN(InterruptionsTest)
#include "tst_interruptions.moc"
