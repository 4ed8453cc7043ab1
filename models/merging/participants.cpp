#include "models/merging/participants.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace summitry {

namespace {

bool isStandIn(const Actor& actor)
{
    return actor.kind == ActorKind::Country || actor.kind == ActorKind::Institution;
}

bool isWholeSet(const Account& account, std::size_t size)
{
    return account.form == Form::Multilateral || size > 2;
}

constexpr std::array<std::string_view, 9> kEmptyWords{"the",      "summit", "meeting", "leaders",   "leaders'",
                                                      "leaders’", "annual", "forum",   "conference"};
constexpr std::array<std::string_view, 21> kNumbers{
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};
constexpr std::size_t kFewestInitials = 3; ///< "World Bank" is not "wb"

std::string lower(std::string_view word)
{
    std::string small(word);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small;
}

bool isYear(std::string_view word)
{
    return word.size() == 4 &&
           std::all_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
}

} // namespace

std::string partyCode(const Actor& actor)
{
    return actor.country.empty() ? actor.name : actor.country;
}

bool samePerson(const Actor& a, const Actor& b)
{
    if (a.name == b.name)
        return true;
    const bool standsIn = isStandIn(a) || isStandIn(b);
    return standsIn && !a.country.empty() && a.country == b.country;
}

std::size_t matched(std::span<const Actor> a, std::span<const Actor> b)
{
    const std::span<const Actor> fewer = a.size() <= b.size() ? a : b, more = a.size() <= b.size() ? b : a;
    std::vector<bool> taken(more.size(), false);
    std::size_t count = 0;
    for (const bool byName : {true, false}) { // names first, so that a stand-in does not take a namesake's place
        for (const Actor& actor : fewer) {
            const bool hasName =
                std::any_of(more.begin(), more.end(), [&](const Actor& m) { return m.name == actor.name; });
            if (hasName != byName)
                continue;
            for (std::size_t i = 0; i < more.size(); ++i) {
                if (!taken[i] && (byName ? more[i].name == actor.name : samePerson(actor, more[i]))) {
                    taken[i] = true, ++count;
                    break;
                }
            }
        }
    }
    return count;
}

bool sameCompany(const Account& a, const Account& b)
{
    const std::size_t fewer = std::min(a.participants.size(), b.participants.size());
    const std::size_t more = std::max(a.participants.size(), b.participants.size());
    if (fewer == 0)
        return false;
    const std::size_t common = matched(a.participants, b.participants);
    if (fewer == more && more <= 2)
        return common == more;
    if (!isWholeSet(a, a.participants.size()) || !isWholeSet(b, b.participants.size()) || fewer < 2)
        return false;
    return common == fewer || 2 * common >= fewer + more - common;
}

std::string plainSeries(std::string_view name)
{
    std::string plain, initials;
    std::size_t words = 0;
    bool isGroup = false;
    while (!name.empty()) {
        const std::size_t end = std::min(name.find_first_of(" -"), name.size());
        const std::string_view word = name.substr(0, end);
        name.remove_prefix(std::min(end + 1, name.size()));
        const std::string small = lower(word);
        if (word.empty() || isYear(word) ||
            std::find(kEmptyWords.begin(), kEmptyWords.end(), small) != kEmptyWords.end())
            continue;
        isGroup = isGroup || small == "group";
        const auto number = std::find(kNumbers.begin(), kNumbers.end(), small);
        if (isGroup && number != kNumbers.end())
            return "g" + std::to_string(number - kNumbers.begin());
        plain += small;
        if (std::isupper(static_cast<unsigned char>(word.front())))
            initials += small.front(), ++words;
    }
    return words >= kFewestInitials ? initials : plain;
}

} // namespace summitry
