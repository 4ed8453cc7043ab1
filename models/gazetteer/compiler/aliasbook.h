#pragma once
// Gathers all aliases with what they may mean: folded, with forms in capitals, and marked where an alias is also an
// ordinary word. The order of meanings is that of their kinds, then of their entries.
#include "models/gazetteer/blob.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace summitry::gazetteer {

class AliasBook
{
public:
    /// False, and nothing added, when the alias cannot be matched: empty, not beginning or ending as a word does,
    /// with two spaces, or with letters that have no ASCII form. "St. Lucia" also adds "St Lucia",
    /// "G20 summit" also "G20 Summit", "US-China" also "U.S.-China".
    bool add(std::string_view alias, const MeaningRow& meaning);
    /// A title in running text with its other forms: "prime minister", "Prime Minister", plurals.
    bool addTitle(std::string_view title, const MeaningRow& meaning);
    /// A name that holds an alias but means something else; false when it is an alias itself or cannot be matched.
    bool addOtherwise(std::string_view name);
    /// Marks the alias, and a title in all its forms; false when there is no such alias.
    bool markHomograph(std::string_view alias);
    /// Adds "XI JINPING" for "Xi Jinping" where the capitals mean nothing else yet; to be called last.
    void addCapitals();

    const std::map<std::string, std::vector<MeaningRow>>& entries() const { return m_entries; }

private:
    void insert(const std::string& key, const MeaningRow& meaning);

    std::map<std::string, std::vector<MeaningRow>> m_entries;
};

} // namespace summitry::gazetteer
