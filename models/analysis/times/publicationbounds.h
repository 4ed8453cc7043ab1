#pragma once
// The days on which an article can have appeared, narrowed fact by fact, and the words that narrowed them most. A fact
// that would leave no day is not believed. A value.
#include "models/domain/edtfdate.h"

#include <string_view>
#include <vector>

namespace summitry::analysis {

struct DayRange
{
    Day first;
    Day last;
};

class PublicationBounds
{
public:
    Day first() const { return m_ranges.front().first; }
    Day last() const { return m_ranges.back().last; }
    bool isKnown() const { return m_basis != DateBasis::Unknown; }
    /// Keeps the days that lie in the others too; false, and nothing is changed, when that would leave none, or a few
    /// days at the edge of a long time.
    bool keep(const std::vector<DayRange>& others, std::string_view phrase, DateBasis basis);
    /// Phrase and basis are those of the last fact that halved what was possible.
    DatedPhrase result() const;

private:
    std::vector<DayRange> m_ranges{{kFarPast, kFarFuture}};
    std::string m_phrase;
    DateBasis m_basis = DateBasis::Unknown;
};

} // namespace summitry::analysis
