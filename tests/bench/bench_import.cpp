// Import of article JSON Lines into a new file: articles a second, size, peak memory; then the same again (nothing
// new), and the snapshot. bench_import [FILE.jsonl ...] [--generate N]: without files N articles are made of shuffled
// sentences of the samples.
#include "app/jobs/importjob.h"
#include "app/jobs/loadchronology.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>
#include <fstream>
#include <random>

#include <sys/resource.h>

using namespace summitry;

namespace {

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

std::vector<std::string> sampleSentences()
{
    std::vector<std::string> sentences;
    const QDir folder(QStringLiteral(SUMMITRY_SOURCE_DIR "/resources/samples"));
    for (const QString& name : folder.entryList({QStringLiteral("*.txt")})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QByteArray& line : file.readAll().split('\n'))
            for (const QByteArray& sentence : line.split('.'))
                if (sentence.size() > 30)
                    sentences.push_back(sentence.trimmed().replace('"', '\'').toStdString() + ". ");
    }
    return sentences;
}

/// About 2.5 kB each, over ten years.
std::string generate(int count, const std::string& path)
{
    const std::vector<std::string> sentences = sampleSentences();
    std::mt19937 random(1);
    std::ofstream out(path);
    for (int i = 0; i < count; ++i) {
        std::string text;
        while (text.size() < 2500)
            text += sentences[random() % sentences.size()] + (random() % 4 == 0 ? "\\n\\n" : "");
        out << R"({"id":"g)" << i << R"(","title":"Article )" << i << R"(","source":"Source )" << random() % 40
            << R"(","published":")" << isoText(14610 + static_cast<Day>(random() % 3650))
            << R"(","language":"en","text":")" << text << "\"}\n";
    }
    return path;
}

void import(const std::string& store, const std::vector<std::string>& files, const char* what)
{
    const auto gazetteer = Gazetteer::loadBuiltIn();
    const auto analyser = Analyser::create(*gazetteer);
    QElapsedTimer timer;
    timer.start();
    const Opened opened =
        QFile::exists(QString::fromStdString(store)) ? Store::open(store, Access::Write) : Store::create(store);
    ImportOptions options;
    options.analyse = parallelAnalysis(*analyser);
    const auto report = Importer(*opened.store, *gazetteer, *analyser).importPaths(files, options);
    if (!report) {
        std::printf("%s\n", report.message().english().c_str());
        return;
    }
    (void)opened.store->close();
    const double seconds = static_cast<double>(timer.elapsed()) / 1000;
    const auto articles = report->added + report->known;
    std::printf("%-14s %6lld articles (%lld new, %lld copies), %lld accounts, %.2f s, %.0f articles/s, peak %.0f MB, "
                "file %.1f MB\n",
                what, static_cast<long long>(articles), static_cast<long long>(report->added),
                static_cast<long long>(report->copies), static_cast<long long>(report->accounts), seconds,
                static_cast<double>(articles) / seconds, peakMegabytes(),
                static_cast<double>(QFile(QString::fromStdString(store)).size()) / 1e6);
}

void load(const std::string& store)
{
    QElapsedTimer timer;
    timer.start();
    const Opened opened = Store::open(store, Access::Read);
    const auto chronology = loadChronology(*opened.store);
    std::printf("%-14s %6zu communications, %.3f s\n", "snapshot", (*chronology)->size(),
                static_cast<double>(timer.elapsed()) / 1000);
}

} // namespace

int main(int argc, char** argv)
{
    const QTemporaryDir folder;
    std::vector<std::string> files;
    int count = 20'000;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--generate" && i + 1 < argc)
            count = std::stoi(argv[++i]);
        else
            files.push_back(word);
    }
    if (files.empty())
        files.push_back(generate(count, folder.filePath(QStringLiteral("generated.jsonl")).toStdString()));
    const std::string store = folder.filePath(QStringLiteral("bench.summitry")).toStdString();
    import(store, files, "first time");
    import(store, files, "again");
    load(store);
    return 0;
}
