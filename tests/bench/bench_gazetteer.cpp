// How long the gazetteer takes to load and how fast it searches: bench_gazetteer [FILE…]; without files, the samples.
#include "models/gazetteer/gazetteer.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fmt/core.h>
#include <fstream>
#include <iterator>

using namespace summitry;
using Clock = std::chrono::steady_clock;

namespace {

double milliseconds(Clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - since).count();
}

void append(std::string& text, const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    text.append(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

std::string sampleText(int argc, char** argv)
{
    std::string text;
    for (int i = 1; i < argc; ++i)
        append(text, argv[i]);
    if (argc < 2) {
        for (const auto& entry : std::filesystem::directory_iterator(SUMMITRY_SOURCE_DIR "/resources/samples"))
            append(text, entry.path());
    }
    return text;
}

} // namespace

int main(int argc, char** argv)
{
    auto start = Clock::now();
    const auto gazetteer = Gazetteer::loadBuiltIn();
    fmt::print("load {:.2f} ms\n", milliseconds(start));
    const std::string text = sampleText(argc, argv);
    if (!gazetteer.ok() || text.empty())
        return 1;

    constexpr std::size_t enough = 50'000'000;
    const std::size_t rounds = std::max<std::size_t>(1, enough / text.size());
    std::vector<AliasHit> hits;
    double best = 1e9;
    for (int turn = 0; turn < 5; ++turn) {
        start = Clock::now();
        for (std::size_t i = 0; i < rounds; ++i) {
            hits.clear();
            (*gazetteer)->find(text, hits);
        }
        best = std::min(best, milliseconds(start));
    }
    const double bytes = static_cast<double>(text.size() * rounds);
    fmt::print("find {:.0f} MB/s, {} hits in {} bytes\n", bytes / best / 1000, hits.size(), text.size());

    start = Clock::now();
    std::size_t found = 0;
    constexpr int asked = 20000;
    for (int i = 0; i < asked; ++i)
        found += (*gazetteer)
                     ->holders(static_cast<std::uint32_t>(i) % 250, "president", 15000 + i % 4000, 15030 + i % 4000)
                     .size();
    fmt::print("holders {:.2f} us each ({} found)\n", milliseconds(start) * 1000 / asked, found);
    return 0;
}
