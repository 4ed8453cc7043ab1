#include "models/analysis/tagger/tagger.h"

#include "models/analysis/lexicon/table.h"
#include "models/analysis/text/characters.h"

#include <algorithm>

namespace summitry::analysis {

namespace {

constexpr std::size_t kEdge = 2; // empty shapes around a sentence

bool isMark(std::string_view text, const Token& token)
{
    const CharKind kind = characterAt(text, token.span.begin).kind;
    return !isWordKind(kind) && kind != CharKind::Apostrophe && kind != CharKind::Mark;
}

template <typename Sums>
Tag best(const Sums& sums)
{
    std::int16_t most = sums[0];
    for (std::size_t i = 1; i < kTagCount; ++i)
        most = std::max(most, sums[i]);
    return static_cast<Tag>(std::find(sums.begin(), sums.end(), most) - sums.begin());
}

} // namespace

Result<Tagger> Tagger::create(Words& words)
{
    auto bytes = loadLexiconFile("tagger.bin");
    if (!bytes)
        return bytes.error();
    auto weights = TagWeights::parse(*bytes);
    if (!weights)
        return weights.error();
    Tagger tagger;
    tagger.m_weights = std::move(*weights);
    for (const TagWord& word : tagger.m_weights.words()) {
        const std::uint32_t id = words.add(word.word);
        tagger.m_only.resize(std::max<std::size_t>(tagger.m_only.size(), id + 1));
        tagger.m_only[id] = static_cast<std::uint8_t>(word.tag + 1);
    }
    return tagger;
}

void Tagger::add(std::span<const std::uint32_t> features, Sums& sums) const
{
    std::array<std::uint32_t, kTagFeatures> learnt;
    std::size_t count = 0;
    for (const std::uint32_t feature : features) { // without a branch that would have to be guessed
        learnt[count] = feature;
        count += m_weights.mayHave(feature);
    }
    for (std::size_t f = 0; f < count; ++f)
        if (const std::int8_t* row = m_weights.row(learnt[f]))
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i] = static_cast<std::int16_t>(sums[i] + row[i]);
}

/// A mark, or a word that has one tag only.
bool Tagger::isCertain(std::string_view text, const Token& token, Tag& tag) const
{
    if (isMark(text, token)) {
        tag = Tag::Punctuation;
        return true;
    }
    const std::uint8_t only = token.word < m_only.size() ? m_only[token.word] : 0;
    if (only == 0 || (token.capital && !(only & TagWord::kAnyCase)))
        return false;
    tag = static_cast<Tag>((only & ~TagWord::kAnyCase) - 1);
    return true;
}

void Tagger::tagSentence(Document& document, const Sentence& sentence, Scratch& scratch) const
{
    const std::span<Token> tokens(document.tokens.data() + sentence.firstToken,
                                  document.tokens.data() + sentence.endToken);
    scratch.shapes.assign(tokens.size() + 2 * kEdge, TokenShape{});
    for (std::size_t i = 0; i < tokens.size(); ++i)
        scratch.shapes[i + kEdge] = shapeOf(document.text, tokens[i]);
    // First what does not wait for the tag before: the processor fetches many rows at once.
    scratch.open.clear();
    for (std::size_t i = 0; i < tokens.size(); ++i)
        if (!isCertain(document.text, tokens[i], tokens[i].tag))
            add(wordFeatures(scratch.shapes, i + kEdge, i == 0), scratch.open.emplace_back(Open{i, {}}).sums);
    const auto tagBefore = [&](std::size_t at, std::size_t back) {
        return at < back ? static_cast<std::uint32_t>(kTagCount) : static_cast<std::uint32_t>(tokens[at - back].tag);
    };
    for (Open& open : scratch.open) {
        const TagHistory history{tagBefore(open.at, 1), tagBefore(open.at, 2)};
        add(historyFeatures(scratch.shapes, open.at + kEdge, history), open.sums);
        tokens[open.at].tag = best(open.sums);
    }
}

void Tagger::run(Document& document) const
{
    Scratch scratch;
    for (const Sentence& sentence : document.sentences)
        tagSentence(document, sentence, scratch);
}

} // namespace summitry::analysis
