#pragma once
// An embedded view put on a chronology again: which of the communications it showed are new, corrected or gone.
// Synchronous; costs one filter and one pass over what it keeps. Errors: a damaged or newer view, a figure that names
// no data.
#include "models/store/store.h"
#include "views/figures/figurerecord.h"

namespace summitry {

Result<FigureChanges> figureChanges(const std::string& json, Store& store, const Chronology& chronology);

} // namespace summitry
