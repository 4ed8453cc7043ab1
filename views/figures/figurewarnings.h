#pragma once
// What to mind about a figure before it goes to a journal or onto a wall, in plain sentences that say what to do: text
// too small, contrast too low, labels, lanes and lines without room, fonts missing or not to be embedded. Private to
// this folder.
#include "views/figures/figurepage.h"

namespace summitry {

/// Of several pages, each with the page's number.
QStringList pageWarnings(const std::vector<FigureSpec>& pages, FigureFormat format);

} // namespace summitry
