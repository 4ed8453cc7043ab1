// Writes pictures of generated chronologies, and of files, at several sizes, zooms and themes, to be looked at.
// scene_pictures DIR [FILE.summitry...]
#include "app/jobs/loadchronology.h"
#include "models/store/store.h"
#include "tests/support/scenesamples.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPainter>

#include <cstdio>

using namespace summitry;

namespace {

/// So many events of so many leaders from that year on.
RandomSpec made(std::size_t events, int leaders, int firstYear)
{
    RandomSpec random;
    random.events = events;
    random.leaders = leaders;
    random.firstYear = firstYear;
    return random;
}

void draw(SceneSpec spec, const QString& name, const QSize& size, const Theme& theme)
{
    spec.size = size;
    spec.theme = theme;
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    paintScene(painter, layoutScene(spec));
    painter.end();
    image.save(name + QStringLiteral("-%1x%2.png").arg(size.width()).arg(size.height()));
}

TimeRange around(const SceneSpec& spec, double days)
{
    const double middle = spec.range.from + spec.range.span() * 0.61;
    return {middle - days / 2, middle + days / 2};
}

void zooms(SceneSpec spec, const QString& name, const QSize& size, const Theme& theme)
{
    draw(spec, name + QStringLiteral("-all"), size, theme);
    for (const auto& [suffix, days] :
         {std::pair(QStringLiteral("-year"), 365.0), std::pair(QStringLiteral("-month"), 30.0),
          std::pair(QStringLiteral("-day"), 1.5)}) {
        SceneSpec each = spec;
        each.range = around(spec, days);
        draw(each, name + suffix, size, theme);
    }
}

/// The busiest leader alone, over ten years.
SceneSpec oneLeader(SceneSpec spec)
{
    spec.lanes = std::make_shared<LaneList>(LaneList{spec.lanes->front()});
    const double end = spec.range.to;
    spec.range = {end - 3652, end};
    return spec;
}

void drawFile(const QString& file, const QString& name)
{
    const Opened opened = Store::open(file.toStdString(), Access::Read);
    const auto data =
        opened.store ? loadChronology(*opened.store) : Result<std::shared_ptr<const Chronology>>(Error{opened.message});
    if (!data) {
        std::fputs((data.message().english() + "\n").c_str(), stderr);
        return;
    }
    SceneSpec spec;
    spec.chronology = *data;
    spec.lanes = std::make_shared<LaneList>(personLanes(**data, nullptr, LaneOrder::Activity));
    spec.range = fitAll(**data, nullptr);
    for (const QSize size : {QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160)}) {
        draw(spec, name + QStringLiteral("-light"), size, Theme::light());
        draw(spec, name + QStringLiteral("-dark"), size, Theme::dark());
    }
    zooms(spec, name + QStringLiteral("-zoom"), {1920, 1080}, Theme::light());
    draw(oneLeader(spec), name + QStringLiteral("-leader"), {1366, 768}, Theme::light());
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    if (!QDir().mkpath(folder)) {
        std::fputs("The folder cannot be made.\n", stderr);
        return 3;
    }
    const auto path = [&](const char* name) { return folder + u'/' + QLatin1String(name); };
    const SceneSpec few = specOf(made(60, 8, 2025), 8);
    draw(few, path("few-light"), {1366, 768}, Theme::light());
    draw(few, path("few-dark"), {1366, 768}, Theme::dark());
    const SceneSpec some = specOf(made(1000, 12, 2015), 12);
    zooms(some, path("some-light"), {1920, 1080}, Theme::light());
    SceneSpec pair = some;
    pair.lanes = std::make_shared<LaneList>(LaneList{pairLane(0, 1), pairLane(0, 2), pairLane(1, 2), (*some.lanes)[0]});
    draw(pair, path("pair"), {1366, 768}, Theme::light());
    draw(oneLeader(some), path("leader"), {1366, 768}, Theme::light());
    for (int i = 2; i < argc; ++i)
        drawFile(QString::fromLocal8Bit(argv[i]),
                 folder + u'/' + QFileInfo(QString::fromLocal8Bit(argv[i])).completeBaseName());
    zooms(specOf(made(100000, 400, 1990), 400), path("many-dark"), {1920, 1080}, Theme::dark());
    return 0;
}
