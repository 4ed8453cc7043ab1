#pragma once
// Cuts running text into words, numbers and marks, the way the Penn treebank does where it matters ("Xi" + "'s",
// "did" + "n't", "U.S.", "14:20", "1,000" whole; "4-5" in three). One pass, linear in the text; allocates only tokens.
// Looks every word up in the word list. It does not tag and does not end sentences.
#include "models/analysis/document.h"
#include "models/analysis/lexicon/words.h"
#include "models/domain/result.h"

namespace summitry::analysis {

class Tokeniser
{
public:
    /// Reads the table of abbreviations; adds its words to the list, which must outlive the tokeniser.
    static Result<Tokeniser> create(Words& words);
    /// Appends the tokens of text[range]; sentence and tag are left alone.
    void split(std::string_view text, ByteSpan range, std::vector<Token>& tokens) const;

    /// The token ends in a full stop that belongs to it ("Mr.", "U.S.", "J.").
    enum class Abbreviation : std::uint8_t { None, Title, Usual, BeforeNumber, Initial };
    Abbreviation abbreviation(std::string_view text, const Token& token) const;

private:
    explicit Tokeniser(const Words& words) : m_words(&words) {}
    struct Word;
    Word readWord(std::string_view text, std::size_t at, std::size_t end) const;
    bool takesStop(std::string_view text, const Word& word, std::size_t end) const;
    void emitWord(std::string_view text, const Word& word, bool space, std::vector<Token>& tokens) const;
    Token makeToken(std::string_view text, std::size_t begin, std::size_t end, bool space) const;
    std::uint32_t lookUp(std::string_view word) const;

    const Words* m_words;
    WordFlags m_abbreviations; ///< by the word with its stop and without it
};

} // namespace summitry::analysis
