#include "models/gazetteer/gazetteertables.h"

#include <algorithm>

namespace summitry {

namespace {

constexpr std::uint32_t kLastRank = 1000; // an office that the tables do not have yields to those that they have

} // namespace

std::uint32_t Gazetteer::Tables::officeOf(const std::string& name)
{
    if (const auto known = officeIndex.find(name); known != officeIndex.end())
        return known->second;
    const auto number = static_cast<std::uint32_t>(offices.size());
    const std::string_view own = ownTexts.emplace_back(name);
    offices.push_back({own, kLastRank});
    officeMatches.push_back({0, 0});
    officeIndex.emplace(own, number);
    return number;
}

void Gazetteer::Tables::addTerms(std::uint32_t person, const std::vector<Term>& more)
{
    auto& numbers = ownTerms.emplace_back(persons[person].terms.begin(), persons[person].terms.end());
    for (const Term& term : more) {
        const auto country = countryIndex.find(term.country);
        const auto organisation = organisationIndex.find(term.country);
        const bool national = country != countryIndex.end();
        if (!national && organisation == organisationIndex.end())
            continue; // nothing here asks for the offices of an unknown place
        const auto number = static_cast<std::uint32_t>(terms.size());
        const std::uint32_t office = officeOf(term.office);
        terms.push_back({person, national ? country->second : kNone, national ? kNone : organisation->second,
                         offices[office].name, term.from, term.to});
        termOffices.push_back(office);
        (national ? termsByCountry[country->second] : termsByOrganisation[organisation->second]).push_back(number);
        numbers.push_back(number);
    }
    std::stable_sort(numbers.begin(), numbers.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return terms[a].from < terms[b].from; });
    persons[person].terms = numbers;
}

void Gazetteer::Tables::add(const Person& person)
{
    auto [known, isNew] = personIndex.emplace(ownTexts.emplace_back(person.name), persons.size());
    const std::uint32_t number = known->second;
    if (isNew)
        persons.push_back({known->first, person.sex, {}});
    addTerms(number, person.terms);
    const auto name = [&](const std::string& alias) {
        local.add(alias, {EntryKind::Person, alias.find(' ') != std::string::npos, false, 0, number});
    };
    name(person.name);
    for (const std::string& alias : person.aliases)
        name(alias);
    Person& sum =
        added.emplace(number, Person{person.name, person.kind, person.country, person.sex, {}, {}}).first->second;
    sum.aliases.insert(sum.aliases.end(), person.aliases.begin(), person.aliases.end());
}

} // namespace summitry
