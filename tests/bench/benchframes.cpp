#include "tests/bench/benchframes.h"
#include "tests/bench/stopwatch.h"

#include "views/scene/density.h"
#include "views/scene/scenepainter.h"

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr int kLanesInView = 40;
constexpr int kNewTitles = 48; // as the window does

/// The n-th range: onwards through the data, or to and fro about the whole of it.
TimeRange rangeAt(const SceneSpec& spec, const TimeRange& data, int step)
{
    const double span = spec.range.span();
    if (span > 0.3 * data.span()) {
        const int at = step % 20;
        return panned(spec.range, 0.1 * (at < 5 ? at : at < 15 ? 10 - at : at - 20));
    }
    const double room = data.span() - span;
    return panned(spec.range, std::fmod(0.1 * step * span, std::max(span, room)) / span);
}

void drawNaively(QPainter& painter, const SceneSpec& spec, const Scene& frame)
{
    const Chronology& data = *spec.chronology;
    painter.fillRect(QRectF(QPointF(0, 0), spec.size), spec.theme.background);
    painter.setRenderHint(QPainter::Antialiasing);
    const TimeScale scale{spec.range, frame.plot.left(), frame.plot.width()};
    for (const LaneBox& box : frame.lanes) {
        painter.setBrush(spec.theme.leaders[box.color]);
        painter.setPen(spec.theme.outline);
        for (const Row row : data.rowsOf((*spec.lanes)[box.lane].person)) {
            const double x = scale.xOf(data.firstDays()[row] + 0.5), y = static_cast<double>(box.axis);
            if (x < frame.plot.left() || x > frame.plot.right())
                continue;
            if (data.kinds()[row] == Kind::Statement)
                painter.drawRoundedRect(QRectF(x - 5, y - 4, 10, 8), 2, 2);
            else
                painter.drawEllipse(QPointF(x, y), 5, 5);
        }
    }
}

} // namespace

std::vector<FrameCase> frameCases()
{
    std::vector<FrameCase> cases;
    for (const QSize size : {QSize(1600, 900), QSize(3840, 2160)})
        for (const auto& [view, days] :
             {std::pair("36y", 36 * 365.25), std::pair("1y", 365.25), std::pair("1mo", 30.4), std::pair("1wk", 7.0)})
            cases.push_back({view, days, size});
    return cases;
}

SceneSpec frameSpec(std::shared_ptr<const Chronology> chronology, const FrameCase& each)
{
    SceneSpec spec;
    spec.size = each.size;
    LaneList lanes = personLanes(*chronology, nullptr, LaneOrder::Activity);
    for (Lane& lane : lanes)
        lane.height = std::floor((each.size.height() - 39.0) / kLanesInView);
    spec.lanes = std::make_shared<LaneList>(std::move(lanes));
    const TimeRange data = fitAll(*chronology, nullptr);
    const bool whole = each.days > 0.3 * data.span();
    const double from = whole ? data.centre() - each.days / 2 : data.from + 0.3 * data.span();
    spec.range = {from, from + each.days};
    spec.chronology = std::move(chronology);
    return spec;
}

std::vector<double> measureFrames(SceneSpec spec, int steps)
{
    QImage image(spec.size.toSize(), QImage::Format_RGB32);
    SceneLayouter layouter;
    ScenePainter painter;
    const TimeRange data = fitAll(*spec.chronology, nullptr);
    const SceneSpec start = spec;
    const auto frame = [&](int step) {
        spec.range = rangeAt(start, data, step);
        QPainter on(&image);
        painter.paint(on, layouter.layout(spec), kNewTitles);
    };
    frame(0); // the first frame makes indices; opening is measured apart
    std::vector<double> times;
    for (int step = 1; step <= steps; ++step) {
        const Stopwatch timer;
        frame(step);
        times.push_back(timer.ms());
    }
    return times;
}

std::vector<double> measureNaive(const SceneSpec& start, int steps)
{
    SceneSpec spec = start;
    QImage image(spec.size.toSize(), QImage::Format_RGB32);
    const Scene frame = layoutScene(spec);
    const TimeRange data = fitAll(*spec.chronology, nullptr);
    std::vector<double> times;
    for (int step = 1; step <= steps; ++step) {
        spec.range = rangeAt(start, data, step);
        const Stopwatch timer;
        QPainter painter(&image);
        drawNaively(painter, spec, frame);
        painter.end();
        times.push_back(timer.ms());
    }
    return times;
}

double percentile(std::vector<double> times, double part)
{
    if (times.empty())
        return 0;
    std::sort(times.begin(), times.end());
    const auto at = static_cast<std::size_t>(std::ceil(part * static_cast<double>(times.size()))) - 1;
    return times[std::min(at, times.size() - 1)];
}

} // namespace summitry
