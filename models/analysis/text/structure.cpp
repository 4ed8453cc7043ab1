#include "models/analysis/text/structure.h"

#include "models/analysis/text/paragraphs.h"

namespace summitry::analysis {

Result<Structure> Structure::create(Words& words)
{
    auto tokeniser = Tokeniser::create(words);
    if (!tokeniser)
        return tokeniser.error();
    Structure structure;
    structure.m_tokeniser = std::make_unique<const Tokeniser>(std::move(*tokeniser));
    auto splitter = SentenceSplitter::create(words, *structure.m_tokeniser);
    if (!splitter)
        return splitter.error();
    structure.m_splitter = std::make_unique<const SentenceSplitter>(std::move(*splitter));
    auto roles = RoleFinder::create(words);
    if (!roles)
        return roles.error();
    structure.m_roles = std::make_unique<const RoleFinder>(std::move(*roles));
    return structure;
}

void Structure::build(const Article& article, Document& document) const
{
    document.article = &article;
    document.text = std::string_view(article.text).substr(0, kNone - 1);
    document.published = article.published;
    document.tokens.reserve(document.text.size() / 5);
    std::vector<TokenRange> ranges;
    for (const ByteSpan& span : splitParagraphs(document.text))
        addParagraph(document, span, ranges);
    m_roles->mark(document, ranges);
}

void Structure::addParagraph(Document& document, const ByteSpan& span, std::vector<TokenRange>& ranges) const
{
    TokenRange range{static_cast<std::uint32_t>(document.tokens.size()), 0};
    m_tokeniser->split(document.text, span, document.tokens);
    range.end = static_cast<std::uint32_t>(document.tokens.size());
    if (range.size() == 0)
        return;
    const auto number = static_cast<std::uint32_t>(document.paragraphs.size());
    Paragraph paragraph;
    paragraph.span = span;
    paragraph.firstSentence = static_cast<std::uint32_t>(document.sentences.size());
    const std::uint32_t dateline = m_roles->datelineLength(document, range);
    if (dateline != 0) {
        paragraph.dateline = {span.begin, document.tokens[range.first + dateline - 1].span.end};
        m_splitter->addSentence(document, number, range.first, range.first + dateline);
    }
    m_splitter->split(document, number, range.first + dateline, range.end);
    paragraph.endSentence = static_cast<std::uint32_t>(document.sentences.size());
    document.paragraphs.push_back(paragraph);
    ranges.push_back(range);
}

} // namespace summitry::analysis
