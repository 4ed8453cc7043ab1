#pragma once
// `summitry figure`: what a figure (png, svg, pdf) carries inside, as JSON on stdout; with --in also what has changed
// in that chronology since it was made. Reads only; the window's way is `summitry FIGURE --in X.summitry`.
#include "app/cli/command.h"

namespace summitry::cli {

class FigureCommand : public Command
{
public:
    std::string name() const override { return "figure"; }
    std::string summary() const override { return "Tell what a figure shows and what has changed in the data since"; }
    void declare(CLI::App& options) override;
    int run(const Streams& streams) override;

private:
    int compare(const std::string& json, const Streams& streams) const;

    std::string m_figure, m_in;
};

} // namespace summitry::cli
