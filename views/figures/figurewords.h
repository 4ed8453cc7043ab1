#pragma once
// The words of a figure: caption, text for those who cannot see it, "n of N".
// Made from the laid-out scene; English through tr(). Private to this folder.
#include "views/figures/figure.h"
#include "views/scene/legend.h"

namespace summitry {

QString countLine(const Scene& scene);     ///< "212 of 1,904 communications"
QString rangeText(const TimeRange& range); ///< "June 2025", "3 May to 9 June 2025", "1990 to 2025"
QString captionOf(const FigureSpec& spec, const Scene& scene);
QString altTextOf(const FigureSpec& spec, const Scene& scene);

} // namespace summitry
