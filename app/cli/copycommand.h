#pragma once
// `summitry copy`: a second .summitry file with all of it, with what the filters keep, or without the texts of the
// articles. The first is only read; a file that is there already is never overwritten.
#include "app/cli/command.h"
#include "app/cli/filteroptions.h"

namespace summitry::cli {

class CopyCommand : public Command
{
public:
    std::string name() const override { return "copy"; }
    std::string summary() const override
    {
        return "Save a copy of a .summitry file: all, what the filters keep, or without texts";
    }
    void declare(CLI::App& options) override;
    int run(const Streams& streams) override;

private:
    std::string m_file, m_to;
    std::vector<std::string> m_targets; ///< as typed after --to: the file, and perhaps the last day
    FilterOptions m_filter;
    bool m_withoutTexts = false;
};

} // namespace summitry::cli
