#include "models/gazetteer/gazetteer.h"
#include "models/gazetteer/gazetteertables.h"

#include <algorithm>
#include <tuple>

namespace summitry {

namespace {

/// The offices that lead in fact in a country or organisation on a day, most senior first; empty where nothing is
/// known.
std::span<const std::uint32_t> leadingOffices(std::span<const gazetteer::RegimeRow> regimes,
                                              std::span<const std::uint32_t> offices, std::uint32_t country,
                                              std::uint32_t organisation, Day day)
{
    const auto regime = std::find_if(regimes.begin(), regimes.end(), [&](const gazetteer::RegimeRow& row) {
        return row.country == country && row.organisation == organisation && row.from <= day && day <= row.to;
    });
    return regime == regimes.end() ? std::span<const std::uint32_t>{}
                                   : offices.subspan(regime->offices.first, regime->offices.count);
}

/// Whoever left on the first day or came on the last one counts.
bool touches(const GazetteerTerm& term, Day first, Day last)
{
    return term.from <= last && first <= term.to;
}

} // namespace

/// The terms of one country or organisation; a look-up may be asked of either.
struct Gazetteer::Realm
{
    const Tables& tables;
    const std::vector<std::uint32_t>& terms;
    std::uint32_t country = kNone;
    std::uint32_t organisation = kNone;

    std::vector<std::uint32_t> ranked(Day first, Day last) const;
    std::vector<std::uint32_t> holders(std::string_view office, Day first, Day last) const;
    std::vector<std::uint32_t> leaders(Day first, Day last) const;
    std::vector<std::uint32_t> personsIn(std::span<const std::uint32_t> offices, Day first, Day last) const;
};

std::vector<std::uint32_t> Gazetteer::Realm::ranked(Day first, Day last) const
{
    std::vector<std::uint32_t> found;
    std::copy_if(terms.begin(), terms.end(), std::back_inserter(found),
                 [&](std::uint32_t i) { return touches(tables.terms[i], first, last); });
    const auto leading = leadingOffices(tables.regimes, tables.regimeOffices, country, organisation, last);
    const auto key = [&](std::uint32_t i) {
        const std::uint32_t office = tables.termOffices[i];
        return std::tuple(std::find(leading.begin(), leading.end(), office) - leading.begin(),
                          tables.offices[office].rank, -tables.terms[i].from, i);
    };
    std::sort(found.begin(), found.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
    return found;
}

std::vector<std::uint32_t> Gazetteer::Realm::personsIn(std::span<const std::uint32_t> offices, Day first,
                                                       Day last) const
{
    std::vector<std::uint32_t> persons;
    for (const std::uint32_t i : ranked(first, last)) {
        const bool fits = std::find(offices.begin(), offices.end(), tables.termOffices[i]) != offices.end();
        if (fits && std::find(persons.begin(), persons.end(), tables.terms[i].person) == persons.end())
            persons.push_back(tables.terms[i].person);
    }
    return persons;
}

std::vector<std::uint32_t> Gazetteer::Realm::leaders(Day first, Day last) const
{
    const auto leading = leadingOffices(tables.regimes, tables.regimeOffices, country, organisation, last);
    for (std::size_t i = 0; i < leading.size(); ++i) {
        const auto persons = personsIn(leading.subspan(i, 1), first, last);
        if (!persons.empty())
            return persons;
    }
    const auto all = ranked(first, last);
    return all.empty() ? std::vector<std::uint32_t>{} : std::vector{tables.terms[all.front()].person};
}

std::vector<std::uint32_t> Gazetteer::Realm::holders(std::string_view office, Day first, Day last) const
{
    constexpr std::string_view inFact = "leader";
    if (office == inFact)
        return leaders(first, last);
    const auto known = tables.officeIndex.find(office);
    if (known == tables.officeIndex.end())
        return {};
    const auto exact = personsIn(std::span(&known->second, 1), first, last);
    if (!exact.empty())
        return exact;
    const gazetteer::Rows matches = tables.officeMatches[known->second];
    return personsIn(tables.officeMatchList.subspan(matches.first, matches.count), first, last);
}

std::vector<std::uint32_t> Gazetteer::termsOfCountry(std::uint32_t country, Day first, Day last) const
{
    return Realm{*m_tables, m_tables->termsByCountry[country], country, kNone}.ranked(first, last);
}

std::vector<std::uint32_t> Gazetteer::termsOfOrganisation(std::uint32_t organisation, Day first, Day last) const
{
    return Realm{*m_tables, m_tables->termsByOrganisation[organisation], kNone, organisation}.ranked(first, last);
}

std::vector<std::uint32_t> Gazetteer::holders(std::uint32_t country, std::string_view office, Day first, Day last) const
{
    return Realm{*m_tables, m_tables->termsByCountry[country], country, kNone}.holders(office, first, last);
}

std::vector<std::uint32_t> Gazetteer::holdersInOrganisation(std::uint32_t organisation, std::string_view office,
                                                            Day first, Day last) const
{
    return Realm{*m_tables, m_tables->termsByOrganisation[organisation], kNone, organisation}.holders(office, first,
                                                                                                      last);
}

} // namespace summitry
