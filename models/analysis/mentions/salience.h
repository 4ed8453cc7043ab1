#pragma once
// Who is in the reader's mind at a place in the article: persons and countries mentioned so far, nearest first,
// subjects before others. Answers pronouns, "the president", "the two leaders". Looks back a bounded number of
// mentions, so a run stays linear.
#include "models/analysis/mentions/cast.h"
#include "models/analysis/mentions/wordclasses.h"

namespace summitry::analysis {

class Salience
{
public:
    struct Place
    {
        std::uint32_t sentence = 0;
        std::uint32_t token = 0;
        bool subject = false;
        bool speaks = false; ///< by a verb of saying
        bool quoted = false;
        bool acted = false;          ///< of a pronoun: object of a verb whose doer is the subject: "urging him"
        std::uint32_t owner = kNone; ///< of a possessive pronoun: the entity that the words right before it point to
    };
    explicit Salience(Cast& cast) : m_cast(cast) {}

    void sawPerson(std::uint32_t entity, const Place& place);
    void sawCountry(std::uint32_t entity, const Place& place);
    /// He or she of a pronoun class; kNone when nobody fits within a few sentences.
    std::uint32_t pronoun(std::uint32_t classes, const Place& place) const;
    bool fits(std::uint32_t classes, const Entity& entity) const;
    /// The office, or one that its title can mean, at the article's time.
    bool holds(std::string_view office, const Entity& entity) const;
    /// The person last in mind who holds such an office; country kNone = any.
    std::uint32_t holder(std::string_view office, std::uint32_t country, const Place& place) const;
    /// `entity` was named right after the one before it, joined by "and" (closed) or a comma.
    void joinedWithLast(std::uint32_t entity, bool closed, const Place& place);
    /// Those last named in one list, two at least, when that was near.
    std::vector<std::uint32_t> list(const Place& place) const;
    /// The persons that "the N leaders" means; number 0 = two, or as many as were last named together. Order of first
    /// mention.
    std::vector<std::uint32_t> leaders(std::string_view office, unsigned number, const Place& place) const;
    /// Two leaders of different countries, both named in the last two sentences and nobody else.
    std::vector<std::uint32_t> pair(const Place& place) const;
    std::vector<std::uint32_t> countries(unsigned number, const Place& place) const;
    /// The country last in mind, of a person too.
    std::uint32_t country(const Place& place) const;
    /// Somebody else of the pair: whom "his counterpart" means for `entity`.
    std::uint32_t other(std::uint32_t entity, const Place& place) const;

private:
    struct Seen
    {
        std::uint32_t entity;
        Place place;
    };
    static constexpr std::size_t kLookBack = 40;

    std::vector<std::uint32_t> top(const std::vector<std::pair<std::uint32_t, float>>& scores, unsigned number) const;

    Cast& m_cast;
    std::vector<Seen> m_persons;
    std::vector<Seen> m_countries;
    std::vector<std::uint32_t> m_list; ///< persons last named in one list
    std::vector<std::uint32_t> m_newList;
    Place m_listPlace;
    std::unordered_map<std::uint32_t, unsigned> m_count;
    std::unordered_map<std::uint32_t, std::uint32_t> m_firstSeen;
};

} // namespace summitry::analysis
