#pragma once
// Draws a figure or a set and writes it, off the thread that asks. Answers and progress arrive on the asker's thread,
// or nowhere when the asker is gone by then: what is under way stops soon. The token given back stops it, too.
#include "app/jobs/figureset.h"

#include <QObject>

#include <functional>

namespace summitry {

struct FigureWork
{
    FigureSpec spec;
    FigureFormat format = FigureFormat::Png;
    QString path; ///< empty = the answer keeps the bytes
};

/// What became of it: the figure (without its bytes when they are in a file), or an error.
using FigureAnswer = std::function<void(const Result<Figure>&)>;
using FigureSetAnswer = std::function<void(const Result<FigureSetReport>&)>;
using Percent = std::function<void(int)>;

/// SOURCE_DATE_EPOCH, so that equal input can give equal bytes; else now.
qint64 figureTimestamp();

CancelToken drawFigure(FigureWork work, QObject* asker, FigureAnswer answer, Percent progressed = {});
CancelToken drawFigureSet(FigureSetWork work, QObject* asker, FigureSetAnswer answer, Percent progressed = {});

} // namespace summitry
