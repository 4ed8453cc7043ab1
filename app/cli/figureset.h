#pragma once
// Figures of one kind for everybody in a file: small multiples on one axis and palette, an index page (index.html) and
// the captions with texts for those who cannot see (captions.txt). Files have safe names and are each written whole or
// not at all.
#include "app/cli/command.h"
#include "app/cli/figureplan.h"

namespace summitry::cli {

struct FigureSet
{
    enum class Per : std::uint8_t { Leader, Pair };
    std::string folder; ///< made when missing
    Per per = Per::Leader;
    std::vector<FigureFormat> formats;
};

/// An exit code; what could not be written is named on err, and the rest is written all the same.
int writeFigureSet(const FigureSet& set, FigurePlan plan, const Streams& streams);

/// A name for a file on any system: letters and digits of any script, words joined by "-"; never empty, never a name
/// that a system keeps for itself.
QString safeFileName(const QString& title);

} // namespace summitry::cli
