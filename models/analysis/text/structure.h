#pragma once
// First stage of the analysis: text -> paragraphs with roles, sentences, tokens with tags. Owns the tables of its
// parts; the word list is shared and must outlive it. Immutable once built, shared between threads. Linear in the text.
#include "models/analysis/text/roles.h"
#include "models/analysis/text/sentences.h"
#include "models/analysis/text/tokeniser.h"

#include <memory>

namespace summitry::analysis {

class Structure
{
public:
    /// Adds the words it asks for to the list; an error means a broken build.
    static Result<Structure> create(Words& words);
    /// Points the document at the article and fills paragraphs, sentences and tokens. A dateline is a sentence of its
    /// own. Texts of 4 GiB and more are cut there.
    void build(const Article& article, Document& document) const;

private:
    Structure() = default;
    void addParagraph(Document& document, const ByteSpan& span, std::vector<TokenRange>& ranges) const;

    std::unique_ptr<const Tokeniser> m_tokeniser;
    std::unique_ptr<const SentenceSplitter> m_splitter;
    std::unique_ptr<const RoleFinder> m_roles;
};

} // namespace summitry::analysis
