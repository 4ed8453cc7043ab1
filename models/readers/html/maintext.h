#pragma once
// The main text of a page: which blocks belong to it, and what they read in order, paragraphs separated by a blank
// line. Scores of blocks are smoothed by the place on the page that holds most of the text. Pure.
#include "models/readers/html/blockscorer.h"

#include <string>

namespace summitry::readers {

std::vector<bool> chooseBlocks(const PageTree& page, const std::vector<float>& scores);
std::string mainText(const PageTree& page);

} // namespace summitry::readers
