#pragma once
// Who takes part or speaks, and the offices they held. Values; the gazetteer owns the look-up.
#include "models/domain/calendar.h"

#include <cstdint>
#include <string>
#include <vector>

namespace summitry {

enum class ActorKind : std::uint8_t { Leader, Voice, Institution, Country, Organisation };
enum class Sex : std::uint8_t { Unknown, Female, Male };

/// One term of office, first and last day included. to = kFarFuture while it lasts.
struct Term
{
    std::string office;  ///< "president", "prime minister", "secretary general"
    std::string country; ///< ISO 3166-1 alpha-3, or an organisation's code
    Day from = 0;
    Day to = 0;

    bool operator==(const Term&) const = default;
};

struct Person
{
    std::string name; ///< canonical English name, ASCII, as usual in news; identifies the person
    ActorKind kind = ActorKind::Voice;
    std::string country; ///< of the latest term; may be empty
    Sex sex = Sex::Unknown;
    std::vector<std::string> aliases;
    std::vector<Term> terms; ///< by from

    bool operator==(const Person&) const = default;
};

} // namespace summitry
