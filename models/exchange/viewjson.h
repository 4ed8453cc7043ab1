#pragma once
// Views, filters and stories as JSON: what files and figures keep. Only what differs from a default is written, in a
// fixed order. Reading is strict about types and lenient about what is missing; "version" above ours is an error that
// says so.
#include "models/domain/result.h"
#include "models/domain/story.h"

#include <string>
#include <string_view>

namespace summitry {

inline constexpr int kViewVersion = 1;

std::string viewJson(const View& view);
std::string filterJson(const Filter& filter);
std::string storyJson(const Story& story);

Result<View> readView(std::string_view json);
Result<Filter> readFilter(std::string_view json);
Result<Story> readStory(std::string_view json);

} // namespace summitry
