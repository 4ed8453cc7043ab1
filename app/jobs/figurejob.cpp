#include "app/jobs/figurejob.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace summitry {

namespace {

Result<Figure> draw(const FigureWork& work)
{
    auto figure = renderFigure(work.spec, work.format);
    if (!figure)
        return figure;
    if (const auto written = writeWhole(figure->bytes, work.path); !written)
        return written.error();
    figure->bytes.clear();
    return figure;
}

} // namespace

void drawFigure(FigureWork work, QObject* asker, FigureAnswer answer)
{
    using Watcher = QFutureWatcher<std::shared_ptr<Result<Figure>>>;
    auto* watcher = new Watcher(asker);
    QObject::connect(watcher, &Watcher::finished, asker, [watcher, answer = std::move(answer)] {
        answer(*watcher->result());
        watcher->deleteLater();
    });
    watcher->setFuture(
        QtConcurrent::run([work = std::move(work)] { return std::make_shared<Result<Figure>>(draw(work)); }));
}

} // namespace summitry
