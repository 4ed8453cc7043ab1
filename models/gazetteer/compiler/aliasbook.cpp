#include "models/gazetteer/compiler/aliasbook.h"

#include "models/gazetteer/folding.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace summitry::gazetteer {

namespace {

/// Ways of writing that come by themselves.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kVariants{{
    {"St. ", "St "}, {" summit", " Summit"}, {" Summit", " summit"}, {"U.S.-", "US-"}, {"US-", "U.S.-"}}};

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool isAsciiWord(char c)
{
    return static_cast<unsigned char>(c) < 0x80 && isWordCodePoint(static_cast<char32_t>(c));
}

bool isMatchable(const std::string& key)
{
    const auto printable = [](char c) { return c >= ' ' && static_cast<unsigned char>(c) < 0x7F; };
    return !key.empty() && isAsciiWord(key.front()) && key.back() != ' ' && key.find("  ") == std::string::npos
        && std::all_of(key.begin(), key.end(), printable);
}

/// As the finder sees it: words begin after an apostrophe.
std::string keyOf(std::string_view alias)
{
    const std::string key = foldedText(alias);
    return key.starts_with('\'') ? key.substr(1) : key;
}

auto sortKey(const MeaningRow& row)
{
    return std::tuple(row.kind, row.entry, row.year);
}

bool isSmallWord(std::string_view word)
{
    static constexpr std::array<std::string_view, 5> kSmall{"of", "the", "and", "in", "for"};
    return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

std::string titleCase(std::string_view title)
{
    std::string cased(title);
    for (std::size_t at = 0; at < cased.size();) {
        const std::size_t end = std::min(cased.find_first_of(" -", at), cased.size());
        if (at == 0 || !isSmallWord(title.substr(at, end - at)))
            cased[at] = upper(cased[at]);
        at = end + 1;
    }
    return cased;
}

std::string sentenceCase(std::string_view title)
{
    std::string cased(title);
    cased.front() = upper(cased.front());
    return cased;
}

std::string plural(std::string_view title)
{
    const std::size_t head = std::min(title.find(" of "), title.size());
    return std::string(title.substr(0, head)) + "s" + std::string(title.substr(head));
}

} // namespace

bool AliasBook::add(std::string_view alias, const MeaningRow& meaning)
{
    const std::string key = keyOf(alias);
    if (!isMatchable(key))
        return false;
    insert(key, meaning);
    for (const auto& [written, also] : kVariants) {
        const std::size_t at = key.find(written);
        if (at != std::string::npos)
            insert(std::string(key).replace(at, written.size(), also), meaning);
    }
    return true;
}

void AliasBook::insert(const std::string& key, const MeaningRow& meaning)
{
    std::vector<MeaningRow>& meanings = m_entries[key];
    const auto at = std::lower_bound(meanings.begin(), meanings.end(), meaning, [](const MeaningRow& a, const MeaningRow& b) { return sortKey(a) < sortKey(b); });
    if (at != meanings.end() && sortKey(*at) == sortKey(meaning))
        at->flags |= meaning.flags;
    else
        meanings.insert(at, meaning);
}

bool AliasBook::addTitle(std::string_view title, const MeaningRow& meaning)
{
    bool added = true;
    for (const std::string& form : {std::string(title), plural(title)})
        added = add(form, meaning) && add(titleCase(form), meaning) && add(sentenceCase(form), meaning) && added;
    return added;
}

bool AliasBook::markHomograph(std::string_view alias)
{
    const auto entry = m_entries.find(keyOf(alias));
    if (entry == m_entries.end())
        return false;
    for (MeaningRow& meaning : entry->second)
        meaning.flags |= kHomographFlag;
    return true;
}

void AliasBook::addCapitals()
{
    constexpr std::size_t shortWord = 3;
    std::map<std::string, std::vector<MeaningRow>> capitals;
    for (const auto& [key, meanings] : m_entries) {
        std::string big(key.size(), ' ');
        std::transform(key.begin(), key.end(), big.begin(), upper);
        if (m_entries.contains(big))
            continue;
        for (MeaningRow meaning : meanings) {
            if (big.size() <= shortWord)
                meaning.flags |= kHomographFlag;
            auto& known = capitals[big];
            const bool twice = std::any_of(known.begin(), known.end(), [&](const MeaningRow& row) { return sortKey(row) == sortKey(meaning); });
            if (!twice)
                known.push_back(meaning);
        }
    }
    m_entries.merge(capitals);
}

} // namespace summitry::gazetteer
