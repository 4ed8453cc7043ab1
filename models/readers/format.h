#pragma once
// What kind of input some bytes are: told by content first, by the file's name second. Pure; looks at the beginning
// only. Signatures of foreign files: the formats' own specifications.
#include <cstdint>
#include <string_view>

namespace summitry::readers {

enum class Format : std::uint8_t { Empty, Text, Json, Html, Feed, Table, Archive, Foreign };

struct FoundFormat
{
    Format format = Format::Text;
    std::string_view what; ///< for Foreign: "a PDF document"
};

FoundFormat detectFormat(std::string_view bytes, std::string_view name);

/// "dir/d01.txt" -> "d01": the id of a lone article. Endings that say nothing (unknown ones) stay.
std::string_view baseName(std::string_view path);

} // namespace summitry::readers
