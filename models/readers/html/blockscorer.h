#pragma once
// How likely a block belongs to a page's main text: logistic regression over blockfeatures.h in two passes, the second
// knowing how the first judged the block's company. Weights: resources/readers/blockweights.tsv, made by
// tests/bench/train_blocks.cpp. Immutable, safe from any thread.
#include "models/readers/html/blockfeatures.h"

namespace summitry::readers {

struct BlockWeights
{
    FeatureVector first{};
    FeatureVector second{};

    /// The weights of this build.
    static const BlockWeights& builtIn();
};

/// 0..1
float blockScore(const FeatureVector& weights, const FeatureVector& features);
/// Both passes; one score per block.
std::vector<float> blockScores(const PageTree& page, const BlockWeights& weights);

} // namespace summitry::readers
