#include "app/jobs/importjob.h"

#include "app/jobs/orderedpool.h"
#include "models/ingest/filetools.h"
#include "models/ingest/reanalysis.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace summitry {

namespace {

/// Holds back those who come to it while it is closed.
class Gate
{
public:
    void setClosed(bool closed)
    {
        {
            const std::lock_guard guard(m_mutex);
            m_closed = closed;
        }
        m_changed.notify_all();
    }
    void pass()
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return !m_closed; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_closed = false;
};

} // namespace

struct ImportJob::Work
{
    Gate gate;
    ImportRequest request;
    std::shared_ptr<const Gazetteer> gazetteer;
    std::shared_ptr<const Analyser> analyser;
    CancelToken cancel;
    std::thread thread;

    Result<ImportReport> analyseAgain(Store& store, const FileTools& tools, const ImportOptions& options,
                                      const Progress& progress) const
    {
        auto done = Reanalysis(store, tools.gazetteer, tools.analyser).run(options, request.when, progress, cancel);
        if (!done)
            return done.error();
        ImportReport report;
        report.again = done->articles, report.againChanged = done->changedArticles;
        report.accounts = done->accountsNew;
        report.changed = std::move(done->changed);
        report.problems = std::move(done->problems);
        report.cancelled = done->cancelled;
        return report;
    }

    Result<ImportReport> run(const Progress& progress)
    {
        const Opened opened = Store::open(request.store, Access::Write);
        if (!opened.store)
            return Error{opened.message};
        const auto tools = toolsFor(*opened.store, {gazetteer, analyser});
        if (!tools)
            return tools.error();
        ImportOptions options = request.options;
        if (!options.analyse)
            options.analyse = parallelAnalysis(tools->analyser);
        options.analyse = [this, analyse = options.analyse](std::span<const Article> articles) {
            gate.pass();
            return analyse(articles);
        };
        if (request.again)
            return analyseAgain(*opened.store, *tools, options, progress);
        Importer importer(*opened.store, tools->gazetteer, tools->analyser);
        return request.paths.empty() ? importer.importBytes(request.name, request.text, options, progress, cancel)
                                     : importer.importPaths(request.paths, options, progress, cancel);
    }
};

ImportJob::ImportJob(ImportRequest request, std::shared_ptr<const Gazetteer> gazetteer,
                     std::shared_ptr<const Analyser> analyser, QObject* parent)
    : QObject(parent), m_work(std::make_unique<Work>())
{
    m_work->request = std::move(request);
    m_work->gazetteer = std::move(gazetteer);
    m_work->analyser = std::move(analyser);
}

ImportJob::~ImportJob()
{
    cancel();
    if (m_work->thread.joinable())
        m_work->thread.join();
}

void ImportJob::start()
{
    m_work->thread = std::thread([this] {
        // Calls queued on this object die with it, and its destructor waits for this thread.
        const auto tell = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
        auto report = m_work->run([&](const ProgressStep& step) { tell([this, step] { emit progressed(step); }); });
        if (report)
            tell([this, done = std::move(*report)] { emit finished(done); });
        else
            tell([this, message = report.message()] { emit failed(message); });
    });
}

void ImportJob::cancel()
{
    m_work->cancel.cancel();
    m_work->gate.setClosed(false);
}

void ImportJob::setPaused(bool paused)
{
    m_work->gate.setClosed(paused && !m_work->cancel.cancelled());
}

namespace {

/// A batch that is being analysed; waits for its threads before it goes.
class AnalysedBatch
{
public:
    AnalysedBatch(std::shared_ptr<const Analyser> analyser, std::span<const Article> articles, int threads)
        : m_analyser(std::move(analyser)), m_articles(articles), m_results(articles.size())
    {
        for (int i = 0; i < threads; ++i)
            m_threads.emplace_back([this] { work(); });
    }
    ~AnalysedBatch() { wait(); }

    std::vector<Analysis> take()
    {
        wait();
        return std::move(m_results);
    }

private:
    void work()
    {
        for (std::size_t i = m_next++; i < m_articles.size(); i = m_next++)
            m_results[i] = m_analyser->analyse(m_articles[i]);
    }
    void wait()
    {
        for (std::thread& thread : m_threads)
            thread.join();
        m_threads.clear();
    }

    std::shared_ptr<const Analyser> m_analyser;
    std::span<const Article> m_articles;
    std::vector<Analysis> m_results;
    std::atomic<std::size_t> m_next = 0;
    std::vector<std::thread> m_threads;
};

} // namespace

std::function<ImportOptions::Analysed(std::span<const Article>)>
parallelAnalysis(std::shared_ptr<const Analyser> analyser, int threads)
{
    const int count = threads > 0 ? threads : coreCount();
    return [analyser = std::move(analyser), count](std::span<const Article> articles) -> ImportOptions::Analysed {
        auto batch = std::make_shared<AnalysedBatch>(analyser, articles, count);
        return [batch] { return batch->take(); };
    };
}

} // namespace summitry
