#pragma once
// Reads the tables of resources/gazetteer and turns them into the rows of blob.h. What is wrong goes to Complaints with
// file and line; the rows are of use only when there are none. Order matters: offices, countries and organisations are
// read before the tables that name them.
#include "models/gazetteer/blob.h"
#include "models/gazetteer/compiler/aliasbook.h"
#include "models/gazetteer/compiler/tablefile.h"

#include <map>
#include <string>
#include <vector>

namespace summitry::gazetteer {

class Tables
{
public:
    Tables(std::string folder, Complaints& complaints);
    /// All sections, to be written as they are.
    std::string blob() const;

private:
    using Index = std::map<std::string, std::uint32_t, std::less<>>;
    struct PersonDraft
    {
        PersonRow row{};
        std::vector<TermRow> terms;
        std::vector<std::string> aliases;
    };

    void readOffices();
    void readCountries();
    void readPlaces();
    void readOrganisations();
    void readMeetings();
    void readLeaders();
    void readLeader(const TableFile& file, const TableRow& row);
    void settlePersons();
    void addPersonAliases(std::uint32_t person, const PersonDraft& draft);
    void readEffective();
    void readHomographs();
    void readOtherwise();
    void settleAliases();

    TableFile open(const char* name, std::size_t columns);
    void addAliases(const TableFile& file, const TableRow& row, std::size_t column, std::uint8_t kind,
                    std::uint32_t entry);
    std::uint32_t find(const Index& index, std::string_view key, const TableFile& file, const TableRow& row,
                       std::string_view what);
    /// A month or year stands for its first or last day; empty for no bound.
    enum class Bound : std::uint8_t { First, Last };
    std::int32_t day(std::string_view text, Bound bound, const TableFile& file, const TableRow& row);
    Rows officeList(std::string_view list, std::vector<std::uint32_t>& into, const TableFile& file,
                    const TableRow& row);
    Slice pooled(std::string_view text);

    std::string m_folder;
    Complaints& m_complaints;
    AliasBook m_book;
    std::string m_pool;
    Index m_poolIndex, m_officeIndex, m_countryIndex, m_organisationIndex, m_personIndex;
    std::vector<PersonDraft> m_drafts;
    std::vector<PersonRow> m_persons;
    std::vector<Slice> m_personAliases;
    std::vector<TermRow> m_terms;
    std::vector<CountryRow> m_countries;
    std::vector<OrganisationRow> m_organisations;
    std::vector<MeetingRow> m_meetings;
    std::vector<OfficeRow> m_offices;
    std::vector<std::uint32_t> m_officeMatches;
    std::vector<RegimeRow> m_regimes;
    std::vector<std::uint32_t> m_regimeOffices;
    std::vector<Cell> m_cells;
    std::vector<std::uint32_t> m_aliasStarts;
    std::vector<MeaningRow> m_meanings;
};

} // namespace summitry::gazetteer
