#pragma once
// A folder of figures of one kind: each written whole or not at all, with an index page (index.html) and the captions
// with texts for those who cannot see (captions.txt). Files have names that are safe on any system. Synchronous.
#include "views/figures/figure.h"

#include <vector>

namespace summitry {

struct FigureSetItem
{
    QString title;
    FigureSpec spec;
};

struct FigureSetWork
{
    QString folder; ///< made when missing
    std::vector<FigureFormat> formats;
    QString title, program; ///< of the index page
    std::vector<FigureSetItem> items;
};

struct FigureSetReport
{
    std::size_t written = 0; ///< items of which at least one file was written
    QStringList problems;    ///< files that could not be written, each with its reason
    QStringList warnings;    ///< what to mind, with the file's name
};

/// Goes on when a file fails. An error when nothing could be done, or when it was cancelled.
Result<FigureSetReport> writeFigureSet(const FigureSetWork& work, const CancelToken& cancel = {},
                                       const Progress& progress = {});

/// Letters and digits of any script, words joined by "-"; never empty, never a name that a system keeps for itself.
QString safeFileName(const QString& title);

} // namespace summitry
