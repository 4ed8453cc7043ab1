#pragma once
// An import on threads of its own: one that reads, merges and stores, helped by a pool that analyses. Opens its own
// store on the path, so the window's store only reads meanwhile. Signals arrive on the thread of the job's owner.
// Deleting a running job cancels it and waits for the batch in hand.
#include "models/ingest/importer.h"

#include <QObject>

#include <memory>

namespace summitry {

struct ImportRequest
{
    std::string store; ///< path of an existing .summitry file
    std::vector<std::string> paths;
    std::string name;   ///< of `text`, when that is what to import
    std::string text;   ///< pasted; used when paths is empty
    bool again = false; ///< analyse the articles of the file once more, and import nothing
    std::string when;   ///< ISO 8601, for the history
    ImportOptions options;
};

class ImportJob : public QObject
{
    Q_OBJECT

public:
    ImportJob(ImportRequest request, std::shared_ptr<const Gazetteer> gazetteer,
              std::shared_ptr<const Analyser> analyser, QObject* parent = nullptr);
    ~ImportJob() override;
    void start();
    void cancel();
    /// Stops between two batches and goes on when set to false.
    void setPaused(bool paused);

signals:
    void progressed(const summitry::ProgressStep& step);
    void finished(const summitry::ImportReport& report);
    void failed(const summitry::Message& message);

private:
    struct Work;
    std::unique_ptr<Work> m_work;
};

/// Analyses batches on `threads` threads (0 = all cores); for ImportOptions::analyse.
std::function<ImportOptions::Analysed(std::span<const Article>)>
parallelAnalysis(std::shared_ptr<const Analyser> analyser, int threads = 0);

} // namespace summitry
