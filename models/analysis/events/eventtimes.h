#pragma once
// Which time expression of the sentence belongs to which trigger: the nearest, with a price for every comma, verb of
// saying, other trigger or clause between them. Times right behind a verb of saying are the saying's. Pure; one
// sentence at a time.
#include "models/analysis/events/eventwords.h"

namespace summitry::analysis {

class EventTimes
{
public:
    EventTimes(const Document& document, const EventWords& words);
    /// Index in document.times, kNone when none belongs to the trigger. `others`: all triggers of the sentence, in
    /// order.
    std::uint32_t timeOf(const Trigger& trigger, const std::vector<Trigger>& others) const;

private:
    struct Placed
    {
        std::uint32_t time;
        std::uint32_t first; ///< tokens
        std::uint32_t end;
    };
    std::vector<Placed> timesNear(const Trigger& trigger) const;
    int cost(const Placed& time, const Trigger& trigger, const std::vector<Trigger>& others) const;
    bool joinedByWhen(const Trigger& a, const Trigger& b) const;
    int toll(std::uint32_t token) const;
    bool belongsToSaying(const Placed& time) const;

    const Document& m_document;
    const EventWords& m_words;
};

} // namespace summitry::analysis
