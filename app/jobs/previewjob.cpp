#include "app/jobs/previewjob.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace summitry {

void previewImport(PreviewWork work, QObject* asker, std::function<void(const ImportPreview&)> answer)
{
    constexpr std::size_t kArticles = 20;
    using Watcher = QFutureWatcher<ImportPreview>;
    auto* watcher = new Watcher(asker);
    QObject::connect(watcher, &Watcher::finished, asker, [watcher, answer = std::move(answer)] {
        answer(watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run([work = std::move(work)] {
        return previewInputs(work.paths, work.options, *work.analyser, kArticles, work.cancel);
    }));
}

} // namespace summitry
