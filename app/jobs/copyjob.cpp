#include "app/jobs/copyjob.h"

#include "models/store/store.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <memory>

namespace summitry {

namespace {

Result<Reduced> copy(const CopyWork& work)
{
    const Opened opened = Store::open(work.from, Access::Read);
    return opened.store ? saveReduced(*opened.store, work.to, work.reduction) : Result<Reduced>(Error{opened.message});
}

} // namespace

void copyReduced(CopyWork work, QObject* asker, std::function<void(const Result<Reduced>&)> answer)
{
    using Watcher = QFutureWatcher<std::shared_ptr<Result<Reduced>>>;
    auto* watcher = new Watcher(asker);
    QObject::connect(watcher, &Watcher::finished, asker, [watcher, answer = std::move(answer)] {
        answer(*watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(
        QtConcurrent::run([work = std::move(work)] { return std::make_shared<Result<Reduced>>(copy(work)); }));
}

} // namespace summitry
