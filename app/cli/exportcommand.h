#pragma once
// `summitry export`: a figure (png, svg, pdf) or a data file of what the filters keep, chosen by the ending of --to.
// Draws without a display. The target is written whole or not at all.
#include "app/cli/command.h"
#include "app/cli/filteroptions.h"
#include "views/figures/figure.h"

namespace summitry::cli {

struct FilteredFile;

class ExportCommand : public Command
{
public:
    std::string name() const override { return "export"; }
    std::string summary() const override { return "Write a figure or a data file from a .summitry file"; }
    void declare(CLI::App& options) override;
    int run(const Streams& streams) override;
    bool draws() const override { return true; }

private:
    bool takeTargets();
    int writePicture(const FilteredFile& file, FigureFormat format, const FigureSize& size, const Streams& streams) const;
    int writeData(const FilteredFile& file, const Streams& streams) const;
    FigureSpec figureSpec(const FilteredFile& file, FigureFormat format, const FigureSize& size) const;
    void chooseLanes(const FilteredFile& file, FigureSpec& spec) const;

    std::string m_file, m_to, m_size = "1920x1080", m_title;
    std::vector<std::string> m_targets; ///< as typed after --to: the file, and perhaps the last day
    double m_dpi = 0; ///< 0 = not given: 96 for pixels, 300 for paper
    bool m_dark = false;
    FilterOptions m_filter;
};

} // namespace summitry::cli
