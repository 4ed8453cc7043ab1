#pragma once
// Draws a figure and writes it, off the thread that asks. The answer arrives on the asker's thread, or nowhere when the
// asker is gone by then.
#include "views/figures/figure.h"

#include <QObject>

#include <functional>

namespace summitry {

struct FigureWork
{
    FigureSpec spec;
    FigureFormat format = FigureFormat::Png;
    QString path;
};

/// What became of it: the figure without its bytes, or an error.
using FigureAnswer = std::function<void(const Result<Figure>&)>;
void drawFigure(FigureWork work, QObject* asker, FigureAnswer answer);

} // namespace summitry
