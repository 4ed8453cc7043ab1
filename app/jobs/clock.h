#pragma once
// The time of day for what edits note in a file. Nothing below app/ asks for it.
#include "models/domain/correctionset.h"

#include <string>

namespace summitry {

/// ISO 8601, UTC, to the second.
std::string timeNow();
/// Made now, by nobody who is named, for no reason that is told.
EditNote noteOfNow();

} // namespace summitry
