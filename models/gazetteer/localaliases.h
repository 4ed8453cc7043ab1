#pragma once
// Aliases that a file adds to the compiled ones: a handful, so they are looked for one by one at each word. Folds as
// the compiled look-up does; whole words, longest first. Internal to models/gazetteer.
#include "models/gazetteer/gazetteer.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace summitry::gazetteer {

class LocalAliases
{
public:
    void add(std::string_view alias, const AliasMeaning& meaning);
    bool empty() const { return m_entries.empty(); }
    /// Puts its hits among those from `first` on, which are in order; where two overlap, the longer one stays.
    void find(std::string_view text, std::vector<AliasHit>& hits, std::size_t first) const;
    /// Empty when it is none of these.
    std::span<const AliasMeaning> exact(std::string_view alias) const;

private:
    struct Entry
    {
        std::string folded;
        std::vector<AliasMeaning> meanings;
    };
    const Entry* longestAt(std::string_view text, std::size_t at, std::size_t& end) const;

    std::vector<std::unique_ptr<Entry>> m_entries;
    std::array<std::vector<const Entry*>, 256> m_byFirst; ///< byte of the folded alias
};

} // namespace summitry::gazetteer
