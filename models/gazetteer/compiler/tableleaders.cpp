#include "models/domain/person.h"
#include "models/gazetteer/compiler/fullname.h"
#include "models/gazetteer/compiler/tables.h"
#include "models/gazetteer/gazetteer.h"

#include <algorithm>
#include <tuple>

namespace summitry::gazetteer {

void Tables::readLeaders()
{
    const TableFile file = open("leaders.tsv", 7);
    for (const TableRow& row : file.rows())
        readLeader(file, row);
    settlePersons();
}

void Tables::readLeader(const TableFile& file, const TableRow& row)
{
    const auto [known, isNew] = m_personIndex.emplace(row.cells[0], static_cast<std::uint32_t>(m_drafts.size()));
    if (isNew)
        m_drafts.push_back({{pooled(row.cells[0]), {}, {}, 0}, {}, {std::string(row.cells[0])}});
    PersonDraft& draft = m_drafts[known->second];
    const std::string_view sex = row.cells[6];
    if (sex != "m" && sex != "f")
        file.complain(row, "the sex must be m or f");
    draft.row.sex = static_cast<std::uint32_t>(sex == "f" ? Sex::Female : Sex::Male);

    const bool isCountry = m_countryIndex.contains(row.cells[1]);
    const std::uint32_t owner =
        find(isCountry ? m_countryIndex : m_organisationIndex, row.cells[1], file, row, "country or organisation");
    const TermRow term{known->second,
                       isCountry ? owner : kNoRow,
                       isCountry ? kNoRow : owner,
                       find(m_officeIndex, row.cells[2], file, row, "office"),
                       day(row.cells[3], Bound::First, file, row),
                       day(row.cells[4], Bound::Last, file, row)};
    if (term.from == kAlways || term.to < term.from)
        file.complain(row, "needs a first day, and a last day not before it");
    draft.terms.push_back(term);

    for (const std::string_view alias : parts(row.cells[5], '|')) {
        if (std::find(draft.aliases.begin(), draft.aliases.end(), alias) == draft.aliases.end())
            draft.aliases.emplace_back(alias);
    }
    for (const std::string& alias : draft.aliases) {
        if (!m_book.add(alias, {known->second, 0, static_cast<std::uint8_t>(EntryKind::Person), 0}))
            file.complain(row, "this alias cannot be matched: " + alias);
    }
}

void Tables::settlePersons()
{
    for (std::uint32_t person = 0; person < m_drafts.size(); ++person) {
        PersonDraft& draft = m_drafts[person];
        std::stable_sort(draft.terms.begin(), draft.terms.end(), [](const TermRow& a, const TermRow& b) {
            return std::tuple(a.from, a.to) < std::tuple(b.from, b.to);
        });
        draft.row.terms = {static_cast<std::uint32_t>(m_terms.size()), static_cast<std::uint32_t>(draft.terms.size())};
        m_terms.insert(m_terms.end(), draft.terms.begin(), draft.terms.end());
        addPersonAliases(person, draft);
    }
}

void Tables::addPersonAliases(std::uint32_t person, const PersonDraft& draft)
{
    PersonRow row = draft.row;
    row.aliases = {static_cast<std::uint32_t>(m_personAliases.size()),
                   static_cast<std::uint32_t>(draft.aliases.size() - 1)};
    for (const std::string& alias : draft.aliases) {
        if (&alias != &draft.aliases.front())
            m_personAliases.push_back(pooled(alias));
        if (isFullName(alias, draft.aliases))
            m_book.add(alias, {person, 0, static_cast<std::uint8_t>(EntryKind::Person), kFullNameFlag});
    }
    m_persons.push_back(row);
}

} // namespace summitry::gazetteer
