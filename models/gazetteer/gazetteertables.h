#pragma once
// What a loaded gazetteer holds: the compiled rows in place, and around them the values of the public face, made once.
// Internal to models/gazetteer.
#include "models/gazetteer/aliasfinder.h"
#include "models/gazetteer/gazetteer.h"
#include "models/gazetteer/localaliases.h"

#include <deque>
#include <string_view>
#include <unordered_map>

namespace summitry {

namespace gazetteer {
class BlobReader;
}

struct Gazetteer::Tables
{
    using Index = std::unordered_map<std::string_view, std::uint32_t>;

    gazetteer::AliasFinder finder;
    std::span<const std::uint32_t> aliasStarts;
    std::vector<AliasMeaning> meanings;
    std::vector<GazetteerPerson> persons;
    std::vector<GazetteerTerm> terms;
    std::vector<std::uint32_t> termNumbers; ///< 0, 1, 2 …: persons' terms lie side by side
    std::vector<std::uint32_t> termOffices; ///< of offices, beside terms
    std::vector<GazetteerCountry> countries;
    std::vector<GazetteerOrganisation> organisations;
    std::vector<Meeting> meetings;
    std::vector<GazetteerOffice> offices;
    std::vector<gazetteer::Rows> officeMatches;
    std::span<const std::uint32_t> officeMatchList;
    std::span<const gazetteer::RegimeRow> regimes;
    std::span<const std::uint32_t> regimeOffices;
    std::span<const gazetteer::PersonRow> personRows;
    std::span<const gazetteer::Slice> personAliases;
    std::string_view pool;
    std::vector<std::vector<std::uint32_t>> termsByCountry;
    std::vector<std::vector<std::uint32_t>> termsByOrganisation;
    Index personIndex;
    Index countryIndex;
    Index organisationIndex;
    Index officeIndex;
    // What a file adds; texts and lists stay where they are.
    std::deque<std::string> ownTexts;
    std::deque<std::vector<std::uint32_t>> ownTerms;
    std::unordered_map<std::uint32_t, Person> added; ///< by person
    gazetteer::LocalAliases local;

    /// False when the bytes are no gazetteer of this build's shape. They must outlive the tables.
    bool read(std::string_view bytes);
    void readOffices(const gazetteer::BlobReader& blob);
    void readPersons(const gazetteer::BlobReader& blob);
    void readCountries(const gazetteer::BlobReader& blob);
    void readOrganisations(const gazetteer::BlobReader& blob);
    void readAliases(const gazetteer::BlobReader& blob);
    void sortTerms();
    void add(const Person& person);
    void addTerms(std::uint32_t person, const std::vector<Term>& more);
    std::uint32_t officeOf(const std::string& name);

    std::string_view text(const gazetteer::Slice& slice) const { return pool.substr(slice.at, slice.length); }
    std::span<const AliasMeaning> meaningsOf(std::uint32_t alias) const
    {
        return std::span(meanings).subspan(aliasStarts[alias], aliasStarts[alias + 1] - aliasStarts[alias]);
    }
};

} // namespace summitry
