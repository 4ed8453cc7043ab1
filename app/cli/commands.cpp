#include "app/cli/commands.h"

namespace summitry::cli {

std::vector<std::unique_ptr<Command>> makeCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    return commands;
}

} // namespace summitry::cli
