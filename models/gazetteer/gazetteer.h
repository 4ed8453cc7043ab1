#pragma once
// Persons with offices and terms, countries, places, organisations and summit series: an immutable look-up,
// compiled at build time from resources/gazetteer/*.tsv. Shared between threads freely. It knows names and facts,
// not articles: which of several persons a name means is decided by models/analysis.
#include "models/domain/edtfdate.h"
#include "models/domain/person.h"
#include "models/domain/result.h"

#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace summitry {

enum class EntryKind : std::uint8_t {
    Person,
    Country,
    Demonym,      ///< adjective or people: "Turkish", "Turks"; entry is the country
    Metonym,      ///< capital or seat that speaks for a country: "Seoul", "Kremlin"; entry is the country
    Place,        ///< city; entry is the country
    Organisation, ///< or summit series
    Office        ///< title in the singular or plural: "president", "Prime Ministers"; entry indexes offices()
};

/// What one alias may mean. `entry` indexes the table of its kind (Country for Demonym, Metonym, Place).
struct AliasMeaning
{
    EntryKind kind;
    bool isFullName;   ///< persons: more than the family name, or a titled form ("King Salman")
    bool isHomograph;  ///< also a word, first name or another's name: demand a title, full mention or other evidence
    std::int16_t year; ///< the alias names the meeting of that year ("COP28"); 0 = any
    std::uint32_t entry;
};

struct AliasHit
{
    std::uint32_t begin; ///< bytes
    std::uint32_t end;
    std::span<const AliasMeaning> meanings;
};

struct GazetteerTerm
{
    std::uint32_t person;
    std::uint32_t country;      ///< index of country, or kNone for an organisation's office
    std::uint32_t organisation; ///< index, or kNone
    std::string_view office;
    Day from;
    Day to; ///< the day the successor took over; kFarFuture while it lasts
};

struct GazetteerOffice
{
    std::string_view name; ///< as terms have it
    std::uint32_t rank;    ///< 1 = most senior
};

struct GazetteerPerson
{
    std::string_view name;
    Sex sex;
    std::span<const std::uint32_t> terms; ///< indices, by from
};

struct GazetteerCountry
{
    std::string_view code; ///< ISO 3166-1 alpha-3
    std::string_view name;
    std::string_view capital;
};

struct Meeting
{
    std::string_view place; ///< "City, Country"; "(virtual)" where nobody travelled
    std::int64_t year;
    Day from;
    Day to;
};

struct GazetteerOrganisation
{
    std::string_view code;
    std::string_view name;
    bool isSeries;
    std::span<const Meeting> meetings; ///< by year
};

class Gazetteer
{
public:
    static constexpr std::uint32_t kNone = 0xffffffff;

    /// The compiled tables of this build. An error means a broken build.
    static Result<std::shared_ptr<const Gazetteer>> loadBuiltIn();
    /// The same with more persons, or more names and terms of persons it has: what people add to a file of theirs.
    static Result<std::shared_ptr<const Gazetteer>> loadWith(std::span<const Person> additions);
    ~Gazetteer();

    /// All aliases in the text, longest at each place, not overlapping, on word boundaries, case-sensitive (forms in
    /// capitals match too), accents and kinds of apostrophe and hyphen alike. One pass; hits are appended in order.
    void find(std::string_view text, std::vector<AliasHit>& hits) const;
    /// Meanings of exactly this alias; empty when unknown.
    std::span<const AliasMeaning> meanings(std::string_view alias) const;

    std::span<const GazetteerPerson> persons() const;
    std::span<const GazetteerTerm> terms() const;
    std::span<const GazetteerCountry> countries() const;
    std::span<const GazetteerOrganisation> organisations() const;
    std::span<const GazetteerOffice> offices() const;
    /// Meetings counted in that year, by first day; empty when none is known.
    std::span<const Meeting> meetings(std::uint32_t organisation, std::int64_t year) const;

    /// Index by exact canonical name or code; kNone when unknown.
    std::uint32_t person(std::string_view name) const;
    std::uint32_t country(std::string_view codeOrName) const;
    std::uint32_t organisation(std::string_view code) const;

    /// Terms of a country (or organisation) that touch first..last: the office that led in fact at `last` first, then
    /// by rank of office, then the latest first.
    std::vector<std::uint32_t> termsOfCountry(std::uint32_t country, Day first, Day last) const;
    std::vector<std::uint32_t> termsOfOrganisation(std::uint32_t organisation, Day first, Day last) const;
    /// Persons whom that title meant on some day of first..last, in the order of their terms: "president" also finds an
    /// acting one, "premier" a prime minister; "leader" finds whoever led in fact. On a day of handover both.
    std::vector<std::uint32_t> holders(std::uint32_t country, std::string_view office, Day first, Day last) const;
    std::vector<std::uint32_t> holdersInOrganisation(std::uint32_t organisation, std::string_view office, Day first,
                                                     Day last) const;
    /// The person as a domain value with all aliases and terms.
    Person describe(std::uint32_t person) const;

private:
    struct Tables;
    struct Realm;
    explicit Gazetteer(std::unique_ptr<const Tables> tables);
    std::unique_ptr<const Tables> m_tables;
};

} // namespace summitry
