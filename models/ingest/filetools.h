#pragma once
// Gazetteer and analyser for one file: those of the program, or ones that know the persons added in the file too.
#include "models/analysis/analyser.h"
#include "models/store/store.h"

#include <memory>

namespace summitry {

struct FileTools
{
    std::shared_ptr<const Gazetteer> gazetteer;
    std::shared_ptr<const Analyser> analyser;
};

/// `common` itself when the file adds nothing.
Result<FileTools> toolsFor(Store& store, const FileTools& common);

} // namespace summitry
