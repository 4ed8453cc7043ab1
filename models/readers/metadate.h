#pragma once
// Dates as machines and page furniture write them -> EdtfDate of that day: ISO 8601 with or without time, RFC 822,
// "June 10, 2025", "10 Jun 2025", "10.6.2025", seconds since 1970. The day is taken as printed, whatever the zone.
// Not for dates in running text; those belong to the analysis. Ambiguous numeric dates ("06/10/2025") give nothing.
#include "models/domain/edtfdate.h"

#include <optional>
#include <string_view>

namespace summitry::readers {

std::optional<EdtfDate> parseMetaDate(std::string_view text);

} // namespace summitry::readers
