#pragma once
// Finds the phrases that name somebody: titles, offices, names, countries, institutions, groups, pronouns. One pass
// from left to right, each token looked at a bounded number of times; phrases do not overlap. Decides what a phrase is
// made of and leaves whom it means to the resolver.
#include "models/analysis/mentions/phrase.h"
#include "models/analysis/mentions/wordclasses.h"

namespace summitry::analysis {

inline bool isVerb(Tag tag)
{
    return tag == Tag::Verb || tag == Tag::VerbPast || tag == Tag::VerbPresent || tag == Tag::Modal;
}

class Scanner
{
public:
    Scanner(const Document& document, const Hits& hits, const WordClasses& classes, const Titles& titles);
    std::vector<Phrase> scan();

private:
    struct Parse
    {
        Phrase phrase;
        std::uint32_t at = 0;  ///< next token to read
        std::uint32_t end = 0; ///< of the sentence
        bool owned = false;    ///< the last piece had 's
        bool direct = false;   ///< a title or piece stands right before `at`
    };

    void markQuotations();
    void scanSentence(const Sentence& sentence);
    std::uint32_t scanAt(std::uint32_t at);
    bool isHeadline(const Sentence& sentence) const;

    // phrases with a title, piece or determiner before the name (scannerfronts.cpp)
    void readFront(Parse& parse) const;
    bool readDeterminer(Parse& parse) const;
    bool readPiece(Parse& parse) const;
    bool isGivenHere(std::uint32_t at) const;
    bool readTitle(Parse& parse) const;
    bool isNameNow(const Parse& parse) const;
    void readOf(Parse& parse) const;
    bool readSecond(Parse& parse) const;
    std::uint32_t headAfter(std::uint32_t at, std::uint32_t end) const;
    Piece pieceAfter(std::uint32_t at, std::uint32_t end) const;
    bool isModifier(std::uint32_t at) const;
    std::uint32_t portfolioNamed(std::uint32_t at, std::uint32_t end) const;
    std::uint32_t portfolioEnd(std::uint32_t at, std::uint32_t end) const;
    bool finishNamed(Parse& parse);
    bool finishTitled(Parse& parse);
    PhraseKind titledKind(const Phrase& phrase) const;
    bool standsAlone(const Parse& parse) const;
    bool isHeard(const Parse& parse) const;
    bool continuesNoun(std::uint32_t at) const;

    // names (scannernames.cpp)
    bool readName(Parse& parse) const;
    bool readFullHit(Parse& parse) const;
    std::uint32_t runEnd(std::uint32_t at, std::uint32_t end) const;
    bool joinsRun(std::uint32_t at, std::uint32_t end) const;
    bool acceptRun(Parse& parse, std::uint32_t first, std::uint32_t last) const;
    bool startsLater(std::uint32_t first, std::uint32_t last, bool titled) const;
    bool looksLikePerson(const Parse& parse, std::uint32_t first, std::uint32_t last) const;
    bool isFamilyLikeTitle(std::uint32_t first, std::uint32_t at, const TitleMatch& title) const;
    bool isInitial(std::uint32_t at) const;
    bool isDescribed(std::uint32_t last) const;
    std::uint32_t withSuffix(std::uint32_t at, std::uint32_t end) const;
    bool namedOutlet(Parse& parse) const;
    bool organisationRun(Parse& parse) const;

    // the rest
    std::uint32_t emit(Phrase phrase);
    std::uint32_t emitPiece(const Piece& piece);
    bool isPlaceUse(const Piece& piece) const;
    bool isMeant(const Piece& piece) const;
    bool isStop(std::uint32_t at) const;
    bool isMark(std::uint32_t at, char mark) const;
    bool isOwnerMark(std::uint32_t at) const;
    bool bare(std::uint32_t at) const { return at < m_document.tokens.size() && !m_document.tokens[at].capital; }

    const Document& m_document;
    const Hits& m_hits;
    const WordClasses& m_classes;
    const Titles& m_titles;
    std::vector<Phrase> m_phrases;
    std::uint32_t m_sentence = 0;
    std::uint32_t m_first = 0; ///< tokens of the sentence in hand
    std::uint32_t m_end = 0;
    bool m_headline = false;
    std::vector<bool> m_quoted; ///< by token
};

} // namespace summitry::analysis
