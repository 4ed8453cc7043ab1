#pragma once
// The time of day for what commands note in a file.
#include <string>

namespace summitry::cli {

/// ISO 8601, UTC, to the second.
std::string timeNow();

} // namespace summitry::cli
