#pragma once
// Frames of a chronology measured: pan steps through the real layouter and painter, and through a naive painter that
// draws every event, as the yardstick. For bench_timeline; times in milliseconds, layout and painting together.
#include "views/scene/layout.h"

#include <QSize>

#include <string>
#include <vector>

namespace summitry {

struct FrameCase
{
    std::string view; ///< "36y", "1y", "1mo", "1wk"
    double days = 0;
    QSize size;
};
std::vector<FrameCase> frameCases();

/// Data, lanes (40 of them in view) and style for a case.
SceneSpec frameSpec(std::shared_ptr<const Chronology> chronology, const FrameCase& each);
/// One time per step of a tenth of the range.
std::vector<double> measureFrames(SceneSpec spec, int steps);
std::vector<double> measureNaive(const SceneSpec& spec, int steps);
double percentile(std::vector<double> times, double part);

} // namespace summitry
