#pragma once
// A stretch of tokens that names somebody, as the scanner found it: what it is made of, not yet whom it means. Data
// between scanner and resolver; indices are tokens of the document, end excluded.
#include "models/analysis/mentions/hits.h"
#include "models/analysis/mentions/titles.h"

namespace summitry::analysis {

enum class PhraseKind : std::uint8_t {
    Person,       ///< has a name, with or without a title
    Name,         ///< a single capitalised word that may be somebody's name
    Office,       ///< title without a name
    Place,        ///< a country, city, seat or demonym alone
    Organisation, ///< of the gazetteer, or by its last word ("Green Party")
    Body,         ///< institution: "the foreign ministry"
    State,        ///< stands for a country: "Israeli officials"
    Unnamed,      ///< "a senior official"
    Group,        ///< "the two leaders"
    Pronoun
};

struct Phrase
{
    PhraseKind kind = PhraseKind::Name;
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::uint32_t nameFirst = 0; ///< the name; for others without one, the phrase without article
    std::uint32_t nameEnd = 0;
    std::uint32_t hit = kNone; ///< token of the gazetteer's find that is, or ends, the name
    const Title* title = nullptr;
    Piece piece;                        ///< country or organisation it is bound to
    Piece second;                       ///< of groups: "the Chinese and Russian leaders"
    std::uint8_t number = 0;            ///< of groups; 0 = not told
    std::uint32_t owner = kNone;        ///< phrase of the possessor: "Merkel's spokesman"
    std::uint32_t ownerPronoun = kNone; ///< token: "his French counterpart"
    std::uint32_t apposed = kNone;      ///< phrase that names the same, before a comma
    bool former = false;
    bool elect = false;
    bool definite = false;   ///< "the", a possessor, or a country before it
    bool indefinite = false; ///< "a"
    bool possessive = false; ///< followed by 's
    bool location = false;
    bool quoted = false;   ///< begins within quotation marks
    bool headline = false; ///< in a sentence with capitals throughout
    std::uint32_t sentence = 0;
};

} // namespace summitry::analysis
