#pragma once
// Accounts as rows and back. Private to this folder.
#include "models/domain/account.h"
#include "models/store/database.h"
#include "models/store/persons.h"

#include <span>

namespace summitry {

/// "12-34 56-78"; empty spans give nothing.
std::string spansText(std::span<const TextSpan> spans);
std::vector<TextSpan> spansFrom(std::string_view text);
/// An unreadable date reads as unknown. Remembers what it has read: dates repeat.
EdtfDate dateFrom(std::string_view text);
DatedPhrase datedFrom(const Query& query, int date, int phrase, int basis);

/// Columns of kAccountColumns, in its order, starting at `column`.
#define SUMMITRY_ACCOUNT_COLUMNS                                                                                       \
    "a.kind, a.form, a.status, a.channel, a.date, a.date_phrase, a.date_basis, a.date_span, a.place, a.place_span, "   \
    "a.name, a.quote, a.quote_spans, a.evidence_begin, a.evidence_end, a.confidence, a.rules"
inline constexpr int kAccountColumns = 17;
Account accountFrom(const Query& query, int column);
/// Fills participants, speakers, addressees and relays of a stored account.
void readActors(Database& database, std::int64_t account, Account& into);
std::vector<Actor>& actorsOf(Account& account, Role role);
const std::vector<Actor>& actorsOf(const Account& account, Role role);
inline constexpr Role kRoles[] = {Role::Participant, Role::Speaker, Role::Addressee, Role::Relay};

} // namespace summitry
