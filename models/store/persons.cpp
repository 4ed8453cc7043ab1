#include "models/store/persons.h"

#include "models/domain/edtfdate.h"
#include "models/store/database.h"

#include <map>

namespace summitry {

namespace {

/// Countries and institutions stay what they are; only a voice can turn out to be a leader.
bool isBetter(ActorKind kind, ActorKind known)
{
    return kind == ActorKind::Leader && known == ActorKind::Voice;
}

void insertTerms(Database& database, PersonId id, const std::vector<Term>& terms)
{
    database.query("DELETE FROM term WHERE person = ?").operator<<(id).run();
    auto query = database.query("INSERT INTO term (person, position, office, country, first_day, last_day) "
                                "VALUES (?, ?, ?, ?, ?, ?)");
    int position = 0;
    for (const Term& term : terms) {
        query << id << position++ << term.office << term.country;
        query.orNull(term.from, term.from == kFarPast).orNull(term.to, term.to == kFarFuture);
        query.run();
    }
}

void readTerms(Database& database, std::map<PersonId, StoredPerson>& persons)
{
    auto query =
        database.query("SELECT person, office, country, first_day, last_day FROM term ORDER BY person, position");
    while (query.next())
        persons[query.integer(0)].person.terms.push_back({query.text(1), query.text(2),
                                                          query.isNull(3) ? kFarPast : query.integer(3),
                                                          query.isNull(4) ? kFarFuture : query.integer(4)});
}

} // namespace

Result<PersonId> Persons::ensure(std::string_view name, ActorKind kind, std::string_view country)
{
    return m_database.guarded([&]() -> Result<PersonId> {
        auto found = m_database.query("SELECT id, kind, country FROM person WHERE name = ?");
        found << name;
        if (!found.next()) {
            auto made = m_database.query("INSERT INTO person (name, kind, country) VALUES (?, ?, ?)");
            made << name << kind << country;
            made.run();
            return m_database.lastId();
        }
        const PersonId id = found.integer(0);
        const auto known = found.word<ActorKind>(1);
        const bool filled = found.view(2).empty() && !country.empty();
        if (filled || isBetter(kind, known)) {
            auto query =
                m_database.query("UPDATE person SET kind = ?, country = iif(country = '', ?, country) WHERE id = ?");
            query << (isBetter(kind, known) ? kind : known) << country << id;
            query.run();
        }
        return id;
    });
}

Result<PersonId> Persons::describe(const Person& person)
{
    return m_database.guarded([&]() -> Result<PersonId> {
        const auto id = ensure(person.name, person.kind, person.country);
        if (!id)
            return id;
        m_database.query("UPDATE person SET sex = ?, described = 1 WHERE id = ?")
            .
            operator<<(person.sex)
            .
            operator<<(*id)
            .run();
        auto query = m_database.query("INSERT OR IGNORE INTO person_alias (person, alias) VALUES (?, ?)");
        for (const std::string& alias : person.aliases) {
            query << *id << alias;
            query.run();
        }
        insertTerms(m_database, *id, person.terms);
        return id;
    });
}

Result<void> Persons::nameCountry(std::string_view code, std::string_view name)
{
    return m_database.guarded([&] {
        m_database.query("INSERT OR IGNORE INTO country (code, name) VALUES (?, ?)")
            .
            operator<<(code)
            .
            operator<<(name)
            .run();
    });
}

Result<bool> Persons::isDescribed(std::string_view name) const
{
    return m_database.guarded([&]() -> Result<bool> {
        auto query = m_database.query("SELECT described FROM person WHERE name = ?");
        query << name;
        return query.next() && query.integer(0) != 0;
    });
}

Result<std::vector<StoredPerson>> Persons::all() const
{
    return m_database.guarded([&]() -> Result<std::vector<StoredPerson>> {
        std::map<PersonId, StoredPerson> persons;
        auto rows = m_database.query("SELECT p.id, p.name, p.kind, p.country, p.sex, coalesce(c.name, '') "
                                     "FROM person p LEFT JOIN country c ON c.code = p.country");
        while (rows.next())
            persons[rows.integer(0)] = {
                rows.integer(0),
                {rows.text(1), rows.word<ActorKind>(2), rows.text(3), rows.word<Sex>(4), {}, {}},
                rows.text(5)};
        auto aliases = m_database.query("SELECT person, alias FROM person_alias ORDER BY person, alias");
        while (aliases.next())
            persons[aliases.integer(0)].person.aliases.push_back(aliases.text(1));
        readTerms(m_database, persons);
        std::vector<StoredPerson> list;
        for (auto& [id, person] : persons)
            list.push_back(std::move(person));
        return list;
    });
}

} // namespace summitry
