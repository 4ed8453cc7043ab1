// Learns how sure to be: the weights of resources/lexicon/confidence.tsv. Analyses annotated articles, looks which
// accounts are right (matched to an annotated event of their kind with the same participants or speaker) and fits a
// logistic function of their signs. The reliability table it prints is cross-validated: each article is judged by
// weights learnt from others. Articles that no rule was written on, given by --fresh, count three times, since they
// show best how new ones will do. usage: train_confidence FOLDER [--table] [--fresh PREFIX,PREFIX]   FOLDER holds
// ID.txt and ID.gold.json
#include "models/analysis/analyser.h"
#include "models/analysis/confidence/signs.h"
#include "models/exchange/resultjson.h"
#include "tests/bench/goldmatch.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

using namespace summitry;
using namespace summitry::bench;

namespace {

constexpr int kFolds = 12, kRounds = 250, kBins = 10;
constexpr double kShrink = 3, kFreshWeight = 3;

struct Sample
{
    int article = 0;
    bool fresh = false;
    bool right = false;
    std::vector<std::string> signs;
    double weight() const { return fresh ? kFreshWeight : 1; }
};

using Weights = std::map<std::string, double>;

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void addSamples(const Analyser& analyser, const QString& base, int number, bool fresh, std::vector<Sample>& samples)
{
    const QByteArray text = readFile(base + QStringLiteral(".txt"));
    const QJsonObject gold = QJsonDocument::fromJson(readFile(base + QStringLiteral(".gold.json"))).object();
    Article article;
    article.text = text.toStdString();
    const auto published = EdtfDate::parse(gold[QLatin1String("published")].toString().toStdString());
    if (published)
        article.published = {*published, {}, DateBasis::Metadata};
    ArticleResult result;
    result.accounts = analyser.analyse(article).accounts;
    result.text = article.text;
    std::string json;
    appendResultJson(result, json);
    const QJsonArray events =
        QJsonDocument::fromJson(QByteArray::fromStdString(json)).object()[QLatin1String("events")].toArray();
    const std::vector<bool> right =
        rightEvents(gold[QLatin1String("events")].toArray(), events, QString::fromUtf8(text));
    const analysis::ConfidenceSigns signs(result.accounts);
    for (std::size_t i = 0; i < result.accounts.size(); ++i)
        samples.push_back({number, fresh, right[i], signs.of(result.accounts[i])});
}

double sureness(const Weights& weights, const Sample& sample)
{
    double sum = weights.at("all");
    for (const std::string& sign : sample.signs)
        if (const auto weight = weights.find(sign); weight != weights.end())
            sum += weight->second;
    return 1 / (1 + std::exp(-sum));
}

/// Steps that shrink with the slopes seen so far (AdaGrad); all weights but "all" are drawn towards zero.
Weights learn(const std::vector<Sample>& samples, int leftOut)
{
    Weights weights{{"all", 2}}, seen;
    for (int round = 0; round < kRounds; ++round) {
        Weights slope;
        for (const auto& [sign, weight] : weights)
            slope[sign] = sign == "all" ? 0 : kShrink * weight;
        for (const Sample& sample : samples) {
            if (sample.article % kFolds == leftOut)
                continue;
            const double error = sample.weight() * (sureness(weights, sample) - sample.right);
            slope["all"] += error;
            for (const std::string& sign : sample.signs)
                slope[sign] += error;
        }
        for (const auto& [sign, value] : slope) {
            seen[sign] += value * value + 1e-9;
            weights[sign] -= 0.3 * value / std::sqrt(seen[sign]);
        }
    }
    return weights;
}

void showReliability(const std::vector<Sample>& samples, const std::vector<double>& sure, bool freshOnly)
{
    std::array<int, kBins> found{}, right{};
    std::array<double, kBins> sum{};
    for (std::size_t i = 0; i < samples.size(); ++i) {
        if (freshOnly && !samples[i].fresh)
            continue;
        const auto bin = static_cast<std::size_t>(std::clamp(static_cast<int>(sure[i] * kBins), 0, kBins - 1));
        ++found[bin];
        right[bin] += samples[i].right;
        sum[bin] += sure[i];
    }
    fmt::print("{}\n{:<12}{:>7}{:>9}{:>9}\n", freshOnly ? "articles no rule was written on" : "all articles",
               "said to be", "events", "mean", "right");
    for (std::size_t i = 0; i < kBins; ++i)
        if (found[i] > 0)
            fmt::print("{:.1f} to {:.1f}  {:>7}{:>9.3f}{:>9.3f}\n", double(i) / kBins, double(i + 1) / kBins, found[i],
                       sum[i] / found[i], double(right[i]) / found[i]);
}

} // namespace

int main(int argc, char** argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    auto gazetteer = Gazetteer::loadBuiltIn();
    const auto analyser =
        gazetteer ? Analyser::create(*gazetteer) : Result<std::shared_ptr<const Analyser>>(gazetteer.error());
    if (words.isEmpty() || !analyser) {
        fmt::print(stderr, "usage: train_confidence FOLDER [--table] [--fresh PREFIX,PREFIX]\n");
        return 2;
    }
    const qsizetype at = words.indexOf(QLatin1String("--fresh"));
    const QStringList fresh = at < 0 ? QStringList() : words.value(at + 1).split(u',');
    std::vector<Sample> samples;
    int number = 0;
    for (QString name : QDir(words[0]).entryList({QStringLiteral("*.gold.json")}, QDir::Files, QDir::Name)) {
        name.chop(10);
        const bool isFresh =
            std::any_of(fresh.begin(), fresh.end(), [&](const QString& p) { return name.startsWith(p); });
        addSamples(**analyser, words[0] + u'/' + name, number++, isFresh, samples);
    }
    std::vector<double> sure(samples.size());
    for (int fold = 0; fold < kFolds; ++fold) {
        const Weights weights = learn(samples, fold);
        for (std::size_t i = 0; i < samples.size(); ++i)
            if (samples[i].article % kFolds == fold)
                sure[i] = sureness(weights, samples[i]);
    }
    showReliability(samples, sure, false);
    if (!fresh.isEmpty())
        showReliability(samples, sure, true);
    if (words.contains(QLatin1String("--table")))
        for (const auto& [sign, weight] : learn(samples, kFolds))
            fmt::print("{}\t{:.2f}\n", sign, weight);
    return 0;
}
