#include "app/jobs/figurejob.h"

#include <QDateTime>
#include <QFutureWatcher>
#include <QPromise>
#include <QtConcurrentRun>

#include <algorithm>

namespace summitry {

namespace {

constexpr int kWhole = 100;

Result<Figure> draw(const FigureWork& work, const CancelToken& cancel, const Progress& progress)
{
    auto figure = renderFigure(work.spec, work.format, cancel, progress);
    if (!figure || work.path.isEmpty())
        return figure;
    if (const auto written = writeWhole(figure->bytes, work.path); !written)
        return written.error();
    figure->bytes.clear();
    return figure;
}

/// work: (token, progress) → Result.
template <typename Value, typename Work>
CancelToken run(Work work, QObject* asker, std::function<void(const Result<Value>&)> answer, Percent progressed)
{
    using Shared = std::shared_ptr<Result<Value>>;
    using Watcher = QFutureWatcher<Shared>;
    CancelToken cancel;
    auto* watcher = new Watcher(asker);
    QObject::connect(watcher, &Watcher::finished, asker, [watcher, answer = std::move(answer)] {
        answer(*watcher->result());
        watcher->deleteLater();
    });
    if (progressed)
        QObject::connect(watcher, &Watcher::progressValueChanged, asker, std::move(progressed));
    QObject::connect(watcher, &QObject::destroyed, [cancel]() mutable { cancel.cancel(); });
    watcher->setFuture(QtConcurrent::run([work = std::move(work), cancel](QPromise<Shared>& promise) {
        promise.setProgressRange(0, kWhole);
        const Progress tell = [&promise](const ProgressStep& step) {
            promise.setProgressValue(static_cast<int>(step.done * kWhole / std::max<std::int64_t>(1, step.total)));
        };
        promise.addResult(std::make_shared<Result<Value>>(work(cancel, tell)));
    }));
    return cancel;
}

} // namespace

qint64 figureTimestamp()
{
    bool ok = false;
    const qint64 fixed = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    return ok ? fixed : QDateTime::currentSecsSinceEpoch();
}

CancelToken drawFigure(FigureWork work, QObject* asker, FigureAnswer answer, Percent progressed)
{
    return run<Figure>([work = std::move(work)](const CancelToken& cancel,
                                                const Progress& progress) { return draw(work, cancel, progress); },
                       asker, std::move(answer), std::move(progressed));
}

CancelToken drawFigureSet(FigureSetWork work, QObject* asker, FigureSetAnswer answer, Percent progressed)
{
    return run<FigureSetReport>(
        [work = std::move(work)](const CancelToken& cancel, const Progress& progress) {
            return writeFigureSet(work, cancel, progress);
        },
        asker, std::move(answer), std::move(progressed));
}

} // namespace summitry
