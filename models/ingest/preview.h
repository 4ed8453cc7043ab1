#pragma once
// A look at the first articles of an import, as they would be read, dated and understood; writes nothing. Synchronous:
// time grows with the articles looked at, except that the files are counted.
#include "models/ingest/importer.h"

namespace summitry {

ImportPreview previewInputs(std::span<const std::string> paths, const ImportOptions& options, const Analyser& analyser,
                            std::size_t most = 20, const CancelToken& cancel = {});

} // namespace summitry
