#pragma once
// Where sentences end: at a stop that is followed by something that can begin one, not after "Mr." or an initial, and
// with the closing marks that belong to the stop. Also where two sentences lost the space between them.
// Works on the tokens of one paragraph; linear. It does not read quotations.
#include "models/analysis/text/tokeniser.h"

namespace summitry::analysis {

class SentenceSplitter
{
public:
    static Result<SentenceSplitter> create(Words& words, const Tokeniser& tokeniser);
    /// Appends the sentences of tokens[first..end) and numbers those tokens. paragraph is their number.
    void split(Document& document, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end) const;
    /// tokens[first..end) as one sentence, whatever they are.
    void addSentence(Document& document, std::uint32_t paragraph, std::uint32_t first, std::uint32_t end) const;

private:
    explicit SentenceSplitter(const Tokeniser& tokeniser) : m_tokeniser(&tokeniser) {}
    bool isStop(std::string_view text, const Token& token) const;
    bool canBegin(const Document& document, std::uint32_t at, std::uint32_t end, bool glued) const;
    std::uint32_t endAfter(const Document& document, std::uint32_t at, std::uint32_t end, bool quoteOpen) const;

    const Tokeniser* m_tokeniser;
    WordFlags m_starts;
};

} // namespace summitry::analysis
