#include "tests/bench/taggedtext.h"

#include "models/analysis/text/structure.h"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>

namespace summitry::analysis {

namespace {

Tag tagOfPenn(const std::string& penn)
{
    static const std::map<std::string, Tag> table{{"NN", Tag::Noun},
                                                  {"NNS", Tag::NounPlural},
                                                  {"NNP", Tag::Name},
                                                  {"NNPS", Tag::Name},
                                                  {"PRP", Tag::Pronoun},
                                                  {"EX", Tag::Pronoun},
                                                  {"PRP$", Tag::Possessive},
                                                  {"VB", Tag::Verb},
                                                  {"VBD", Tag::VerbPast},
                                                  {"VBP", Tag::VerbPresent},
                                                  {"VBZ", Tag::VerbPresent},
                                                  {"VBG", Tag::VerbGerund},
                                                  {"VBN", Tag::VerbParticiple},
                                                  {"MD", Tag::Modal},
                                                  {"JJ", Tag::Adjective},
                                                  {"JJR", Tag::Adjective},
                                                  {"JJS", Tag::Adjective},
                                                  {"RB", Tag::Adverb},
                                                  {"RBR", Tag::Adverb},
                                                  {"RBS", Tag::Adverb},
                                                  {"RP", Tag::Adverb},
                                                  {"DT", Tag::Determiner},
                                                  {"PDT", Tag::Determiner},
                                                  {"IN", Tag::Preposition},
                                                  {"CC", Tag::Conjunction},
                                                  {"TO", Tag::To},
                                                  {"CD", Tag::Number},
                                                  {"WDT", Tag::Wh},
                                                  {"WP", Tag::Wh},
                                                  {"WP$", Tag::Wh},
                                                  {"WRB", Tag::Wh},
                                                  {"POS", Tag::PossessiveMark},
                                                  {",", Tag::Punctuation},
                                                  {".", Tag::Punctuation},
                                                  {":", Tag::Punctuation},
                                                  {"''", Tag::Punctuation},
                                                  {"``", Tag::Punctuation},
                                                  {"-LRB-", Tag::Punctuation},
                                                  {"-RRB-", Tag::Punctuation},
                                                  {"$", Tag::Punctuation},
                                                  {"#", Tag::Punctuation}};
    const auto it = table.find(penn);
    return it == table.end() ? Tag::Other : it->second;
}

using TagAt = std::map<std::uint32_t, Tag>; ///< by code point

std::string slurp(const std::string& path)
{
    std::ifstream in(path, std::ios::binary);
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

void addArticle(const Structure& structure, const std::string& text, const TagAt& tags, std::vector<TaggedSentence>& to)
{
    Article article;
    article.text = text;
    Document document;
    structure.build(article, document);
    std::uint32_t byte = 0, point = 0;
    for (const Sentence& sentence : document.sentences) {
        TaggedSentence s;
        s.shapes.resize(2);
        for (std::uint32_t i = sentence.firstToken; i < sentence.endToken; ++i) {
            const Token& token = document.tokens[i];
            for (; byte < token.span.begin; ++byte)
                point += (text[byte] & 0xC0) != 0x80;
            const auto it = tags.upper_bound(point);
            s.tags.push_back(static_cast<std::uint8_t>(it == tags.begin() ? Tag::Other : std::prev(it)->second));
            s.words.push_back(lowerCase(document.of(token.span)));
            s.capital.push_back(token.capital);
            s.shapes.push_back(shapeOf(text, token));
        }
        s.shapes.resize(s.shapes.size() + 2);
        to.push_back(std::move(s));
    }
}

} // namespace

void readTagged(const std::string& tokensFile, const std::string& textFolder, std::vector<TaggedSentence>& learnt,
                std::vector<TaggedSentence>& aside)
{
    std::map<std::string, TagAt> articles;
    std::ifstream in(tokensFile);
    for (std::string line; std::getline(in, line);) {
        std::istringstream cells(line);
        std::string id, sentence, start, end, word, lemma, penn;
        for (std::string* cell : {&id, &sentence, &start, &end, &word, &lemma, &penn})
            std::getline(cells, *cell, '\t');
        if (id != "article")
            articles[id][static_cast<std::uint32_t>(std::atoi(start.c_str()))] = tagOfPenn(penn);
    }
    Words words;
    const auto structure = Structure::create(words);
    if (!structure || articles.empty()) {
        fmt::print(stderr, "nothing to learn from in {}\n", tokensFile);
        std::exit(1);
    }
    for (const auto& [id, tags] : articles)
        addArticle(*structure, slurp(textFolder + "/" + id + ".txt"), tags, id.front() == 'd' ? aside : learnt);
}

} // namespace summitry::analysis
