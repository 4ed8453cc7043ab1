#include "app/jobs/importjob.h"

#include "app/jobs/orderedpool.h"

#include <atomic>
#include <thread>

namespace summitry {

struct ImportJob::Work
{
    ImportRequest request;
    std::shared_ptr<const Gazetteer> gazetteer;
    std::shared_ptr<const Analyser> analyser;
    CancelToken cancel;
    std::thread thread;

    Result<ImportReport> run(const Progress& progress) const
    {
        const Opened opened = Store::open(request.store, Access::Write);
        if (!opened.store)
            return Error{opened.message};
        ImportOptions options = request.options;
        if (!options.analyse)
            options.analyse = parallelAnalysis(analyser);
        Importer importer(*opened.store, gazetteer, analyser);
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
    m_work->cancel.cancel();
    if (m_work->thread.joinable())
        m_work->thread.join();
}

void ImportJob::start()
{
    m_work->thread = std::thread([this] {
        // Calls queued on this object die with it, and its destructor waits for this thread.
        const auto tell = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
        auto report = m_work->run([&](const ProgressStep& step) {
            tell([this, step] { emit progressed(step.done, step.total, QString::fromStdString(step.item)); });
        });
        if (report)
            tell([this, done = std::move(*report)] { emit finished(done); });
        else
            tell([this, message = report.message()] { emit failed(message); });
    });
}

void ImportJob::cancel()
{
    m_work->cancel.cancel();
}

std::function<std::vector<Analysis>(std::span<const Article>)>
parallelAnalysis(std::shared_ptr<const Analyser> analyser, int threads)
{
    const int count = threads > 0 ? threads : coreCount();
    return [analyser = std::move(analyser), count](std::span<const Article> articles) {
        std::vector<Analysis> analyses(articles.size());
        std::atomic<std::size_t> next = 0;
        const auto work = [&] {
            for (std::size_t i = next++; i < articles.size(); i = next++)
                analyses[i] = analyser->analyse(articles[i]);
        };
        std::vector<std::thread> helpers;
        for (int i = 1; i < count; ++i)
            helpers.emplace_back(work);
        work();
        for (std::thread& helper : helpers)
            helper.join();
        return analyses;
    };
}

} // namespace summitry
