#pragma once
// Pieces of a citation in the spelling of its format. Pure text work; knows nothing of files.
#include "models/exchange/exportrecord.h"

#include <optional>

namespace summitry {

/// The day of publication when it is known to the day.
std::optional<CivilDate> exactDay(const SourceArticle& article);
/// "outlet20250610word": ASCII letters and digits; not unique by itself.
std::string citationKey(const SourceArticle& article);
/// LaTeX's special characters made harmless.
std::string bibEscaped(std::string_view text);
/// Braces and backslashes percent-encoded, control characters dropped.
std::string urlEscaped(std::string_view url);
/// Line ends and other control characters become spaces.
std::string oneLine(std::string_view text);

} // namespace summitry
