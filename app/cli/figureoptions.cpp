#include "app/cli/figureoptions.h"

#include <CLI/CLI.hpp>

namespace summitry::cli {

namespace {

constexpr double kScreenDpi = 96, kPaperDpi = 300;
constexpr double kLeastText = 3, kMostText = 200; // points
const char* const kDefaultSize = "1920x1080";

/// What holds when no preset is named.
FigurePreset plain(FigureFormat format)
{
    FigurePreset preset;
    preset.style = format == FigureFormat::Png ? FigureStyle::Light : FigureStyle::Print;
    return preset;
}

Result<FigureSize> sizeOf(const FigureOptions& options, const FigurePreset& preset)
{
    const std::string text = options.size.empty() ? kDefaultSize : options.size;
    const bool paper = text.find_first_of("mci") != std::string::npos;
    const double usual = !preset.id.isEmpty() ? preset.size.dpi : paper ? kPaperDpi : kScreenDpi;
    const double dpi = options.dpi != 0 ? options.dpi : usual;
    if (!options.size.empty() || preset.id.isEmpty())
        return parseFigureSize(QString::fromStdString(text), dpi);
    return parseFigureSize(
        QStringLiteral("%1mmx%2mm").arg(preset.size.widthMm, 0, 'f', 6).arg(preset.size.heightMm, 0, 'f', 6), dpi);
}

} // namespace

void declareFigure(CLI::App& parser, FigureOptions& options)
{
    const char* const group = "Figures";
    std::string names;
    for (const FigurePreset& preset : figurePresets())
        names += (names.empty() ? "" : ", ") + preset.id.toStdString();
    parser.add_option("--preset", options.preset, "Size, text and style in one: " + names)
        ->type_name("NAME")
        ->group(group);
    parser.add_option("--size", options.size, "1920x1080 (when nothing is said), 183mmx120mm, 7.2inx4in")
        ->type_name("SIZE")
        ->group(group);
    parser.add_option("--dpi", options.dpi, "Dots per inch, 72 to 1200")->type_name("N")->group(group);
    parser.add_option("--text-size", options.text, "Size of the text in points")->type_name("PT")->group(group);
    parser.add_option("--style", options.style, "light, dark, print or journal (no gridlines, no patterns)")
        ->type_name("NAME")
        ->group(group);
    parser.add_flag("--dark", options.dark, "The same as --style dark")->group(group);
    parser.add_option("--title", options.title, "Made from the filters when not given")
        ->type_name("TEXT")
        ->group(group);
    parser.add_flag("--pages", options.pages, "PDF: lanes that do not fit go on further pages")->group(group);
    parser.add_flag("--public", options.forPublic, "Leave out the name of the file and what was marked for oneself")
        ->group(group);
    parser.add_flag("--no-legend", options.noLegend, "Without the legend")->group(group);
    parser.add_flag("--no-caption", options.noCaption, "Without the caption")->group(group);
    parser.add_flag("--no-filters", options.noFilterLine, "Without the line that tells the filters")->group(group);
}

Result<FigureLook> readLook(const FigureOptions& options, FigureFormat format)
{
    FigureLook look;
    look.preset = plain(format);
    if (!options.preset.empty()) {
        const auto preset = figurePreset(QString::fromStdString(options.preset));
        if (!preset)
            return preset.error();
        look.preset = *preset;
    }
    const auto size = sizeOf(options, look.preset);
    if (!size)
        return size.error();
    const auto style = options.dark            ? Result<FigureStyle>(FigureStyle::Dark)
                       : options.style.empty() ? Result<FigureStyle>(look.preset.style)
                                               : figureStyle(QString::fromStdString(options.style));
    if (!style)
        return style.error();
    if (options.text != 0 && !(options.text >= kLeastText && options.text <= kMostText))
        return fail("Text of {} points is not possible; choose from 3 to 200.",
                    QString::number(options.text).toStdString());
    look.preset.size = *size;
    look.preset.fitHeight = look.preset.fitHeight && options.size.empty();
    look.preset.style = *style;
    if (options.text != 0)
        look.preset.textPoints = options.text;
    look.legend = !options.noLegend, look.caption = !options.noCaption, look.filterLine = !options.noFilterLine;
    look.pages = options.pages && format == FigureFormat::Pdf;
    return look;
}

void FigureLook::apply(FigureSpec& spec) const
{
    applyPreset(preset, spec);
    spec.legend = legend, spec.showCaption = caption;
    spec.showFilterLine = filterLine;
    spec.pages = pages;
}

} // namespace summitry::cli
