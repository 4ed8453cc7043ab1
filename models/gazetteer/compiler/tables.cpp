#include "models/gazetteer/compiler/tables.h"

#include "models/domain/edtfdate.h"
#include "models/gazetteer/compiler/triebuilder.h"
#include "models/gazetteer/gazetteer.h"

#include <algorithm>
#include <charconv>

namespace summitry::gazetteer {

namespace {

constexpr auto kindOf(EntryKind kind)
{
    return static_cast<std::uint8_t>(kind);
}

template <typename T>
std::uint32_t sizeOf(const std::vector<T>& rows)
{
    return static_cast<std::uint32_t>(rows.size());
}

bool isCountryCode(std::string_view code)
{
    return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

int yearOf(std::string_view text)
{
    int year = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
    return error == std::errc{} && end == text.data() + text.size() && year > 1800 && year < 2200 ? year : 0;
}

} // namespace

Tables::Tables(std::string folder, Complaints& complaints) : m_folder(std::move(folder)), m_complaints(complaints)
{
    readOffices();
    readCountries();
    readPlaces();
    readOrganisations();
    readMeetings();
    readLeaders();
    readEffective();
    readHomographs();
    readOtherwise();
    settleAliases();
}

void Tables::readOffices()
{
    const TableFile file = open("offices.tsv", 4);
    for (const TableRow& row : file.rows()) {
        const auto index = sizeOf(m_offices);
        if (!m_officeIndex.emplace(row.cells[0], index).second)
            file.complain(row, "this office stands here twice");
        std::uint32_t rank = 0;
        std::from_chars(row.cells[2].data(), row.cells[2].data() + row.cells[2].size(), rank);
        if (rank == 0)
            file.complain(row, "the rank must be a number from 1");
        m_offices.push_back({pooled(row.cells[0]), {}, rank});
        for (const std::string_view title : parts(row.cells[1], '|')) {
            if (!m_book.addTitle(title, {index, 0, kindOf(EntryKind::Office), 0}))
                file.complain(row, "a title cannot be matched");
        }
    }
    for (std::size_t i = 0; i < file.rows().size() && i < m_offices.size(); ++i)
        m_offices[i].matches = officeList(file.rows()[i].cells[3], m_officeMatches, file, file.rows()[i]);
}

void Tables::readCountries()
{
    const TableFile file = open("countries.tsv", 6);
    for (const TableRow& row : file.rows()) {
        const auto index = sizeOf(m_countries);
        if (!isCountryCode(row.cells[0]) || !m_countryIndex.emplace(row.cells[0], index).second)
            file.complain(row, "the code must be three capitals and stand here once");
        m_countries.push_back({pooled(row.cells[0]), pooled(row.cells[1]), pooled(row.cells[4])});
        addAliases(file, row, 1, kindOf(EntryKind::Country), index);
        addAliases(file, row, 2, kindOf(EntryKind::Country), index);
        addAliases(file, row, 3, kindOf(EntryKind::Demonym), index);
        addAliases(file, row, 5, kindOf(EntryKind::Metonym), index);
    }
}

void Tables::readPlaces()
{
    const TableFile file = open("places.tsv", 2);
    for (const TableRow& row : file.rows()) {
        const std::uint32_t country = find(m_countryIndex, row.cells[1], file, row, "country");
        addAliases(file, row, 0, kindOf(EntryKind::Place), country);
        if (row.cells.size() > 2)
            addAliases(file, row, 2, kindOf(EntryKind::Place), country);
    }
}

void Tables::readOrganisations()
{
    const TableFile file = open("organisations.tsv", 4);
    for (const TableRow& row : file.rows()) {
        const auto index = sizeOf(m_organisations);
        const bool series = row.cells[3] == "summit series";
        if (m_countryIndex.contains(row.cells[0]) || !m_organisationIndex.emplace(row.cells[0], index).second)
            file.complain(row, "the code stands here twice or is a country's");
        if (!series && row.cells[3] != "organisation")
            file.complain(row, "the kind must be organisation or summit series");
        m_organisations.push_back({pooled(row.cells[0]), pooled(row.cells[1]), {}, series});
        addAliases(file, row, 1, kindOf(EntryKind::Organisation), index);
        addAliases(file, row, 2, kindOf(EntryKind::Organisation), index);
    }
}

void Tables::readMeetings()
{
    const TableFile file = open("meetings.tsv", 5);
    std::vector<std::pair<std::uint32_t, MeetingRow>> all;
    for (const TableRow& row : file.rows()) {
        const std::uint32_t owner = find(m_organisationIndex, row.cells[0], file, row, "organisation");
        const MeetingRow meeting{pooled(row.cells[2]), yearOf(row.cells[1]), day(row.cells[3], Bound::First, file, row),
                                 day(row.cells[4], Bound::Last, file, row)};
        if (meeting.year == 0 || meeting.from == kAlways || meeting.to == kStill || meeting.to < meeting.from)
            file.complain(row, "needs a year, a first day and a last day not before it");
        all.emplace_back(owner, meeting);
    }
    std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return std::pair(a.first, a.second.from) < std::pair(b.first, b.second.from);
    });
    for (const auto& [owner, meeting] : all) {
        if (owner == kNoRow)
            continue;
        Rows& rows = m_organisations[owner].meetings;
        rows = {rows.count == 0 ? sizeOf(m_meetings) : rows.first, rows.count + 1};
        m_meetings.push_back(meeting);
    }
}

void Tables::readEffective()
{
    const TableFile file = open("effective.tsv", 4);
    for (const TableRow& row : file.rows()) {
        const bool isCountry = m_countryIndex.contains(row.cells[0]);
        const std::uint32_t owner =
            find(isCountry ? m_countryIndex : m_organisationIndex, row.cells[0], file, row, "country or organisation");
        const RegimeRow regime{isCountry ? owner : kNoRow, isCountry ? kNoRow : owner,
                               day(row.cells[2], Bound::First, file, row), day(row.cells[3], Bound::Last, file, row),
                               officeList(row.cells[1], m_regimeOffices, file, row)};
        if (regime.to < regime.from || regime.offices.count == 0)
            file.complain(row, "needs an office, and a last day not before the first");
        m_regimes.push_back(regime);
    }
}

void Tables::readHomographs()
{
    const TableFile file = open("homographs.tsv", 2);
    for (const TableRow& row : file.rows()) {
        if (!m_book.markHomograph(row.cells[0]))
            file.complain(row, "no table has this alias");
    }
}

void Tables::readOtherwise()
{
    const TableFile file = open("otherwise.tsv", 1);
    for (const TableRow& row : file.rows()) {
        if (!m_book.addOtherwise(row.cells[0]))
            file.complain(row, "this name is an alias itself, stands here twice or cannot be matched");
    }
}

void Tables::settleAliases()
{
    m_book.addCapitals();
    std::vector<std::string> aliases;
    for (const auto& [alias, meanings] : m_book.entries()) {
        aliases.push_back(alias);
        m_aliasStarts.push_back(sizeOf(m_meanings));
        m_meanings.insert(m_meanings.end(), meanings.begin(), meanings.end());
    }
    m_aliasStarts.push_back(sizeOf(m_meanings));
    m_cells = TrieBuilder().build(aliases);
}

TableFile Tables::open(const char* name, std::size_t columns)
{
    return TableFile(m_folder + "/" + name, columns, m_complaints);
}

void Tables::addAliases(const TableFile& file, const TableRow& row, std::size_t column, std::uint8_t kind,
                        std::uint32_t entry)
{
    for (const std::string_view cell : parts(row.cells[column], '|')) {
        const std::size_t at = cell.find('@');
        const int year = at == std::string_view::npos ? 0 : yearOf(cell.substr(at + 1));
        const bool yearIsWrong = at != std::string_view::npos && year == 0;
        if (yearIsWrong || !m_book.add(cell.substr(0, at), {entry, static_cast<std::int16_t>(year), kind, 0}))
            file.complain(row, "this alias cannot be matched: " + std::string(cell));
    }
}

std::uint32_t Tables::find(const Index& index, std::string_view key, const TableFile& file, const TableRow& row,
                           std::string_view what)
{
    const auto found = index.find(key);
    if (found != index.end())
        return found->second;
    file.complain(row, "no such " + std::string(what) + ": " + std::string(key));
    return kNoRow;
}

std::int32_t Tables::day(std::string_view text, Bound bound, const TableFile& file, const TableRow& row)
{
    const bool isFirst = bound == Bound::First;
    const std::int32_t whenEmpty = isFirst ? kAlways : kStill;
    if (text.empty())
        return whenEmpty;
    const auto date = EdtfDate::parse(text);
    if (date.ok() && date->precision() <= EdtfDate::Precision::Year && !date->isInterval())
        return static_cast<std::int32_t>(isFirst ? date->earliest() : date->latest());
    file.complain(row, "not a day, month or year: " + std::string(text));
    return whenEmpty;
}

Rows Tables::officeList(std::string_view list, std::vector<std::uint32_t>& into, const TableFile& file,
                        const TableRow& row)
{
    const std::uint32_t first = sizeOf(into);
    for (const std::string_view office : parts(list, '|'))
        into.push_back(find(m_officeIndex, office, file, row, "office"));
    return {first, sizeOf(into) - first};
}

Slice Tables::pooled(std::string_view text)
{
    const auto known = m_poolIndex.find(text);
    const auto length = static_cast<std::uint32_t>(text.size());
    if (known != m_poolIndex.end())
        return {known->second, length};
    const auto at = static_cast<std::uint32_t>(m_pool.size());
    m_pool += text;
    m_poolIndex.emplace(text, at);
    return {at, length};
}

} // namespace summitry::gazetteer
