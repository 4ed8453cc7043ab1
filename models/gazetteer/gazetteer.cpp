#include "models/gazetteer/gazetteer.h"

#include "models/gazetteer/gazetteertables.h"

#include <algorithm>

// The compiled tables, laid into the program as they are; see blobdata.cpp.in.
extern "C" {
extern const char summitryGazetteerBegin[];
extern const char summitryGazetteerEnd[];
}

namespace summitry {

namespace {

std::uint32_t lookUp(const std::unordered_map<std::string_view, std::uint32_t>& index, std::string_view key)
{
    const auto found = index.find(key);
    return found == index.end() ? Gazetteer::kNone : found->second;
}

} // namespace

Gazetteer::Gazetteer(std::unique_ptr<const Tables> tables) : m_tables(std::move(tables)) {}

Gazetteer::~Gazetteer() = default;

Result<std::shared_ptr<const Gazetteer>> Gazetteer::loadBuiltIn()
{
    return loadWith({});
}

Result<std::shared_ptr<const Gazetteer>> Gazetteer::loadWith(std::span<const Person> additions)
{
    auto tables = std::make_unique<Tables>();
    if (!tables->read(
            {summitryGazetteerBegin, static_cast<std::size_t>(summitryGazetteerEnd - summitryGazetteerBegin)}))
        return fail("The built-in tables of persons and countries are damaged; build the program again.");
    for (const Person& person : additions)
        tables->add(person);
    return std::shared_ptr<const Gazetteer>(new Gazetteer(std::move(tables)));
}

void Gazetteer::find(std::string_view text, std::vector<AliasHit>& hits) const
{
    const std::size_t first = hits.size();
    m_tables->finder.find(text, [&](std::size_t begin, std::size_t end, std::uint32_t alias) {
        const auto meanings = m_tables->meaningsOf(alias);
        if (!meanings.empty())
            hits.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), meanings});
    });
    if (!m_tables->local.empty())
        m_tables->local.find(text, hits, first);
}

std::span<const AliasMeaning> Gazetteer::meanings(std::string_view alias) const
{
    if (const auto local = m_tables->local.exact(alias); !local.empty())
        return local;
    const std::uint32_t known = m_tables->finder.exact(alias);
    return known == kNone ? std::span<const AliasMeaning>{} : m_tables->meaningsOf(known);
}

std::span<const GazetteerPerson> Gazetteer::persons() const
{
    return m_tables->persons;
}

std::span<const GazetteerTerm> Gazetteer::terms() const
{
    return m_tables->terms;
}

std::span<const GazetteerCountry> Gazetteer::countries() const
{
    return m_tables->countries;
}

std::span<const GazetteerOrganisation> Gazetteer::organisations() const
{
    return m_tables->organisations;
}

std::span<const GazetteerOffice> Gazetteer::offices() const
{
    return m_tables->offices;
}

std::span<const Meeting> Gazetteer::meetings(std::uint32_t organisation, std::int64_t year) const
{
    const auto all = m_tables->organisations[organisation].meetings;
    const auto inYear = [year](const Meeting& meeting) { return meeting.year == year; };
    const auto first = std::find_if(all.begin(), all.end(), inYear);
    return {first, std::find_if_not(first, all.end(), inYear)};
}

std::uint32_t Gazetteer::person(std::string_view name) const
{
    return lookUp(m_tables->personIndex, name);
}

std::uint32_t Gazetteer::country(std::string_view codeOrName) const
{
    return lookUp(m_tables->countryIndex, codeOrName);
}

std::uint32_t Gazetteer::organisation(std::string_view code) const
{
    return lookUp(m_tables->organisationIndex, code);
}

Person Gazetteer::describe(std::uint32_t person) const
{
    Person value;
    value.name = m_tables->persons[person].name;
    value.kind = ActorKind::Leader;
    value.sex = m_tables->persons[person].sex;
    if (person < m_tables->personRows.size()) {
        const gazetteer::Rows aliases = m_tables->personRows[person].aliases;
        for (const gazetteer::Slice& alias : m_tables->personAliases.subspan(aliases.first, aliases.count))
            value.aliases.emplace_back(m_tables->text(alias));
    }
    if (const auto local = m_tables->added.find(person); local != m_tables->added.end()) {
        value.aliases.insert(value.aliases.end(), local->second.aliases.begin(), local->second.aliases.end());
        value.country = local->second.country;
        if (person >= m_tables->personRows.size())
            value.kind = local->second.kind;
    }
    for (const std::uint32_t number : m_tables->persons[person].terms) {
        const GazetteerTerm& term = m_tables->terms[number];
        const bool national = term.country != kNone;
        const std::string_view code =
            national ? m_tables->countries[term.country].code : m_tables->organisations[term.organisation].code;
        value.terms.push_back({std::string(term.office), std::string(code), term.from, term.to});
        if (national)
            value.country = code;
    }
    return value;
}

} // namespace summitry
