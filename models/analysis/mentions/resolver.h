#pragma once
// Turns phrases into mentions with entities: names first, then, in the order of the text, offices, institutions, groups
// and pronouns, each by what the article has said so far and by who held which office at the time. Linear in the
// phrases.
#include "models/analysis/mentions/names.h"
#include "models/analysis/mentions/salience.h"

namespace summitry::analysis {

class Resolver
{
public:
    Resolver(Document& document, const Hits& hits, const WordClasses& classes, const Gazetteer& gazetteer);
    /// Fills the document's entities and mentions.
    void run(const std::vector<Phrase>& phrases);

private:
    using Place = Salience::Place;

    void resolve(std::uint32_t index);
    Guess guess(std::uint32_t index, MentionForm& form);
    Guess namedAhead(std::uint32_t index);
    Guess person(const Phrase& phrase);
    Guess office(const Phrase& phrase);
    Guess boundOffice(const Phrase& phrase);
    Guess ownedOffice(const Phrase& phrase);
    Guess freeOffice(const Phrase& phrase);
    std::uint32_t onlyHolder(std::string_view office) const;
    std::uint32_t mainCountry();
    std::uint32_t formerHolder(std::uint32_t country, std::string_view office) const;
    bool isOfOthers(const Phrase& phrase) const;
    Guess heldBy(const std::vector<std::uint32_t>& persons, const Phrase& phrase);
    Guess voiceOf(const Phrase& phrase);
    std::uint32_t onlySpokesperson(const Phrase& phrase);
    Guess place(const Phrase& phrase, MentionForm& form);
    Guess personLikePlace(const Phrase& phrase);
    Guess organisation(const Phrase& phrase);
    Guess body(const Phrase& phrase);
    std::uint32_t earlierNamed(MentionForm form, std::string_view ending) const;
    Guess unnamed(const Phrase& phrase);
    Guess state(const Phrase& phrase);
    Guess printed(const Phrase& phrase, ActorKind kind);
    std::vector<std::uint32_t> group(const Phrase& phrase);
    std::vector<std::uint32_t> countriesOf(const Phrase& phrase);
    std::uint32_t ownerOf(const Phrase& phrase) const;
    std::uint32_t governed(const Piece& piece);

    bool saidBefore(std::uint32_t verb, std::uint32_t first) const;
    bool isSubject(const Phrase& phrase) const;
    bool speaks(const Phrase& phrase) const;
    Place placeOf(const Phrase& phrase) const;
    bool isActedOn(std::uint32_t pronoun) const;
    std::uint32_t ownerBefore(std::uint32_t pronoun) const;
    void add(const Phrase& phrase, MentionForm form, const Guess& guess, std::vector<std::uint32_t> members);
    enum class Joint : std::uint8_t { None, Comma, And };
    Joint joint(const Phrase& phrase) const;
    void remember(const Phrase& phrase, std::uint32_t entity);

    Document& m_document;
    const WordClasses& m_classes;
    const Gazetteer& m_gazetteer;
    Cast m_cast;
    Names m_names;
    Salience m_salience;
    const std::vector<Phrase>* m_phrases = nullptr;
    std::vector<Guess> m_guesses;           ///< by phrase
    std::vector<std::uint32_t> m_lastGroup; ///< for "they"
    std::uint32_t m_lastGroupSentence = 0;
    std::uint32_t m_mainCountry = kNone;
    bool m_countriesCounted = false;
};

} // namespace summitry::analysis
