#pragma once
// Gives every token its part of speech: a dictionary of words that have only one, and an averaged perceptron over the
// features of features.h for the rest, left to right within a sentence. Weights come from resources/lexicon/tagger.bin
// (learnt by tests/bench/train_tagger.cpp). Deterministic, linear, immutable once built, shared between threads.
#include "models/analysis/stage.h"
#include "models/analysis/tagger/weights.h"
#include "models/domain/result.h"

namespace summitry::analysis {

class Tagger
{
public:
    /// Adds its dictionary to the word list; an error means a broken build.
    static Result<Tagger> create(Words& words);
    static Result<Tagger> create(const Resources& resources) { return create(resources.words); }
    /// Sets Token::tag of all tokens. Needs the structure stage and nothing else.
    void run(Document& document) const;

private:
    using Sums = std::array<std::int16_t, TagWeights::kPadded>; ///< by tag
    /// A token that may have several tags.
    struct Open
    {
        std::size_t at = 0; ///< in the sentence
        Sums sums{};        ///< of the features that need no tags
    };
    struct Scratch
    {
        std::vector<TokenShape> shapes;
        std::vector<Open> open;
    };
    void tagSentence(Document& document, const Sentence& sentence, Scratch& scratch) const;
    void add(std::span<const std::uint32_t> features, Sums& sums) const;
    bool isCertain(std::string_view text, const Token& token, Tag& tag) const;

    TagWeights m_weights;
    std::vector<std::uint8_t> m_only; ///< by word id: tag + 1, with kAnyCase; 0 = ambiguous
};

} // namespace summitry::analysis
