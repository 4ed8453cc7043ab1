#pragma once
// The fields of a communication that a person can correct, and the texts that corrections are kept and exchanged in:
// the words of the exchange formats; for persons see actorsText(). What hangs a correction on an account is the store's
// affair. Pure functions; unreadable text is told by false or gives fewer actors.
#include "models/domain/account.h"

#include <span>

namespace summitry {

enum class Field : std::uint8_t {
    Kind,
    Form,
    Status,
    Date,
    Place,
    Name,
    Channel,
    Quote,
    Participants,
    Speakers,
    Addressees,
    Relays,
    Review,
    Deleted
};
std::string_view toText(Field field);
bool fromText(std::string_view text, Field& field);

/// A field of an account as text, and set from text: false when the text is none. Review and Deleted are no fields of
/// an account: empty and false.
std::string fieldText(const Account& account, Field field);
bool setField(Account& account, Field field, std::string_view text);

/// Actors as one text ("Xi Jinping|leader|CHN; ...") and back; unknown kinds read as voices.
std::string actorsText(std::span<const Actor> actors);
std::vector<Actor> actorsFrom(std::string_view text);

} // namespace summitry
