#pragma once
// An active filter as removable pieces: what a chip says and the filter without it. Also the filter as one line for
// figures and the status bar. Pure functions.
#include "models/chronology/chronology.h"

#include <QString>

namespace summitry {

struct FilterChip
{
    QString label;
    QString hint;   ///< the whole of a shortened label
    Filter without; ///< what remains when the chip is removed
};

std::vector<FilterChip> filterChips(const Filter& filter);
/// "Xi Jinping, Lee Jae-myung · Calls · June 2025, certainly"; empty for an empty filter.
QString filterLine(const Filter& filter);

} // namespace summitry
