#pragma once
// What each paragraph of an article is for: title, standfirst, byline, time line, body or boilerplate ("Read more",
// share buttons, agency footers), and where a paragraph opens with a dateline. Works on tokens that are there already
// and sees a paragraph's neighbours; the tables boilerplate.tsv and timeline.tsv hold the words. Linear.
#include "models/analysis/document.h"
#include "models/analysis/lexicon/words.h"
#include "models/domain/result.h"

#include <array>
#include <string>

namespace summitry::analysis {

/// Tokens of one paragraph, end excluded.
struct TokenRange
{
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::uint32_t size() const { return end - first; }
};

class RoleFinder
{
public:
    static Result<RoleFinder> create(Words& words);
    /// Sets the role of every paragraph; ranges are their tokens, datelines are set.
    void mark(Document& document, const std::vector<TokenRange>& ranges) const;
    /// How many tokens at the start are a dateline, dash included ("SEOUL, June 10 (Yonhap) --"); 0 = none.
    std::uint32_t datelineLength(const Document& document, TokenRange range) const;

private:
    struct Phrase
    {
        std::string text; ///< lower case
        bool whole = false;
        bool open = false;
        std::uint32_t mostTokens = 0;
    };
    Result<void> readBoilerplate(Words& words);
    Result<void> readTimeLine(Words& words);
    bool isBoilerplate(const Document& document, const ByteSpan& span, TokenRange range) const;
    bool fits(const Phrase& phrase, std::string_view rest, bool stopped, std::uint32_t tokens) const;
    bool isTimeLine(const Document& document, TokenRange range) const;
    bool isByline(const Document& document, TokenRange range) const;
    bool isTitle(const Document& document, TokenRange range) const;
    void markTop(Document& document, const std::vector<TokenRange>& ranges) const;

    std::array<std::vector<Phrase>, 128> m_starts; ///< by first byte
    std::vector<std::vector<Phrase>> m_insides;    ///< by id of the first word
    WordFlags m_words;
};

} // namespace summitry::analysis
