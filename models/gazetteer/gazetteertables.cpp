#include "models/gazetteer/gazetteertables.h"

#include <cstring>
#include <numeric>

namespace summitry {

using namespace gazetteer;

class gazetteer::BlobReader
{
public:
    explicit BlobReader(std::string_view bytes) : m_bytes(bytes) {}
    bool isWhole()
    {
        if (m_bytes.size() < sizeof m_header)
            return false;
        std::memcpy(&m_header, m_bytes.data(), sizeof m_header);
        return std::string_view(m_header.magic, sizeof m_header.magic) == kMagic;
    }
    template <typename T>
    std::span<const T> rows(Section section) const
    {
        const Slice slice = m_header.sections[static_cast<int>(section)];
        return {reinterpret_cast<const T*>(m_bytes.data() + slice.at), slice.length};
    }

private:
    std::string_view m_bytes;
    BlobHeader m_header{};
};

namespace {

Day dayOf(std::int32_t day)
{
    return day == kAlways ? kFarPast : day == kStill ? kFarFuture : day;
}

template <typename Values, typename Key>
void indexBy(std::unordered_map<std::string_view, std::uint32_t>& index, const Values& values, Key key)
{
    index.reserve(values.size());
    for (std::uint32_t i = 0; i < values.size(); ++i)
        index.emplace(values[i].*key, i);
}

} // namespace

bool Gazetteer::Tables::read(std::string_view bytes)
{
    BlobReader blob(bytes);
    if (!blob.isWhole())
        return false;
    const auto chars = blob.rows<char>(Section::Pool);
    pool = {chars.data(), chars.size()};
    readOffices(blob);
    readCountries(blob);
    readOrganisations(blob);
    readPersons(blob);
    readAliases(blob);
    sortTerms();
    return true;
}

void Gazetteer::Tables::readOffices(const BlobReader& blob)
{
    for (const OfficeRow& row : blob.rows<OfficeRow>(Section::Offices)) {
        offices.push_back({text(row.name), row.rank});
        officeMatches.push_back(row.matches);
    }
    officeMatchList = blob.rows<std::uint32_t>(Section::OfficeMatches);
    regimes = blob.rows<RegimeRow>(Section::Regimes);
    regimeOffices = blob.rows<std::uint32_t>(Section::RegimeOffices);
    indexBy(officeIndex, offices, &GazetteerOffice::name);
}

void Gazetteer::Tables::readCountries(const BlobReader& blob)
{
    for (const CountryRow& row : blob.rows<CountryRow>(Section::Countries))
        countries.push_back({text(row.code), text(row.name), text(row.capital)});
    indexBy(countryIndex, countries, &GazetteerCountry::name);
    indexBy(countryIndex, countries, &GazetteerCountry::code);
}

void Gazetteer::Tables::readOrganisations(const BlobReader& blob)
{
    for (const MeetingRow& row : blob.rows<MeetingRow>(Section::Meetings))
        meetings.push_back({text(row.place), row.year, row.from, row.to});
    for (const OrganisationRow& row : blob.rows<OrganisationRow>(Section::Organisations)) {
        const auto own = std::span<const Meeting>(meetings).subspan(row.meetings.first, row.meetings.count);
        organisations.push_back({text(row.code), text(row.name), row.isSeries != 0, own});
    }
    indexBy(organisationIndex, organisations, &GazetteerOrganisation::code);
}

void Gazetteer::Tables::readPersons(const BlobReader& blob)
{
    const auto termRows = blob.rows<TermRow>(Section::Terms);
    terms.reserve(termRows.size());
    for (const TermRow& row : termRows) {
        terms.push_back(
            {row.person, row.country, row.organisation, offices[row.office].name, dayOf(row.from), dayOf(row.to)});
        termOffices.push_back(row.office);
    }
    termNumbers.resize(terms.size());
    std::iota(termNumbers.begin(), termNumbers.end(), 0U);
    personRows = blob.rows<PersonRow>(Section::Persons);
    personAliases = blob.rows<Slice>(Section::PersonAliases);
    persons.reserve(personRows.size());
    for (const PersonRow& row : personRows) {
        const auto own = std::span<const std::uint32_t>(termNumbers).subspan(row.terms.first, row.terms.count);
        persons.push_back({text(row.name), static_cast<Sex>(row.sex), own});
    }
    indexBy(personIndex, persons, &GazetteerPerson::name);
}

void Gazetteer::Tables::readAliases(const BlobReader& blob)
{
    finder = AliasFinder(blob.rows<Cell>(Section::Cells));
    aliasStarts = blob.rows<std::uint32_t>(Section::AliasStarts);
    const auto rows = blob.rows<MeaningRow>(Section::Meanings);
    meanings.reserve(rows.size());
    for (const MeaningRow& row : rows)
        meanings.push_back({static_cast<EntryKind>(row.kind), (row.flags & kFullNameFlag) != 0,
                            (row.flags & kHomographFlag) != 0, row.year, row.entry});
}

void Gazetteer::Tables::sortTerms()
{
    termsByCountry.resize(countries.size());
    termsByOrganisation.resize(organisations.size());
    for (std::uint32_t i = 0; i < terms.size(); ++i) {
        auto& list =
            terms[i].country != kNone ? termsByCountry[terms[i].country] : termsByOrganisation[terms[i].organisation];
        list.push_back(i);
    }
}

} // namespace summitry
