#include "app/cli/commandline.h"

#include "app/cli/commands.h"

#include <CLI/CLI.hpp>
#include <QGuiApplication>

#include <algorithm>
#include <filesystem>
#include <iostream>

namespace summitry::cli {

namespace {

const char* const kDescription =
    "Summitry reads news articles, finds calls, summits and statements of leaders, and shows them on a timeline.\n"
    "Without a command it opens the window; FILEs are opened or imported there.";

Command* byName(const std::vector<std::unique_ptr<Command>>& commands, const std::string& name)
{
    const auto it =
        std::find_if(commands.begin(), commands.end(), [&](const auto& each) { return each->name() == name; });
    return it == commands.end() ? nullptr : it->get();
}

std::unique_ptr<CLI::App> parserFor(const std::vector<std::unique_ptr<Command>>& commands)
{
    auto parser = std::make_unique<CLI::App>(kDescription, "summitry");
    parser->set_version_flag("--version", "summitry " SUMMITRY_VERSION);
    parser->require_subcommand(1);
    for (const auto& command : commands)
        command->declare(*parser->add_subcommand(command->name(), command->summary()));
    return parser;
}

int explainUsage(const CLI::App& parser, const CLI::ParseError& error, const Streams& streams)
{
    if (error.get_exit_code() == 0) // help or version was asked for
        return parser.exit(error, streams.out, streams.err);
    std::string name = "summitry";
    for (const CLI::App* sub : parser.get_subcommands())
        name += " " + sub->get_name();
    streams.err << name << ": " << error.what() << "\nTry \"" << name << " --help\".\n";
    return kWrongUsage;
}

} // namespace

bool isForCommandLine(const std::vector<std::string>& words)
{
    if (words.empty())
        return false;
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "--version")
        return true;
    if (byName(makeCommands(), words[0]) != nullptr)
        return true;
    // A mistyped command is told so; a file that is not there is for the window to tell.
    std::error_code ignored;
    return words[0].find_first_of("./") == std::string::npos && !std::filesystem::exists(words[0], ignored);
}

int runCommandLine(const std::vector<std::string>& words, const Streams& streams)
{
    const auto commands = makeCommands();
    const auto parser = parserFor(commands);
    if (!words.empty() && !words[0].starts_with('-') && byName(commands, words[0]) == nullptr) {
        streams.err << "summitry: there is no command or file named \"" << words[0]
                    << "\".\nTry \"summitry --help\".\n";
        return kWrongUsage;
    }
    try {
        parser->parse(std::vector<std::string>(words.rbegin(), words.rend()));
    } catch (const CLI::ParseError& error) {
        return explainUsage(*parser, error, streams);
    }
    const int code = byName(commands, parser->get_subcommands().front()->get_name())->run(streams);
    streams.out.flush();
    if (streams.out.good())
        return code;
    streams.err << "summitry: the output could not be written; is the disk full?\n";
    return kNothingDone;
}

int runProcess(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    const std::vector<std::string> words(argv + 1, argv + argc);
    const auto commands = makeCommands();
    const Command* command = words.empty() ? nullptr : byName(commands, words[0]);
    std::unique_ptr<QGuiApplication> gui;
    if (command && command->draws()) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        gui = std::make_unique<QGuiApplication>(argc, argv);
    }
    return runCommandLine(words, {std::cin, std::cout, std::cerr});
}

} // namespace summitry::cli
