#pragma once
// Writes a data file off the thread that asks, through a store of its own on the same path. The answer (how many
// communications were written) arrives on the asker's thread, or nowhere when the asker is gone by then.
#include "app/jobs/dataexport.h"

#include <QObject>

#include <functional>

namespace summitry {

using DataAnswer = std::function<void(const Result<std::int64_t>&)>;
void writeData(std::string storePath, DataExport request, QObject* asker, DataAnswer answer);

} // namespace summitry
