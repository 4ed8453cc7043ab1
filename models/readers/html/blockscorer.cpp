#include "models/readers/html/blockscorer.h"

#include "models/readers/resourcetable.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

namespace summitry::readers {

const BlockWeights& BlockWeights::builtIn()
{
    static const BlockWeights weights = [] {
        BlockWeights made;
        for (const TableRow& row : loadTable("blockweights.tsv")) {
            const auto name = std::find(kFeatureNames.begin(), kFeatureNames.end(), row[0]);
            if (row.size() != 3 || name == kFeatureNames.end())
                continue;
            const auto index = static_cast<std::size_t>(name - kFeatureNames.begin());
            made.first[index] = std::strtof(row[1].c_str(), nullptr);
            made.second[index] = std::strtof(row[2].c_str(), nullptr);
        }
        return made;
    }();
    return weights;
}

float blockScore(const FeatureVector& weights, const FeatureVector& features)
{
    return 1 / (1 + std::exp(-std::inner_product(weights.begin(), weights.end(), features.begin(), 0.F)));
}

std::vector<float> blockScores(const PageTree& page, const BlockWeights& weights)
{
    std::vector<FeatureVector> features = blockFeatures(page);
    std::vector<float> scores;
    scores.reserve(features.size());
    for (const FeatureVector& each : features)
        scores.push_back(blockScore(weights.first, each));
    addContext(page, scores, features);
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = blockScore(weights.second, features[i]);
    return scores;
}

} // namespace summitry::readers
