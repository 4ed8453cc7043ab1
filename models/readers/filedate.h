#pragma once
// A day that the name of a file tells: "2025-06-10 call.html", "talk_20250610.txt", "archive/2025/06/10/page.html". The
// file's own name counts before its folders; the last full date wins. Pure.
#include "models/domain/edtfdate.h"

#include <optional>
#include <string_view>

namespace summitry::readers {

std::optional<EdtfDate> dateInPath(std::string_view path);

} // namespace summitry::readers
