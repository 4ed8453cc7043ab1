#pragma once
// Named sizes and rules for figures, read from resources/figures/presets.tsv: the width and greatest height of a
// journal, its sharpness, its least text, its style. A preset fills the size, text and style of a FigureSpec and
// nothing else. Owned by nobody: values. Reading the built-in table fails only in a broken build, which gives an empty
// list.
#include "views/figures/figure.h"

#include <vector>

namespace summitry {

/// Light and Dark: for screens. Print: stays readable in grey. Journal: print without gridlines, shading and patterns.
enum class FigureStyle : std::uint8_t { Light, Dark, Print, Journal };
Result<FigureStyle> figureStyle(const QString& word); ///< "light", "dark", "print", "journal"
QString toText(FigureStyle style);
void applyStyle(FigureStyle style, FigureSpec& spec);

struct FigurePreset
{
    QString id, name;
    FigureSize size;        ///< the greatest
    bool fitHeight = false; ///< no taller than the lanes need
    double textPoints = 0;
    double minimumPoints = 0;
    FigureStyle style = FigureStyle::Light;
};

const std::vector<FigurePreset>& figurePresets();
/// By id; the error names those there are.
Result<FigurePreset> figurePreset(const QString& id);
/// Every line must be whole and possible; the error names it.
Result<std::vector<FigurePreset>> readPresets(const QString& table);
/// Size, text, least text and style. The height is not fitted: see fittedHeightMm().
void applyPreset(const FigurePreset& preset, FigureSpec& spec);
/// Keeps the first lane and of the others as many as stand legibly on the page, leaders before others; the note tells
/// how many are left out. Lanes that go on further pages all stay.
void leaveOutLanes(FigureSpec& spec);
/// What the lanes of the spec need at its width, at most its height.
double fittedHeightMm(const FigureSpec& spec);

} // namespace summitry
