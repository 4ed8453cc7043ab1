#pragma once
// A corrections file: what was changed by hand in a chronology, by whom, when and why, as JSON that can be read,
// reviewed, cited and applied to another file of the same articles. One correction a line. Spans count code points.
#include "models/domain/correctionset.h"
#include "models/domain/result.h"

#include <string>
#include <string_view>

namespace summitry {

/// `program`: "Summitry 0.1.0".
std::string correctionsJson(const CorrectionSet& set, std::string_view program);
/// An error names what is not as it should be.
Result<CorrectionSet> readCorrections(std::string_view json);

} // namespace summitry
