#pragma once
// Whether an alias names its person in full or is a family name alone. "Van Rompuy", "al-Sisi" and "Dias dos Santos"
// are family names though they have several words: they end another alias of the person or begin with a particle.
#include <string>
#include <vector>

namespace summitry::gazetteer {

/// aliases.front() is the canonical name, which is always full.
bool isFullName(const std::string& alias, const std::vector<std::string>& aliases);

} // namespace summitry::gazetteer
