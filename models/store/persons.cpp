#include "models/store/persons.h"

#include "models/domain/edtfdate.h"
#include "models/store/database.h"

#include <algorithm>
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

namespace {

/// A kind and a country that were told by hand win; aliases and terms are added.
void overlay(Person& person, const Person& local)
{
    person.kind = local.kind;
    if (!local.country.empty())
        person.country = local.country;
    for (const std::string& alias : local.aliases)
        if (std::find(person.aliases.begin(), person.aliases.end(), alias) == person.aliases.end())
            person.aliases.push_back(alias);
    for (const Term& term : local.terms)
        if (std::find(person.terms.begin(), person.terms.end(), term) == person.terms.end())
            person.terms.push_back(term);
    std::stable_sort(person.terms.begin(), person.terms.end(),
                     [](const Term& a, const Term& b) { return a.from < b.from; });
}

std::vector<Term> localTerms(Database& database, const std::string& name)
{
    std::vector<Term> terms;
    auto query =
        database.query("SELECT office, country, first_day, last_day FROM local_term WHERE name = ? ORDER BY position");
    query << name;
    while (query.next())
        terms.push_back({query.text(0), query.text(1), query.isNull(2) ? kFarPast : query.integer(2),
                         query.isNull(3) ? kFarFuture : query.integer(3)});
    return terms;
}

std::vector<std::string> localAliases(Database& database, const std::string& name)
{
    std::vector<std::string> aliases;
    auto query = database.query("SELECT alias FROM local_alias WHERE name = ? ORDER BY alias");
    query << name;
    while (query.next())
        aliases.push_back(query.text(0));
    return aliases;
}

} // namespace

Result<std::vector<LocalPerson>> Persons::local() const
{
    return m_database.guarded([&]() -> Result<std::vector<LocalPerson>> {
        std::vector<LocalPerson> found;
        {
            auto query = m_database.query(
                "SELECT name, kind, country, same_as, made_by, made_at, reason FROM local_person ORDER BY name");
            while (query.next()) {
                LocalPerson& local = found.emplace_back();
                local.person.name = query.text(0), local.person.kind = query.word<ActorKind>(1);
                local.person.country = query.text(2), local.sameAs = query.text(3);
                local.note = {query.text(4), query.text(5), query.text(6)};
            }
        }
        for (LocalPerson& local : found) {
            local.person.aliases = localAliases(m_database, local.person.name);
            local.person.terms = localTerms(m_database, local.person.name);
        }
        return found;
    });
}

Result<void> Persons::putLocal(const LocalPerson& local)
{
    if (const auto gone = removeLocal(local.person.name); !gone)
        return gone;
    return m_database.guarded([&] {
        const Person& person = local.person;
        auto query =
            m_database.query("INSERT INTO local_person (name, kind, country, same_as, made_by, made_at, reason) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?)");
        query << person.name << person.kind << person.country << local.sameAs << local.note.who << local.note.when
              << local.note.why;
        query.run();
        auto alias = m_database.query("INSERT OR IGNORE INTO local_alias (name, alias) VALUES (?, ?)");
        for (const std::string& each : person.aliases)
            alias << person.name << each, alias.run();
        auto term = m_database.query("INSERT INTO local_term (name, position, office, country, first_day, last_day) "
                                     "VALUES (?, ?, ?, ?, ?, ?)");
        int position = 0;
        for (const Term& each : person.terms) {
            term << person.name << position++ << each.office << each.country;
            term.orNull(each.from, each.from == kFarPast).orNull(each.to, each.to == kFarFuture);
            term.run();
        }
    });
}

Result<void> Persons::removeLocal(std::string_view name)
{
    return m_database.guarded([&] {
        m_database.query("DELETE FROM local_alias WHERE name = ?").operator<<(name).run();
        m_database.query("DELETE FROM local_term WHERE name = ?").operator<<(name).run();
        m_database.query("DELETE FROM local_person WHERE name = ?").operator<<(name).run();
    });
}

Result<std::vector<std::pair<PersonId, std::int64_t>>> Persons::counts() const
{
    using Counts = std::vector<std::pair<PersonId, std::int64_t>>;
    return m_database.guarded([&]() -> Result<Counts> {
        Counts counts;
        auto query = m_database.query(
            "SELECT person, count(DISTINCT account) AS n FROM account_actor GROUP BY person ORDER BY n DESC, person");
        while (query.next())
            counts.emplace_back(query.integer(0), query.integer(1));
        return counts;
    });
}

Result<std::vector<AccountId>> Persons::accountsOf(std::string_view name) const
{
    return m_database.guarded([&]() -> Result<std::vector<AccountId>> {
        std::vector<AccountId> accounts;
        auto query =
            m_database.query("SELECT DISTINCT aa.account FROM account_actor aa JOIN person p ON p.id = aa.person "
                             "WHERE p.name = ? ORDER BY aa.account");
        query << name;
        while (query.next())
            accounts.push_back(query.integer(0));
        return accounts;
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
        const auto added = local();
        if (!added)
            return added.error();
        for (auto& [id, stored] : persons)
            for (const LocalPerson& each : *added)
                if (each.person.name == stored.person.name && each.sameAs.empty())
                    overlay(stored.person, each.person);
        std::vector<StoredPerson> list;
        for (auto& [id, person] : persons)
            list.push_back(std::move(person));
        return list;
    });
}

} // namespace summitry
