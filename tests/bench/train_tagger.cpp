// Learns the tagger's weights: train_tagger TOKENS.tsv TEXT_DIR OUT.bin
// TOKENS.tsv has a line per token (article, sentence, start, end, word, lemma, Penn tag, …; offsets in code points);
// TEXT_DIR holds ID.txt. Articles whose id begins with 'd' are kept aside and tell how good the tagger is.
#include "models/analysis/tagger/weights.h"
#include "models/analysis/text/structure.h"
#include "tests/bench/taggedtext.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <random>
#include <unordered_map>

using namespace summitry::analysis;

namespace {

using Weights = std::array<double, kTagCount>;

struct Learner
{
    struct Row
    {
        Weights now{};
        Weights sum{};
        std::array<std::uint32_t, kTagCount> stamp{};
        std::uint32_t uses = 0;
    };
    std::unordered_map<std::uint32_t, Row> rows;
    std::uint32_t step = 0;

    std::size_t best(const std::array<std::uint32_t, kTagFeatures>& features)
    {
        Weights scores{};
        for (const std::uint32_t f : features)
            if (const auto it = rows.find(f); it != rows.end())
                for (std::size_t t = 0; t < kTagCount; ++t)
                    scores[t] += it->second.now[t];
        return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
    }
    void change(std::uint32_t feature, std::size_t tag, double by)
    {
        const auto it = rows.find(feature);
        if (it == rows.end())
            return;
        Row& row = it->second;
        row.sum[tag] += row.now[tag] * (step - row.stamp[tag]);
        row.stamp[tag] = step;
        row.now[tag] += by;
    }
    void average()
    {
        for (auto& [hash, row] : rows)
            for (std::size_t t = 0; t < kTagCount; ++t)
                row.now[t] = (row.sum[t] + row.now[t] * (step - row.stamp[t])) / step;
    }
};

using Dictionary = std::unordered_map<std::string, std::uint8_t>;

/// Words that nearly always carry one tag.
Dictionary unambiguous(const std::vector<TaggedSentence>& sentences)
{
    std::unordered_map<std::string, std::array<std::array<int, kTagCount>, 2>> counts;
    for (const TaggedSentence& s : sentences)
        for (std::size_t i = 0; i < s.words.size(); ++i)
            if (s.words[i].size() <= 40)
                ++counts[s.words[i]][s.capital[i]][s.tags[i]];
    Dictionary dictionary;
    for (const auto& [word, byCase] : counts) {
        int total = 0, capitals = 0;
        for (std::size_t t = 0; t < kTagCount; ++t)
            total += byCase[0][t], capitals += byCase[1][t];
        const auto best = std::max_element(byCase[0].begin(), byCase[0].end());
        const auto tag = static_cast<std::size_t>(best - byCase[0].begin());
        if (total < 3 || *best < 0.96 * total)
            continue;
        const bool anyCase = byCase[1][tag] >= 0.99 * capitals;
        dictionary[word] = static_cast<std::uint8_t>(tag | (anyCase ? TagWord::kAnyCase : 0));
    }
    return dictionary;
}

bool isKnown(const Dictionary& dictionary, const TaggedSentence& s, std::size_t i, std::size_t& tag)
{
    const auto it = dictionary.find(s.words[i]);
    if (it == dictionary.end() || (s.capital[i] && !(it->second & TagWord::kAnyCase)))
        return false;
    tag = it->second & 0x7F;
    return true;
}

/// Visits every token: with learn = true updates the weights. Returns how many tags were right.
std::size_t pass(Learner& learner, const Dictionary& dictionary, const std::vector<TaggedSentence>& sentences,
                 const std::vector<std::size_t>& order, bool learn)
{
    std::size_t right = 0;
    for (const std::size_t number : order) {
        const TaggedSentence& s = sentences[number];
        TagHistory history;
        for (std::size_t i = 0; i < s.words.size(); ++i) {
            std::size_t tag = 0;
            if (!isKnown(dictionary, s, i, tag)) {
                const auto features = tagFeatures(s.shapes, i + 2, history);
                tag = learner.best(features);
                ++learner.step;
                if (learn && tag != s.tags[i])
                    for (const std::uint32_t f : features)
                        learner.change(f, s.tags[i], 1), learner.change(f, tag, -1);
            }
            right += tag == s.tags[i];
            history = {static_cast<std::uint32_t>(tag), history.last};
        }
    }
    return right;
}

Learner train(const std::unordered_map<std::uint32_t, std::uint32_t>& features, const Dictionary& dictionary,
              const std::vector<TaggedSentence>& sentences, int rounds)
{
    Learner learner;
    for (const auto& [feature, uses] : features)
        learner.rows[feature].uses = uses;
    std::vector<std::size_t> order(sentences.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::mt19937 random(1);
    for (int round = 0; round < rounds; ++round) {
        for (std::size_t i = order.size() - 1; i > 0; --i)
            std::swap(order[i], order[random() % (i + 1)]);
        const std::size_t right = pass(learner, dictionary, sentences, order, true);
        fmt::print(stderr, "round {}: {} right\n", round + 1, right);
    }
    learner.average();
    return learner;
}

std::unordered_map<std::uint32_t, std::uint32_t> countFeatures(const std::vector<TaggedSentence>& sentences,
                                                               const Dictionary& dictionary, std::uint32_t least)
{
    std::unordered_map<std::uint32_t, std::uint32_t> counts;
    for (const TaggedSentence& s : sentences) {
        TagHistory history;
        for (std::size_t i = 0; i < s.words.size(); ++i) {
            std::size_t tag = 0;
            if (!isKnown(dictionary, s, i, tag))
                for (const std::uint32_t f : tagFeatures(s.shapes, i + 2, history))
                    ++counts[f];
            history = {s.tags[i], history.last};
        }
    }
    std::erase_if(counts, [&](const auto& entry) { return entry.second < least; });
    return counts;
}

/// The features that move most decisions.
std::unordered_map<std::uint32_t, std::uint32_t> strongest(const Learner& learner, std::size_t keep)
{
    std::vector<std::pair<double, std::uint32_t>> ranked;
    for (const auto& [hash, row] : learner.rows) {
        const auto [low, high] = std::minmax_element(row.now.begin(), row.now.end());
        ranked.emplace_back((*high - *low) * std::sqrt(static_cast<double>(row.uses)), hash);
    }
    std::sort(ranked.begin(), ranked.end(), std::greater<>());
    ranked.resize(std::min(keep, ranked.size()));
    std::unordered_map<std::uint32_t, std::uint32_t> kept;
    for (const auto& [strength, hash] : ranked)
        kept[hash] = learner.rows.at(hash).uses;
    return kept;
}

std::vector<std::pair<std::uint32_t, TagRow>> quantise(Learner& learner)
{
    std::vector<double> sizes;
    for (const auto& [hash, row] : learner.rows)
        for (const double w : row.now)
            sizes.push_back(std::abs(w));
    const auto large = static_cast<std::ptrdiff_t>(static_cast<double>(sizes.size()) * 0.9995);
    std::nth_element(sizes.begin(), sizes.begin() + large, sizes.end());
    const double scale = 127 / sizes[static_cast<std::size_t>(large)];
    std::vector<std::pair<std::uint32_t, TagRow>> rows;
    for (auto& [hash, row] : learner.rows) {
        TagRow bytes{};
        for (std::size_t t = 0; t < kTagCount; ++t)
            row.now[t] = bytes[t] = static_cast<std::int8_t>(std::clamp(std::round(row.now[t] * scale), -127.0, 127.0));
        rows.emplace_back(hash, bytes);
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4) {
        fmt::print(stderr, "usage: train_tagger TOKENS.tsv TEXT_DIR OUT.bin\n");
        return 2;
    }
    std::vector<TaggedSentence> learnt, aside;
    readTagged(argv[1], argv[2], learnt, aside);
    const Dictionary dictionary = unambiguous(learnt);
    const auto all = countFeatures(learnt, dictionary, 2);
    fmt::print(stderr, "{} sentences, {} features, {} dictionary words\n", learnt.size(), all.size(),
               dictionary.size());
    const auto kept = strongest(train(all, dictionary, learnt, 4), 65000);
    Learner learner = train(kept, dictionary, learnt, 6);
    const auto rows = quantise(learner);
    std::vector<TagWord> words;
    for (const auto& [word, tag] : dictionary)
        words.push_back({word, tag});
    std::sort(words.begin(), words.end(), [](const TagWord& a, const TagWord& b) { return a.word < b.word; });
    std::ofstream(argv[3], std::ios::binary) << TagWeights::write(words, rows);

    std::vector<std::size_t> order(aside.size());
    std::size_t tokens = 0;
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i, tokens += aside[i].words.size();
    const std::size_t right = pass(learner, dictionary, aside, order, false);
    fmt::print("accuracy on {} tokens kept aside: {:.4f}\n", tokens,
               static_cast<double>(right) / static_cast<double>(tokens));
    return 0;
}
