#pragma once
// Whether two lists of participants can mean the same people: a country stands in for its leader where an article names
// nobody. Private to this folder.
#include "models/domain/account.h"

#include <span>
#include <string>

namespace summitry {

/// Country, else organisation, else name: what stays the same however somebody is named.
std::string partyCode(const Actor& actor);
bool samePerson(const Actor& a, const Actor& b);
/// How many of the shorter list find a partner of their own in the other.
std::size_t matched(std::span<const Actor> a, std::span<const Actor> b);
/// The same pair, or sets of three and more of which one holds most of the other.
bool sameCompany(const Account& a, const Account& b);
/// "the G7 summit 2025" -> "g7"; "Group of Seven" -> "g7"; "Asia-Pacific Economic Cooperation" -> "apec".
std::string plainSeries(std::string_view name);

} // namespace summitry
