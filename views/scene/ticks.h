#pragma once
// The axis of a scene: which steps of the calendar get a line and a text, from minutes to millennia, years before the
// common era included. Pure layout; private to this folder.
#include "views/scene/scene.h"

namespace summitry {

class TextMeasure;

/// Fills ticks and shades of a scene whose scale, plot and ruler are set.
void layoutTicks(Scene& scene, TextMeasure& measure);
/// Height of the ruler for a size of text.
double rulerHeight(double textSize);

} // namespace summitry
