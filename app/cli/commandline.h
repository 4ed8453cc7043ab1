#pragma once
// From the words after the program's name to a command that has run. Knows the grammar of the whole line (sub-commands,
// help, version), not what commands do. Throws nothing; wrong usage is one sentence on err and kWrongUsage.
#include "app/cli/command.h"

#include <string>
#include <vector>

namespace summitry::cli {

/// Whether these words (without the program's name) are for the command line: a command, --help or --version, or a word
/// that is neither a command nor a file. Anything else (nothing, or files) is for the window.
bool isForCommandLine(const std::vector<std::string>& words);

/// Runs them on the given streams and returns the exit code. Sets up nothing global.
int runCommandLine(const std::vector<std::string>& words, const Streams& streams);

/// The same for the process itself: standard streams, and Qt without a display where the command draws.
int runProcess(int argc, char** argv);

} // namespace summitry::cli
