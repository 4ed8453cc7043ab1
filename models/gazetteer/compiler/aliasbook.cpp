#include "models/gazetteer/compiler/aliasbook.h"

#include "models/gazetteer/folding.h"
#include "models/gazetteer/gazetteer.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace summitry::gazetteer {

namespace {

/// Ways of writing that come by themselves.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kVariants{
    {{"St. ", "St "}, {" summit", " Summit"}, {" Summit", " summit"}, {"U.S.-", "US-"}, {"US-", "U.S.-"}}};

constexpr auto kOffice = static_cast<std::uint8_t>(EntryKind::Office);

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
    return !key.empty() && isAsciiWord(key.front()) && key.back() != ' ' && key.find("  ") == std::string::npos &&
           std::all_of(key.begin(), key.end(), printable);
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

/// The forms in which a title stands in running text.
std::vector<std::string> formsOf(std::string_view title)
{
    std::vector<std::string> forms;
    for (const std::string& form : {std::string(title), plural(title)}) {
        forms.push_back(form);
        forms.push_back(titleCase(form));
        forms.push_back(sentenceCase(form));
    }
    return forms;
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
    const auto at = std::lower_bound(meanings.begin(), meanings.end(), meaning,
                                     [](const MeaningRow& a, const MeaningRow& b) { return sortKey(a) < sortKey(b); });
    if (at != meanings.end() && sortKey(*at) == sortKey(meaning))
        at->flags |= meaning.flags;
    else
        meanings.insert(at, meaning);
}

bool AliasBook::addTitle(std::string_view title, const MeaningRow& meaning)
{
    const std::vector<std::string> forms = formsOf(title);
    return std::all_of(forms.begin(), forms.end(), [&](const std::string& form) { return add(form, meaning); });
}

bool AliasBook::markHomograph(std::string_view alias)
{
    const auto entry = m_entries.find(keyOf(alias));
    if (entry == m_entries.end())
        return false;
    if (!entry->second.empty() && entry->second.front().kind == kOffice) {
        for (const std::string& form : formsOf(alias))
            m_entries.at(form).front().flags |= kHomographFlag;
        return true;
    }
    // "King" is a doubtful name, but as good a title as any.
    for (MeaningRow& meaning : entry->second) {
        if (meaning.kind != kOffice)
            meaning.flags |= kHomographFlag;
    }
    return true;
}

bool AliasBook::addOtherwise(std::string_view name)
{
    const std::string key = keyOf(name);
    return isMatchable(key) && m_entries.emplace(key, std::vector<MeaningRow>{}).second;
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
        capitals[big];
        for (MeaningRow meaning : meanings) {
            if (big.size() <= shortWord)
                meaning.flags |= kHomographFlag;
            auto& known = capitals[big];
            const bool twice = std::any_of(known.begin(), known.end(),
                                           [&](const MeaningRow& row) { return sortKey(row) == sortKey(meaning); });
            if (!twice)
                known.push_back(meaning);
        }
    }
    m_entries.merge(capitals);
}

} // namespace summitry::gazetteer
