#pragma once
// The look at the first articles before an import, off the thread that asks. The answer arrives on the asker's thread,
// or nowhere when the asker is gone by then; cancel the token to give up sooner.
#include "models/ingest/preview.h"

#include <QObject>

namespace summitry {

struct PreviewWork
{
    std::vector<std::string> paths;
    ImportOptions options;
    std::shared_ptr<const Analyser> analyser;
    CancelToken cancel;
};

void previewImport(PreviewWork work, QObject* asker, std::function<void(const ImportPreview&)> answer);

} // namespace summitry
