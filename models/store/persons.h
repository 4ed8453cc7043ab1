#pragma once
// Persons, institutions and countries that the file's accounts name, with terms of office where they are known, so that
// a file can be shown without the gazetteer it was made with. Owned by Store.
#include "models/domain/communication.h"
#include "models/domain/correctionset.h"
#include "models/domain/person.h"
#include "models/domain/result.h"

#include <string_view>
#include <utility>
#include <vector>

namespace summitry {

class Database;

using PersonId = std::int64_t; ///< row of the store

struct StoredPerson
{
    PersonId id = 0;
    Person person;
    std::string countryName; ///< English
};

class Persons
{
public:
    explicit Persons(Database& database) : m_database(database) {}

    /// The row of a name, made when new. A leader's kind and a known country win over what was there.
    Result<PersonId> ensure(std::string_view name, ActorKind kind, std::string_view country);
    /// Sets aliases, terms and sex; the person is made when new.
    Result<PersonId> describe(const Person& person);
    Result<void> nameCountry(std::string_view code, std::string_view name);
    Result<bool> isDescribed(std::string_view name) const;
    /// With what was added by hand.
    Result<std::vector<StoredPerson>> all() const;

    /// Additions by hand, by name. Write inside History::run.
    Result<std::vector<LocalPerson>> local() const;
    /// Replaces what was added about that name.
    Result<void> putLocal(const LocalPerson& local);
    Result<void> removeLocal(std::string_view name);
    /// How many accounts name each person in some role, most first.
    Result<std::vector<std::pair<PersonId, std::int64_t>>> counts() const;
    /// Accounts that name a person, ascending.
    Result<std::vector<AccountId>> accountsOf(std::string_view name) const;

private:
    Database& m_database;
};

} // namespace summitry
