// What figures cost: CPU time of drawing and packing, size of the files, most memory. Prints a table; asserts nothing.
#include "tests/support/randomchronology.h"
#include "views/figures/figure.h"
#include "views/figures/preset.h"
#include "views/scene/density.h"

#include <QGuiApplication>

#include <sys/resource.h>

#include <cstdio>

namespace {

using namespace summitry;

double cpuSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Case
{
    const char* name;
    const char* size;
    double dpi;
    std::size_t events;
    int leaders;
    int years;
    FigureFormat format;
};

FigureSpec specOf(const Case& wanted)
{
    RandomSpec random;
    random.events = wanted.events;
    random.leaders = wanted.leaders;
    random.firstYear = 2026 - wanted.years;
    random.lastYear = 2025;
    FigureSpec spec;
    spec.scene.chronology = randomChronology(random);
    spec.scene.lanes = std::make_shared<LaneList>(personLanes(*spec.scene.chronology, nullptr, LaneOrder::Activity));
    spec.scene.range = fitAll(*spec.scene.chronology, nullptr);
    spec.size = *parseFigureSize(QString::fromLatin1(wanted.size), wanted.dpi);
    applyStyle(FigureStyle::Print, spec);
    spec.title = QStringLiteral("Bench");
    spec.viewJson = "{\"version\":1}";
    spec.program = QStringLiteral("Summitry");
    return spec;
}

void run(const Case& wanted)
{
    const FigureSpec spec = specOf(wanted);
    const double before = cpuSeconds();
    const auto figure = renderFigure(spec, wanted.format);
    const double cost = cpuSeconds() - before;
    if (!figure) {
        std::printf("%-34s %s\n", wanted.name, figure.message().english().c_str());
        return;
    }
    std::printf("%-34s %8zu events %7.2f s CPU %8.2f MB file %7.0f MB peak\n", wanted.name, wanted.events, cost,
                static_cast<double>(figure->bytes.size()) / 1e6, peakMegabytes());
}

} // namespace

int main(int argc, char** argv)
{
    const QGuiApplication application(argc, argv);
    constexpr auto kPng = FigureFormat::Png;
    constexpr auto kSvg = FigureFormat::Svg;
    constexpr auto kPdf = FigureFormat::Pdf;
    // The largest last: memory never falls.
    for (const Case& each : {Case{"first figure (fonts)", "1920x1080", 96, 100, 8, 1, kPng},
                             Case{"PNG 3840×2160, 2,000 marks", "3840x2160", 192, 2000, 30, 8, kPng},
                             Case{"SVG 2,000 marks", "1920x1080", 96, 2000, 30, 8, kSvg},
                             Case{"PDF 2,000 marks", "183mmx170mm", 300, 2000, 30, 8, kPdf},
                             Case{"SVG dense", "1920x1080", 96, 200000, 40, 30, kSvg},
                             Case{"PDF dense", "400mmx277mm", 300, 200000, 40, 30, kPdf},
                             Case{"PDF A3, 20,000 marks", "400mmx277mm", 300, 20000, 20, 30, kPdf},
                             Case{"PNG A3 600 dpi, 20,000 marks", "400mmx277mm", 600, 20000, 20, 30, kPng}})
        run(each);
    return 0;
}
