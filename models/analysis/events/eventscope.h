#pragma once
// A sentence under EventReader: its tokens, its triggers in order, and how far an earlier trigger has used them up
// ("invited Xi to visit" leaves no visit of its own).
#include "models/analysis/events/eventreader.h"

namespace summitry::analysis {

struct EventReader::Scope
{
    std::uint32_t sentence = 0;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::vector<Trigger> triggers; ///< without means
    std::vector<Trigger> means;
    std::uint32_t usedUntil = 0; ///< triggers before this token are part of another event
};

/// "the March 20 call", "today's conversation", "the historic summit", "their second meeting": how the noun is
/// introduced.
struct EventReader::Opening
{
    bool definite = false; ///< told before, or known
    bool dated = false;    ///< a time stands inside: it may be another event than the one told last
    bool remote = false;   ///< "last", "previous", "historic": another one for sure
    bool carried = false;  ///< behind "held", "had": its subject takes part
};

} // namespace summitry::analysis
