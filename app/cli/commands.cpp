#include "app/cli/commands.h"

#include "app/cli/copycommand.h"
#include "app/cli/correctionscommand.h"
#include "app/cli/exportcommand.h"
#include "app/cli/extractcommand.h"
#include "app/cli/figurecommand.h"
#include "app/cli/importcommand.h"
#include "app/cli/listcommand.h"
#include "app/cli/readcommand.h"

namespace summitry::cli {

std::vector<std::unique_ptr<Command>> makeCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<ExtractCommand>());
    commands.push_back(std::make_unique<ReadCommand>());
    commands.push_back(std::make_unique<ImportCommand>());
    commands.push_back(std::make_unique<ListCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<FigureCommand>());
    commands.push_back(std::make_unique<CopyCommand>());
    commands.push_back(std::make_unique<CorrectionsCommand>());
    return commands;
}

} // namespace summitry::cli
