#pragma once
// The day a page was published: what its linked data and meta elements say, its address, and what is printed near its
// title. Where machines and readers are told days that differ by one, the readers' day counts: it is the local one.
#include "models/domain/article.h"
#include "models/readers/html/pagetree.h"

#include <string>
#include <vector>

namespace summitry::readers {

/// Sets article.published where something tells it; article.url must be set. `metas`: values of meta elements, best
/// first.
void findPublished(const PageTree& page, const Article& linked, const std::vector<std::string>& metas,
                   Article& article);

} // namespace summitry::readers
