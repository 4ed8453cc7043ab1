#pragma once
// The options of `export` that say how a figure looks: preset, size, dpi, text, style, title, what stands around the
// picture. A preset is the ground; what is typed besides it goes before. No drawing here.
#include "views/figures/preset.h"

#include <string>

namespace CLI {
class App;
}

namespace summitry::cli {

struct FigureOptions
{
    std::string preset, size, style, title;
    double dpi = 0;  ///< 0 = of the preset; else 96 for pixels, 300 for paper
    double text = 0; ///< points; 0 = of the preset, else by size
    bool dark = false;
    bool forPublic = false; ///< nothing that names files or was noted for oneself
    bool pages = false;     ///< PDF: lanes that do not fit go on further pages
    bool noLegend = false, noCaption = false, noFilterLine = false;
};

void declareFigure(CLI::App& parser, FigureOptions& options);

/// Size, text, style and preset of a figure; fit = the height follows the lanes.
struct FigureLook
{
    FigurePreset preset;
    bool legend = true, caption = true, filterLine = true, pages = false;

    void apply(FigureSpec& spec) const;
};
/// Wrong sizes, presets and styles are told in a sentence.
Result<FigureLook> readLook(const FigureOptions& options, FigureFormat format);

} // namespace summitry::cli
