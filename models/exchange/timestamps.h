#pragma once
// Points in time as exchange formats print them, always UTC.
#include "models/domain/calendar.h"

#include <cstdint>
#include <string>

namespace summitry {

/// "2025-06-10T12:00:00Z"; seconds since 1970.
std::string isoTime(std::int64_t seconds);
/// "20250610T120000Z", as iCalendar has it.
std::string compactTime(std::int64_t seconds);
/// "20250610"; years 0..9999 only, else empty.
std::string compactDay(Day day);

} // namespace summitry
