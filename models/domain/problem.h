#pragma once
// An imperfection of an input, as data: what, where, how bad. Collected and listed, never shown from below.
#include "models/domain/message.h"

#include <algorithm>
#include <cstdint>

namespace summitry {

enum class Severity : std::uint8_t { Note, Warning, Error };

struct Problem
{
    Severity severity = Severity::Warning;
    Message message;
    std::string file;        ///< as the user named it; empty for standard input
    std::int64_t line = 0;   ///< 1-based; 0 = no line
    std::int64_t column = 0; ///< 1-based, in code points; 0 = no column

    bool operator==(const Problem&) const = default;
};

/// The sentence says which file by itself, so that no place needs to stand before it.
inline bool namesItsFile(const Problem& problem)
{
    const auto& arguments = problem.message.arguments;
    return problem.line == 0 && std::find(arguments.begin(), arguments.end(), problem.file) != arguments.end();
}

} // namespace summitry
