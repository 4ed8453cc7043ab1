#pragma once
// Who stands where about a word: the subject before a verb, the list after "with", the owner before a noun. Works on
// the mentions of one document; lists are joined at commas and "and". It decides nothing about events. Holds
// references: lives no longer than the document and the words.
#include "models/analysis/events/eventwords.h"

namespace summitry::analysis {

using Actors = std::vector<DraftActor>;

class ActorReader
{
public:
    ActorReader(const Document& document, const EventWords& words);

    /// The list that begins at the token, articles and "both" before it skipped; empty when none does. next: first
    /// token after it.
    Actors listAt(std::uint32_t token, std::uint32_t end, std::uint32_t* next = nullptr) const;
    /// The list before a verb that is its subject, as far as can be seen.
    Actors subjectOf(std::uint32_t verb) const;
    /// "Xi's first" before "visit", "their" before "call".
    Actors ownerOf(std::uint32_t noun) const;
    /// Index of the mention at that token, kNone when none covers it.
    std::uint32_t mentionAt(std::uint32_t token) const { return m_at[token]; }
    bool isActor(std::uint32_t mention) const;
    void add(std::uint32_t mention, Actors& actors) const;

private:
    void findSelf();
    bool isSelf(std::uint32_t token, std::uint32_t verb) const;
    std::uint32_t pastName(std::uint32_t mention, std::uint32_t after, std::uint32_t end) const;
    std::uint32_t nextTitled(std::uint32_t after, std::uint32_t end) const;
    bool isAttribute(std::uint32_t mention, std::uint32_t end) const;
    bool isObject(const Mention& mention, std::uint32_t begin) const;
    std::uint32_t throughTitle(std::uint32_t token, std::uint32_t end) const;
    bool isJoint(std::uint32_t from, std::uint32_t to, bool* closed) const;
    std::uint32_t skipOf(std::uint32_t mention) const;
    Actors listEndingAt(std::uint32_t mention, std::uint32_t begin) const;
    std::string_view text(std::uint32_t token) const { return m_document.of(m_document.tokens[token].span); }

    const Document& m_document;
    const EventWords& m_words;
    std::vector<std::uint32_t> m_at; ///< token -> mention
    std::uint32_t m_self = kNone;    ///< entity of the leader whose own words the text is
};

/// Appends those of `more` whose entity is not there yet.
void addActors(Actors& actors, const Actors& more);
bool hasEntity(const Actors& actors, std::uint32_t entity);

} // namespace summitry::analysis
