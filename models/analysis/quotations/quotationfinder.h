#pragma once
// Fills Document::quotations: pairs quotation marks paragraph by paragraph, follows speech whose opening mark is
// repeated in the next paragraph, bounds what is never closed, and says which short ones are titles or terms rather
// than speech (tables quotedterms.tsv). Who speaks is the statements' business. Linear in the tokens, whatever the
// marks.
#include "models/analysis/quotations/marks.h"
#include "models/analysis/stage.h"

namespace summitry::analysis {

class QuotationFinder
{
public:
    static Result<QuotationFinder> create(Words& words);
    static Result<QuotationFinder> create(const Resources& resources) { return create(resources.words); }
    /// Needs structure and tags.
    void run(Document& document) const;

private:
    bool isNickname(const Document& document, std::uint32_t open, std::uint32_t close) const;
    bool isFigure(const Document& document, std::uint32_t open, std::uint32_t close) const;
    bool isTerm(const Document& document, const Quotation& quotation, std::uint32_t open, std::uint32_t close) const;

    WordFlags m_words;
};

} // namespace summitry::analysis
