#pragma once
// One command of the program ("extract"): declares its options, then runs on the streams it is given and returns an
// exit code. No widgets, no globals, no prompts; stdout carries data only, everything said to people goes to `err`.
// commands.cpp owns the table of all commands; commandline.h chooses among them.
#include <iosfwd>
#include <string>

namespace CLI {
class App;
}

namespace summitry::cli {

struct Streams
{
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
};

enum ExitCode : int {
    kDone = 0,
    kSomeFailed = 1, ///< each failed input is named on err
    kWrongUsage = 2,
    kNothingDone = 3 ///< no input could be used, or the output could not be written
};

class Command
{
public:
    virtual ~Command() = default;
    virtual std::string name() const = 0;
    /// One line for the list of commands.
    virtual std::string summary() const = 0;
    /// Adds options to the command's own (sub-)parser; they write into members.
    virtual void declare(CLI::App& options) = 0;
    virtual int run(const Streams& streams) = 0;
    /// True when it draws text and so needs fonts: the program then sets up Qt Gui without a display.
    virtual bool draws() const { return false; }
};

} // namespace summitry::cli
