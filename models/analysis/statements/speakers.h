#pragma once
// From the subject of a verb of speech to the entities that speak: one person, a group that speaks as one, a country
// behind its officials, a person's office, or, for words in quotation marks, somebody unnamed. Adds entities to the
// document where a speaker has none yet. Returns nothing where nobody can be said to speak.
#include "models/analysis/statements/reading.h"
#include "models/analysis/statements/subjects.h"

#include <unordered_map>

namespace summitry::analysis {

class Speakers
{
public:
    Speakers(Document& document, const Reading& reading, const Gazetteer& gazetteer)
        : m_document(document), m_reading(reading), m_gazetteer(gazetteer)
    {
    }
    /// unnamed: "a witness" may speak, too.
    std::vector<DraftActor> of(const Subject& subject, bool unnamed);
    /// Who wrote the article and says "I" in it.
    std::vector<DraftActor> author();
    /// An office, a spokesperson or a news outlet: one that passes on the words of others.
    bool passesOn(const Subject& subject) const;
    /// A news outlet: it never speaks itself.
    bool isOutlet(const Subject& subject) const;
    bool isOutlet(std::uint32_t mention) const;
    bool canSpeak(std::uint32_t mention) const;
    /// The subject is a paper ("the statement added").
    bool isDocument(const Subject& subject) const;
    /// "RAMOS:" in a transcript: who is known by that family name, else the name in small letters.
    std::vector<DraftActor> ofLabel(const Subject& label);
    /// An office, or a spokesperson of one: speaks by that means when none is told.
    bool isOffice(std::uint32_t entity) const;
    DraftActor actor(std::uint32_t mention) const;

private:
    std::vector<DraftActor> joined(std::uint32_t mention) const;
    std::vector<DraftActor> ofPhrase(const Subject& subject, bool unnamed);
    std::vector<DraftActor> ofName(const Subject& subject, bool unnamed);
    std::vector<DraftActor> asWritten(const Subject& subject);
    std::uint32_t named(std::string name, ActorKind kind, std::string country);
    std::uint32_t country(const Entity& of);
    bool belongs(std::uint32_t token) const;
    std::uint32_t fuller(std::uint32_t entity) const;
    std::vector<DraftActor> ofUnnamed(const Subject& subject, bool unnamed);

    Document& m_document;
    const Reading& m_reading;
    const Gazetteer& m_gazetteer;
    std::unordered_map<std::string, std::uint32_t> m_made; ///< entities added here, by name
};

} // namespace summitry::analysis
