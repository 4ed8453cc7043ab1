#pragma once
// From a filtered file to what a figure draws: range, lanes, words, the view to embed. One place for single figures and
// sets, so that all of a set share axis and header.
#include "app/cli/figureoptions.h"
#include "app/cli/filteredfile.h"

#include <QString>

namespace summitry::cli {

extern const char* const kFigureProgram; ///< "Summitry 0.1.0"

struct FigurePlan
{
    const FilteredFile& file;
    const FigureOptions& options;
    FigureLook look;
    TimeRange range;
    QString dataHash;
    double headerWidth = -1; ///< of the lanes, the same in all figures of a set; < 0 = as wide as it takes

    FigurePlan(const FilteredFile& filtered, const FigureOptions& wished, FigureLook looks);
    /// The whole of what the filters keep.
    FigureSpec spec() const;
    /// What this narrower filter keeps; first: the person whose lane stands on top, kNoRow = none.
    FigureSpec spec(const Filter& filter, std::shared_ptr<const Selection> selection, PersonIndex first) const;

private:
    void chooseLanes(FigureSpec& spec, PersonIndex first) const;
    void fit(FigureSpec& spec) const;
};

} // namespace summitry::cli
