// How sure is sure? Compares results (`summitry extract --trace`) with annotated articles and prints a reliability
// table: of the events said to be so sure, how many are right; with --rules also how many of each kind and rule. An
// event is right when it can be matched to an annotated one of its kind with the same participants or speaker. The
// weights behind what is said are learnt by train_confidence. usage: count_confidence FOLDER RESULTS.jsonl [--rules]
// [--only PREFIXES]   FOLDER holds ID.txt and ID.gold.json
#include "tests/bench/goldmatch.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <fmt/format.h>

#include <array>
#include <map>

using namespace summitry::bench;

namespace {

constexpr int kBins = 10;

struct Bin
{
    int found = 0;
    int right = 0;
    double sure = 0;
};

struct Counts
{
    std::array<Bin, kBins> bins;
    std::map<std::pair<QString, QString>, Bin> rules; ///< kind and rule
};

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void count(const QJsonArray& events, const std::vector<bool>& right, Counts& counts)
{
    for (qsizetype i = 0; i < events.size(); ++i) {
        const QJsonObject event = events[i].toObject();
        const double sure = event[QLatin1String("confidence")].toDouble();
        const bool isRight = right[static_cast<std::size_t>(i)];
        Bin& bin = counts.bins[static_cast<std::size_t>(std::clamp(static_cast<int>(sure * kBins), 0, kBins - 1))];
        const QString rule = event[QLatin1String("rules")].toArray().at(0).toString();
        for (Bin* each : {&bin, &counts.rules[{kindOf(event), rule}]}) {
            ++each->found;
            each->right += isRight;
            each->sure += sure;
        }
    }
}

void print(const Counts& counts, bool rules)
{
    fmt::print("{:<12}{:>7}{:>9}{:>9}\n", "said to be", "events", "mean", "right");
    for (int i = 0; i < kBins; ++i) {
        const Bin& bin = counts.bins[static_cast<std::size_t>(i)];
        if (bin.found > 0)
            fmt::print("{:.1f} to {:.1f}  {:>7}{:>9.3f}{:>9.3f}\n", double(i) / kBins, double(i + 1) / kBins, bin.found,
                       bin.sure / bin.found, double(bin.right) / bin.found);
    }
    if (!rules)
        return;
    for (const auto& [key, bin] : counts.rules)
        fmt::print("{}\t{}\t{}\t{}\n", key.first.toStdString(), key.second.toStdString(), bin.right, bin.found);
}

} // namespace

int main(int argc, char** argv)
{
    const QStringList words = [&] {
        QStringList all;
        for (int i = 1; i < argc; ++i)
            all << QString::fromLocal8Bit(argv[i]);
        return all;
    }();
    if (words.size() < 2) {
        fmt::print(stderr, "usage: count_confidence FOLDER RESULTS.jsonl [--rules] [--only PREFIX,PREFIX]\n");
        return 2;
    }
    const qsizetype only = words.indexOf(QLatin1String("--only"));
    const QStringList prefixes = only < 0 ? QStringList() : words.value(only + 1).split(u',');
    Counts counts;
    for (const QByteArray& line : readFile(words[1]).split('\n')) {
        const QJsonObject result = QJsonDocument::fromJson(line).object();
        const QString id = QFileInfo(result[QLatin1String("id")].toString()).completeBaseName();
        const auto isMeant = [&](const QString& prefix) { return id.startsWith(prefix); };
        if (id.isEmpty() || (only >= 0 && std::none_of(prefixes.begin(), prefixes.end(), isMeant)))
            continue;
        const QString base = words[0] + u'/' + id;
        const QJsonObject gold = QJsonDocument::fromJson(readFile(base + QStringLiteral(".gold.json"))).object();
        const QString text = QString::fromUtf8(readFile(base + QStringLiteral(".txt")));
        const QJsonArray events = result[QLatin1String("events")].toArray();
        count(events, rightEvents(gold[QLatin1String("events")].toArray(), events, text), counts);
    }
    print(counts, words.contains(QLatin1String("--rules")));
    return 0;
}
