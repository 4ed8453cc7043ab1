#include "models/analysis/tagger/tagger.h"

#include "models/analysis/lexicon/table.h"
#include "models/analysis/text/characters.h"

namespace summitry::analysis {

namespace {

bool isMark(std::string_view text, const Token& token)
{
    const CharKind kind = characterAt(text, token.span.begin).kind;
    return !isWordKind(kind) && kind != CharKind::Apostrophe && kind != CharKind::Mark;
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

Tag Tagger::choose(std::span<const TokenShape> shapes, std::size_t at, TagHistory history) const
{
    std::array<std::int32_t, 24> sums{};
    for (const std::uint32_t feature : tagFeatures(shapes, at, history))
        if (const std::int8_t* row = m_weights.row(feature))
            for (std::size_t i = 0; i < sums.size(); ++i)
                sums[i] += row[i];
    std::size_t best = 0;
    for (std::size_t i = 1; i < kTagCount; ++i)
        if (sums[i] > sums[best])
            best = i;
    return static_cast<Tag>(best);
}

void Tagger::run(Document& document) const
{
    constexpr std::size_t kEdge = 2;
    std::vector<TokenShape> shapes;
    for (const Sentence& sentence : document.sentences) {
        shapes.assign(kEdge, TokenShape{});
        for (std::uint32_t i = sentence.firstToken; i < sentence.endToken; ++i)
            shapes.push_back(shapeOf(document.text, document.tokens[i]));
        shapes.resize(shapes.size() + kEdge);
        TagHistory history;
        for (std::uint32_t i = sentence.firstToken; i < sentence.endToken; ++i) {
            Token& token = document.tokens[i];
            const std::uint8_t only = token.word < m_only.size() ? m_only[token.word] : 0;
            if (isMark(document.text, token))
                token.tag = Tag::Punctuation;
            else if (only != 0 && (!token.capital || (only & TagWord::kAnyCase)))
                token.tag = static_cast<Tag>((only & ~TagWord::kAnyCase) - 1);
            else
                token.tag = choose(shapes, i - sentence.firstToken + kEdge, history);
            history = {static_cast<std::uint32_t>(token.tag), history.last};
        }
    }
}

} // namespace summitry::analysis
