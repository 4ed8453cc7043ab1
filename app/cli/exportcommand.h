#pragma once
// `summitry export`: a figure (png, svg, pdf) or a data file of what the filters keep, chosen by the ending of --to;
// with
// --per a folder of figures. Draws without a display. Every file is written whole or not at all.
#include "app/cli/command.h"
#include "app/cli/figureoptions.h"
#include "app/cli/filteroptions.h"

namespace summitry::cli {

struct FilteredFile;

class ExportCommand : public Command
{
public:
    std::string name() const override { return "export"; }
    std::string summary() const override { return "Write figures or a data file from a .summitry file"; }
    void declare(CLI::App& options) override;
    int run(const Streams& streams) override;
    bool draws() const override { return true; }

private:
    int writePicture(FigureFormat format, const Streams& streams) const;
    int writeSet(const Streams& streams) const;
    int writeData(const Streams& streams) const;

    std::string m_file, m_to, m_per;
    std::vector<std::string> m_targets; ///< as typed after --to: the file, and perhaps the last day
    std::vector<std::string> m_formats; ///< of a set
    FigureOptions m_figure;
    FilterOptions m_filter;
};

} // namespace summitry::cli
