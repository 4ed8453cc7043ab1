#pragma once
// `summitry corrections`: what was changed by hand in a file, by whom, when and why, as JSON on out; or such a file
// applied to another one. Says on err what could not be applied.
#include "app/cli/command.h"

#include <string>

namespace summitry::cli {

class CorrectionsCommand : public Command
{
public:
    std::string name() const override { return "corrections"; }
    std::string summary() const override { return "Print what was changed by hand, or apply such a list to a file"; }
    void declare(CLI::App& options) override;
    int run(const Streams& streams) override;

private:
    int apply(const Streams& streams) const;

    std::string m_file;
    std::string m_apply;
};

} // namespace summitry::cli
