#pragma once
// The table of commands: a new one is a file of its own, a line in commands.cpp and a line in CMakeLists.txt.
#include "app/cli/command.h"

#include <memory>
#include <vector>

namespace summitry::cli {

/// All commands, in the order in which help lists them. The caller owns them.
std::vector<std::unique_ptr<Command>> makeCommands();

} // namespace summitry::cli
