#pragma once
// `summitry read`: articles as they were understood, before any analysis, as JSON Lines. For looking, and as a stage of
// its own before `extract -`.
#include "app/cli/articlerun.h"

namespace summitry::cli {

class ReadCommand : public Command
{
public:
    std::string name() const override { return "read"; }
    std::string summary() const override { return "Print articles as they were understood, one JSON object a line"; }
    void declare(CLI::App& options) override;
    int run(const Streams& streams) override;

private:
    ArticleRunOptions m_options;
};

} // namespace summitry::cli
