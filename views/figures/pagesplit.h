#pragma once
// Lanes that do not fit on one page: even parts, each a page under the same axis, and what the pages are called.
// Private to this folder.
#include "views/figures/figurepage.h"

#include <vector>

namespace summitry {

/// One spec for each page; the spec itself when all lanes fit or no further pages are wished. whole: spec laid out.
std::vector<FigureSpec> pagesOf(const FigureSpec& spec, const FigurePage& whole);
/// "Xi Jinping to Vladimir Putin"; otherwise: for a figure without lanes.
QString bookmarkOf(const FigureSpec& page, const QString& otherwise);

} // namespace summitry
