#include "models/gazetteer/compiler/fullname.h"

#include "models/gazetteer/folding.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace summitry::gazetteer {

namespace {

bool beginsWithParticle(std::string_view alias)
{
    static constexpr std::array<std::string_view, 36> kParticles{
        "al",  "Al",  "el",    "El",   "as", "As",  "ash", "Ash", "bin", "Bin", "ben", "Ben",
        "ibn", "Ibn", "ould",  "Ould", "de", "De",  "da",  "Da",  "do",  "Do",  "dos", "Dos",
        "del", "Del", "della", "di",   "Di", "van", "Van", "von", "Von", "der", "la",  "La"};
    const std::string_view first = alias.substr(0, alias.find_first_of(" -"));
    return std::find(kParticles.begin(), kParticles.end(), first) != kParticles.end() &&
           std::count(alias.begin(), alias.end(), ' ') < 2;
}

bool endsAnother(const std::string& alias, const std::vector<std::string>& aliases)
{
    const std::string tail = " " + foldedText(alias);
    return std::any_of(aliases.begin(), aliases.end(),
                       [&](const std::string& other) { return foldedText(other).ends_with(tail); });
}

} // namespace

bool isFullName(const std::string& alias, const std::vector<std::string>& aliases)
{
    if (alias == aliases.front())
        return true;
    return alias.find(' ') != std::string::npos && !beginsWithParticle(alias) && !endsAnother(alias, aliases);
}

} // namespace summitry::gazetteer
