// How fast the timeline is: frames while panning, opening, filtering and searching generated chronologies.
// bench_timeline [--json] [--events N] [--cpu]; without --events all sizes. A table, or one JSON object per line.
// --cpu counts this thread's time on a processor instead of the wall's, for machines with other load.
#include "models/chronology/contacts.h"
#include "tests/bench/benchfile.h"
#include "tests/bench/benchframes.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/randomchronology.h"

#include <QGuiApplication>

#include <fmt/format.h>

#include <cstdio>
#include <cstring>

using namespace summitry;

namespace {

constexpr int kSteps = 60;
constexpr int kNaiveSteps = 5;
constexpr std::size_t kMostNaive = 1'000'000;
constexpr std::size_t kMostInFile = 1'000'000; ///< larger files take minutes to make

struct Options
{
    bool json = false;
    std::vector<std::size_t> events = {10'000, 100'000, 1'000'000, 5'000'000, 10'000'000};
};

bool readOptions(int argc, char** argv, Options& options)
{
    for (int i = 1; i < argc; ++i) {
        if (std::strcmp(argv[i], "--json") == 0) {
            options.json = true;
        } else if (std::strcmp(argv[i], "--cpu") == 0) {
            Stopwatch::useProcessorTime();
        } else if (std::strcmp(argv[i], "--events") == 0 && i + 1 < argc && std::atoll(argv[i + 1]) > 0) {
            options.events = {static_cast<std::size_t>(std::atoll(argv[++i]))};
        } else {
            std::fputs("bench_timeline [--json] [--events N] [--cpu]\n", stderr);
            return false;
        }
    }
    return true;
}

void print(const std::string& text)
{
    std::fputs((text + "\n").c_str(), stdout);
    std::fflush(stdout);
}

void reportFrames(const Options& options, std::size_t events, const FrameCase& each, const std::vector<double>& times,
                  bool naive)
{
    const double p50 = percentile(times, 0.5), p95 = percentile(times, 0.95), most = percentile(times, 1);
    const std::string size = fmt::format("{}x{}", each.size.width(), each.size.height());
    if (options.json)
        print(
            fmt::format(R"({{"events":{},"view":"{}","size":"{}",{}"p50_ms":{:.2f},"p95_ms":{:.2f},"max_ms":{:.2f}}})",
                        events, each.view, size, naive ? R"("painter":"naive",)" : "", p50, p95, most));
    else
        print(fmt::format("{:>9}  {:<10} {:<4} {:>9}  {:9.2f} {:9.2f} {:9.2f}", events, naive ? "naive" : "frame",
                          each.view, size, p50, p95, most));
}

void reportCase(const Options& options, std::size_t events, const char* name, const std::vector<double>& times)
{
    const double p50 = percentile(times, 0.5), p95 = percentile(times, 0.95), most = percentile(times, 1);
    if (options.json)
        print(fmt::format(R"({{"events":{},"case":"{}","p50_ms":{:.2f},"p95_ms":{:.2f},"max_ms":{:.2f}}})", events,
                          name, p50, p95, most));
    else
        print(fmt::format("{:>9}  {:<26} {:9.2f} {:9.2f} {:9.2f}", events, name, p50, p95, most));
}

void measureFilters(const Options& options, std::size_t events, const Chronology& chronology)
{
    std::vector<double> times;
    for (int i = 0; i < 20; ++i) {
        Filter filter;
        if (i % 2 == 0)
            filter.persons = {chronology.persons()[static_cast<std::size_t>(i)].name};
        if (i % 3 == 0)
            filter.kinds = {Kind::Call, Kind::Summit};
        if (i % 4 == 1)
            filter.from = dayFromCivil({1995 + i, 1, 1}), filter.to = dayFromCivil({1999 + i, 12, 31});
        if (i % 5 == 0)
            filter.statuses = {Status::Held};
        const Stopwatch timer;
        FacetCounts facets;
        const Selection selection = select(chronology, filter, facets);
        times.push_back(timer.ms());
    }
    reportCase(options, events, "filter", times);
}

void reportAmount(const Options& options, std::size_t events, const char* name, double amount)
{
    if (options.json)
        print(fmt::format(R"({{"events":{},"case":"{}","value":{:.1f}}})", events, name, amount));
    else
        print(fmt::format("{:>9}  {:<26} {:9.1f}", events, name, amount));
}

/// Of this process, now; 0 where the system does not say.
double megabytesInUse()
{
    long pages = 0;
    if (std::FILE* file = std::fopen("/proc/self/statm", "r")) {
        if (std::fscanf(file, "%*d %ld", &pages) != 1)
            pages = 0;
        std::fclose(file);
    }
    return static_cast<double>(pages) * 4096 / 1e6;
}

void measureMatrix(const Options& options, std::size_t events, const Chronology& chronology)
{
    const Selection all = select(chronology, {});
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        const Stopwatch timer;
        const ContactMatrix matrix = contactMatrix(chronology, all, mostInContact(chronology, all, 40));
        times.push_back(timer.ms());
    }
    reportCase(options, events, "matrix", times);
}

void run(const Options& options, std::size_t events)
{
    RandomSpec random;
    random.events = events;
    random.leaders = 400;
    const auto chronology = randomChronology(random);
    for (const FrameCase& each : frameCases()) {
        const SceneSpec spec = frameSpec(chronology, each);
        reportFrames(options, events, each, measureFrames(spec, kSteps), false);
        if (events <= kMostNaive && each.size.width() == 1600)
            reportFrames(options, events, each, measureNaive(spec, kNaiveSteps), true);
    }
    measureFilters(options, events, *chronology);
    measureMatrix(options, events, *chronology);
    reportAmount(options, events, "bytes_per_communication",
                 static_cast<double>(chronology->bytes()) / static_cast<double>(events));
    reportAmount(options, events, "memory_mb", megabytesInUse());
    if (events > kMostInFile)
        return;
    const FileTimes file = measureFile(*chronology);
    if (!file.error.empty())
        std::fputs((file.error + "\n").c_str(), stderr);
    for (const auto& [name, times] : file.cases)
        reportCase(options, events, name.c_str(), times);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    Options options;
    if (!readOptions(argc, argv, options))
        return 2;
    if (!options.json)
        print(fmt::format("{:>9}  {:<26} {:>9} {:>9} {:>9}", "events", "case", "p50 ms", "p95 ms", "max ms"));
    for (const std::size_t events : options.events)
        run(options, events);
    return 0;
}
