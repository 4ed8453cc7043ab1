#pragma once
// Everybody an article speaks of: finds or adds the entity for a person, country, organisation or printed name, and
// remembers which words of a name lead back to it. Works on Document::entities, which it alone appends to while the
// mentions are made. Lives as long as one run.
#include "models/analysis/mentions/titles.h"

#include <string>
#include <unordered_map>
#include <unordered_set>

namespace summitry::analysis {

/// The days an article may be from.
struct Period
{
    Day first = 0;
    Day last = 0;
    bool known = false;

    static Period of(const Document& document);
};

class Cast
{
public:
    Cast(Document& document, const Gazetteer& gazetteer);

    const Period& period() const { return m_period; }
    const Gazetteer& gazetteer() const { return m_gazetteer; }
    Entity& at(std::uint32_t entity) { return m_document.entities[entity]; }

    std::uint32_t person(std::uint32_t gazetteerPerson);
    std::uint32_t country(std::uint32_t gazetteerCountry);
    std::uint32_t organisation(std::uint32_t gazetteerOrganisation);
    /// By its printed name; kind counts only when it is new.
    std::uint32_t named(ActorKind kind, const std::string& name);
    /// kNone when the article has not named this person.
    std::uint32_t knownPerson(std::uint32_t gazetteerPerson) const;

    /// A word that names the entity when it stands alone; family: the usual one.
    struct Key
    {
        std::uint32_t entity;
        bool family;
    };
    void addKey(std::string_view word, std::uint32_t entity, bool family);
    const std::vector<Key>& byKey(std::string_view word) const;

    /// The article speaks of this country of the gazetteer.
    void noteCountry(std::uint32_t country) { m_noted.insert(country); }
    bool isNoted(std::uint32_t country) const { return m_noted.contains(country); }

    /// Leaders are those with an office that leads; a vice president or a minister is a voice.
    ActorKind kindOf(std::uint32_t gazetteerPerson) const;
    /// Country of the person's term nearest to the article's day; kNone for heads of organisations.
    std::uint32_t countryOf(std::uint32_t gazetteerPerson) const;

private:
    std::uint32_t add(Entity entity);
    std::uint32_t nearestTerm(std::uint32_t gazetteerPerson) const;

    Document& m_document;
    const Gazetteer& m_gazetteer;
    Period m_period;
    std::unordered_map<std::uint32_t, std::uint32_t> m_persons, m_countries, m_organisations;
    std::unordered_map<std::string, std::uint32_t> m_named;
    std::unordered_set<std::uint32_t> m_noted;
    std::unordered_map<std::string, std::vector<Key>> m_keys;
};

/// Days between the period and the term; 0 when they touch, negative when the term begins after the period.
Day distance(const Period& period, const GazetteerTerm& term);

} // namespace summitry::analysis
