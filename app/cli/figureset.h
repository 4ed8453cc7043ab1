#pragma once
// Figures of one kind for everybody in a file, on one axis and palette, for the command line; app/jobs/figureset.h
// writes them.
#include "app/cli/command.h"
#include "app/cli/figureplan.h"
#include "app/jobs/figuresubjects.h"

namespace summitry::cli {

struct FigureSet
{
    std::string folder; ///< made when missing
    FigurePer per = FigurePer::Leader;
    std::vector<FigureFormat> formats;
};

/// An exit code; what could not be written is named on err, and the rest is written all the same.
int writeSet(const FigureSet& set, FigurePlan plan, const Streams& streams);

} // namespace summitry::cli
