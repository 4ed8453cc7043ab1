#pragma once
// Whom a name means: full names first, so that "Lee" in a headline finds the Lee whom the article names in full later;
// then single names by what the article has said, by title, country and who held office at the time.
#include "models/analysis/mentions/cast.h"
#include "models/analysis/mentions/phrase.h"
#include "models/analysis/mentions/wordclasses.h"

namespace summitry::analysis {

/// An entity and how sure that is; entity kNone: nobody.
struct Guess
{
    std::uint32_t entity = kNone;
    float confidence = 0;
};

class Names
{
public:
    Names(const Document& document, const Hits& hits, const WordClasses& classes, Cast& cast);

    /// Only for phrases with more than a single name; makes the entity when it is new.
    Guess full(const Phrase& phrase);
    /// A family name, alone or after a title. Makes entities only for persons of the gazetteer.
    Guess single(const Phrase& phrase);
    /// Somebody new who is known by this name alone ("Mr. Roe").
    Guess stranger(const Phrase& phrase);
    bool isFull(const Phrase& phrase) const;
    /// ASCII, one space between words.
    std::string text(std::uint32_t first, std::uint32_t end) const;

private:
    float score(std::uint32_t person, const Phrase& phrase) const;
    float scoreTerm(const GazetteerTerm& term, const Phrase& phrase) const;
    float scoreKey(const Cast::Key& key, const Phrase& phrase) const;
    Guess best(const Phrase& phrase, bool fullNames) const;
    bool givenFits(const Phrase& phrase, std::uint32_t person) const;
    void addKeys(const Phrase& phrase, std::uint32_t entity);
    void describe(const Phrase& phrase, std::uint32_t entity);
    Sex sexOf(const Phrase& phrase) const;
    bool bindsTo(const Phrase& phrase, const GazetteerTerm& term) const;

    const Document& m_document;
    const Hits& m_hits;
    const WordClasses& m_classes;
    Cast& m_cast;
};

/// "president" after "acting president", "premier" for "prime minister": the title can mean that office.
bool meansOffice(std::string_view title, std::string_view office);

} // namespace summitry::analysis
