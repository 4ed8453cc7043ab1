// Learns the weights that tell main text from the rest of a page, from pages whose text was cleaned by hand.
// usage: train_blocks PAGES_DIR GOLD.jsonl [folds]    PAGES_DIR holds ID.html; prints the table of weights to stdout.
// With folds it first learns without each fifth (say) of the pages and reports how well that reads the fifth kept
// aside.
#include "models/readers/encoding.h"
#include "models/readers/html/maintext.h"
#include "models/readers/html/pagemeta.h"
#include "models/readers/html/striphtml.h"
#include "models/readers/inputfile.h"

#include <fmt/core.h>
#include <simdjson.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

using namespace summitry;
using namespace summitry::readers;

namespace {

using Words = std::vector<std::string>;
using Shingles = std::map<std::string, int>;

struct TrainingPage
{
    std::string id;
    PageTree tree;
    std::vector<FeatureVector> features;
    std::vector<float> labels;
    Words gold;
};

Words wordsOf(std::string_view text)
{
    Words words;
    std::string word;
    for (const char c : std::string(text) + ' ') {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || byte >= 0x80)
            word += c;
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
    }
    return words;
}

Shingles shinglesOf(const Words& words, std::size_t size)
{
    Shingles shingles;
    for (std::size_t i = 0; i < words.size() && (i == 0 || i + size <= words.size()); ++i) {
        std::string joined;
        for (std::size_t k = i; k < std::min(i + size, words.size()); ++k)
            joined += words[k] + ' ';
        ++shingles[joined];
    }
    return shingles;
}

void label(TrainingPage& page)
{
    std::array<Shingles, 4> gold;
    for (std::size_t n = 1; n <= 3; ++n)
        gold[n] = shinglesOf(page.gold, n);
    for (const PageBlock& block : page.tree.blocks) {
        const Words words = wordsOf(block.text);
        const std::size_t size = std::clamp<std::size_t>(words.size(), 1, 3);
        int hit = 0;
        int all = 0;
        for (const auto& [shingle, count] : shinglesOf(words, size)) {
            hit += gold[size].contains(shingle) ? count : 0;
            all += count;
        }
        page.labels.push_back(all > 0 && hit * 10 >= all * 6 ? 1.F : 0.F);
    }
}

struct Adam
{
    std::vector<float> value, first, second;
    explicit Adam(std::size_t n) : value(n), first(n), second(n) {}
    void step(const std::vector<float>& gradient, float rate, float decay, int t)
    {
        const float a = 1 - std::pow(0.9F, static_cast<float>(t));
        const float b = 1 - std::pow(0.999F, static_cast<float>(t));
        for (std::size_t i = 0; i < value.size(); ++i) {
            const float g = gradient[i] + decay * value[i];
            first[i] = 0.9F * first[i] + 0.1F * g;
            second[i] = 0.999F * second[i] + 0.001F * g * g;
            value[i] -= rate * (first[i] / a) / (std::sqrt(second[i] / b) + 1e-8F);
        }
    }
};

struct Sample
{
    const FeatureVector* x;
    float y;
    float weight;
};

FeatureVector fit(std::vector<Sample> samples, unsigned seed)
{
    std::mt19937 random(seed);
    Adam adam(feature::kCount);
    constexpr int kEpochs = 12;
    constexpr std::size_t kBatch = 64;
    int t = 0;
    FeatureVector weights{};
    for (int epoch = 0; epoch < kEpochs; ++epoch) {
        std::shuffle(samples.begin(), samples.end(), random);
        const float rate = 0.02F * (1 - static_cast<float>(epoch) / kEpochs);
        for (std::size_t i = 0; i < samples.size(); i += kBatch) {
            std::vector<float> gradient(feature::kCount);
            const std::size_t end = std::min(i + kBatch, samples.size());
            for (std::size_t k = i; k < end; ++k) {
                const float d = (blockScore(weights, *samples[k].x) - samples[k].y) * samples[k].weight;
                for (std::size_t f = 0; f < gradient.size(); ++f)
                    gradient[f] += d * (*samples[k].x)[f] / static_cast<float>(end - i);
            }
            adam.step(gradient, rate, 0.002F, ++t);
            std::copy(adam.value.begin(), adam.value.end(), weights.begin());
        }
    }
    return weights;
}

using Pages = std::vector<const TrainingPage*>;

/// The page as a site with other habits would mark it: groups of marks missing everywhere, or on everything.
std::vector<FeatureVector> otherHabits(std::vector<FeatureVector> features, std::mt19937& random)
{
    std::uniform_real_distribution<float> chance(0, 1);
    for (int group = feature::nearBody_; group <= feature::farLive_; ++group) {
        const float draw = chance(random);
        if (draw > 0.5F)
            continue;
        for (FeatureVector& each : features)
            each[static_cast<std::size_t>(group)] = draw < 0.1F && group >= feature::farBody_ ? 1.F : 0.F;
    }
    if (chance(random) < 0.5F)
        for (FeatureVector& each : features)
            each[feature::bodyHas_] = each[feature::bodyLacks_] = 0;
    for (int tag = feature::inArticle_; tag <= feature::inArticleBody_; ++tag)
        if (chance(random) < 0.2F)
            for (FeatureVector& each : features)
                each[static_cast<std::size_t>(tag)] = 0;
    return features;
}

/// Each page weighs the same, its blocks by the root of their length.
std::vector<Sample> samplesOf(const Pages& pages, const std::vector<std::vector<FeatureVector>>& features)
{
    std::vector<Sample> samples;
    for (std::size_t p = 0; p < pages.size(); ++p) {
        float total = 0;
        for (const PageBlock& block : pages[p]->tree.blocks)
            total += std::sqrt(static_cast<float>(block.words));
        for (std::size_t i = 0; i < pages[p]->labels.size(); ++i)
            samples.push_back({&features[p][i], pages[p]->labels[i],
                               std::sqrt(static_cast<float>(pages[p]->tree.blocks[i].words)) / total * 100});
    }
    return samples;
}

std::vector<float> firstScores(const FeatureVector& weights, const std::vector<FeatureVector>& features)
{
    std::vector<float> scores;
    for (const FeatureVector& each : features)
        scores.push_back(blockScore(weights, each));
    return scores;
}

/// The second pass learns from first scores of pages that the first pass has not seen, as it will meet them in use.
BlockWeights learn(Pages pages, unsigned seed)
{
    constexpr std::size_t kParts = 4;
    constexpr int kHabits = 3;
    std::mt19937 random(seed);
    std::vector<std::vector<FeatureVector>> features;
    for (std::size_t i = pages.size(); i-- > 0;)
        pages.insert(pages.end(), kHabits, pages[i]);
    const std::size_t real = pages.size() / (kHabits + 1);
    for (std::size_t i = 0; i < pages.size(); ++i)
        features.push_back(i < real ? pages[i]->features : otherHabits(pages[i]->features, random));
    BlockWeights weights;
    weights.first = fit(samplesOf(pages, features), seed);
    std::vector<std::vector<FeatureVector>> withContext = features;
    for (std::size_t part = 0; part < kParts; ++part) {
        Pages rest;
        std::vector<std::vector<FeatureVector>> restFeatures;
        for (std::size_t p = 0; p < pages.size(); ++p)
            if (std::hash<std::string>()(pages[p]->id) % kParts != part) {
                rest.push_back(pages[p]);
                restFeatures.push_back(features[p]);
            }
        const FeatureVector first = fit(samplesOf(rest, restFeatures), seed);
        for (std::size_t p = 0; p < pages.size(); ++p)
            if (std::hash<std::string>()(pages[p]->id) % kParts == part)
                addContext(pages[p]->tree, firstScores(first, features[p]), withContext[p]);
    }
    weights.second = fit(samplesOf(pages, withContext), seed);
    return weights;
}

struct Score
{
    double precision = 0, recall = 0;
};

Score readWith(const std::vector<float>& scores, const TrainingPage& page)
{
    std::string text;
    const std::vector<bool> chosen = chooseBlocks(page.tree, scores);
    for (std::size_t i = 0; i < chosen.size(); ++i)
        if (chosen[i])
            text += page.tree.blocks[i].text + "\n\n";
    const Shingles got = shinglesOf(wordsOf(text), 4);
    const Shingles gold = shinglesOf(page.gold, 4);
    double both = 0, gotAll = 0, goldAll = 0;
    for (const auto& [shingle, count] : got) {
        gotAll += count;
        const auto it = gold.find(shingle);
        both += it == gold.end() ? 0 : std::min(count, it->second);
    }
    for (const auto& [shingle, count] : gold)
        goldAll += count;
    return {gotAll > 0 ? both / gotAll : 0, both / goldAll};
}

double f1(const Score& s)
{
    return s.precision + s.recall > 0 ? 2 * s.precision * s.recall / (s.precision + s.recall) : 0;
}

struct Mean
{
    Score sum;
    int count = 0;
    void add(const Score& each)
    {
        sum.precision += each.precision;
        sum.recall += each.recall;
        ++count;
    }
    void print(const char* what) const
    {
        const Score mean{sum.precision / count, sum.recall / count};
        fmt::print(stderr, "{}: precision {:.4f} recall {:.4f} F1 {:.4f}\n", what, mean.precision, mean.recall,
                   f1(mean));
    }
};

std::vector<TrainingPage> load(const std::string& folder, const std::string& goldFile)
{
    std::vector<TrainingPage> pages;
    simdjson::dom::parser parser;
    for (const auto line : parser.load_many(goldFile)) {
        const auto file = InputFile::open(folder + "/" + std::string(std::string_view(line["id"])) + ".html");
        if (!file)
            continue;
        TrainingPage page;
        page.id = std::string_view(line["id"]);
        const std::string html = decodeText(file->bytes()).text;
        const StrippedPage stripped = stripHtml(html);
        page.tree = buildPageTree(stripped.html);
        page.tree.linkedBody = readLinkedData(stripped.linkedData).text;
        page.features = blockFeatures(page.tree);
        page.gold = wordsOf(std::string_view(line["text"]));
        label(page);
        pages.push_back(std::move(page));
    }
    return pages;
}

void crossValidate(const std::vector<TrainingPage>& pages, int folds)
{
    Mean aside;
    Mean best;
    std::vector<std::pair<double, std::string>> rows;
    for (int round = 0; round < folds * 2; ++round) {
        const int fold = round % folds;
        std::vector<const TrainingPage*> rest;
        for (std::size_t i = 0; i < pages.size(); ++i)
            if (static_cast<int>(i) % folds != fold)
                rest.push_back(&pages[i]);
        const BlockWeights weights = learn(rest, 7 + static_cast<unsigned>(round));
        for (std::size_t i = static_cast<std::size_t>(fold); i < pages.size(); i += static_cast<std::size_t>(folds)) {
            const Score each = readWith(blockScores(pages[i].tree, weights), pages[i]);
            const Score oracle = readWith(pages[i].labels, pages[i]);
            aside.add(each);
            best.add(oracle);
            if (round < folds)
                rows.emplace_back(f1(each),
                                  fmt::format("{} precision {:.3f} recall {:.3f}; labels {:.3f} {:.3f}", pages[i].id,
                                              each.precision, each.recall, oracle.precision, oracle.recall));
        }
    }
    std::sort(rows.begin(), rows.end());
    for (std::size_t i = 0; i < std::min<std::size_t>(rows.size(), 20); ++i)
        fmt::print(stderr, "{}\n", rows[i].second);
    best.print("by the labels themselves");
    aside.print("kept aside");
}

void printTable(const BlockWeights& weights)
{
    fmt::print(
        "# Weights of the two passes that tell a page's main text; made by tests/bench/train_blocks.cpp, not by hand.\n"
        "# feature	first	second\n");
    for (std::size_t f = 0; f < kFeatureNames.size(); ++f)
        fmt::print("{}\t{:.4f}\t{:.4f}\n", kFeatureNames[f], weights.first[f], weights.second[f]);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        fmt::print(stderr, "usage: train_blocks PAGES_DIR GOLD.jsonl [folds]\n");
        return 2;
    }
    const std::vector<TrainingPage> pages = load(argv[1], argv[2]);
    if (argc > 3)
        crossValidate(pages, std::atoi(argv[3]));
    std::vector<const TrainingPage*> all;
    for (const TrainingPage& page : pages)
        all.push_back(&page);
    printTable(learn(all, 7));
}
