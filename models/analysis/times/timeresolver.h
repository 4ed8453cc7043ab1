#pragma once
// From what a time expression says and the day it is counted from to a date, never more exact than the words:
// a week is its Monday to its Sunday, "earlier this year" its first day to the reference, "in the coming weeks" open.
// Pure functions. Source of the choices: the annotation guideline summarised in models/README.md.
#include "models/analysis/times/tense.h"
#include "models/analysis/times/timephrase.h"
#include "models/domain/edtfdate.h"

namespace summitry::analysis {

struct TimeContext
{
    Day reference = 0; ///< publication or dateline
    Day told = 0;      ///< the last day the text told; the reference where none was
    Tense tense = Tense::Unknown;
};

/// True when the phrase has a date without any reference ("10 June 2025", "the 1990s").
bool standsAlone(const TimePhrase& phrase);
/// Unknown for durations, repeated times, times of day, impossible days ("February 30").
EdtfDate resolve(const TimePhrase& phrase, const TimeContext& context);

} // namespace summitry::analysis
