#include "app/jobs/datajob.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace summitry {

namespace {

Result<std::int64_t> write(const std::string& storePath, const DataExport& request)
{
    const auto gazetteer = Gazetteer::loadBuiltIn();
    if (!gazetteer)
        return gazetteer.error();
    const Opened opened = Store::open(storePath, Access::Read);
    if (!opened.store)
        return Error{opened.message};
    return exportData(*opened.store, **gazetteer, request);
}

} // namespace

void writeData(std::string storePath, DataExport request, QObject* asker, DataAnswer answer)
{
    using Watcher = QFutureWatcher<std::shared_ptr<Result<std::int64_t>>>;
    auto* watcher = new Watcher(asker);
    QObject::connect(watcher, &Watcher::finished, asker, [watcher, answer = std::move(answer)] {
        answer(*watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(QtConcurrent::run([storePath = std::move(storePath), request = std::move(request)] {
        return std::make_shared<Result<std::int64_t>>(write(storePath, request));
    }));
}

} // namespace summitry
