#pragma once
// Persons, institutions and countries that the file's accounts name, with terms of office where they are known, so that
// a file can be shown without the gazetteer it was made with. Owned by Store.
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
    Result<std::vector<StoredPerson>> all() const;

private:
    Database& m_database;
};

} // namespace summitry
