#pragma once
// Communications of a file -> one data file (tables, JSON, calendar, citations; see models/exchange). Streams: holds
// one communication and a few article texts at a time. Writes to a neighbour and renames, so a failed or cancelled
// export leaves no half file and an older one untouched. Synchronous; reads through the store it is given.
#include "models/domain/canceltoken.h"
#include "models/domain/progress.h"
#include "models/exchange/recordwriter.h"
#include "models/gazetteer/gazetteer.h"
#include "models/store/store.h"

#include <span>

namespace summitry {

struct DataExport
{
    std::string path;
    DataFormat format = DataFormat::Csv;
    std::vector<CommunicationId> ids; ///< in the order to write
    ExportHeader header;              ///< dataHash is filled in
};

/// Returns how many were written. Cancelled = an error that says so.
Result<std::int64_t> exportData(Store& store, const Gazetteer& gazetteer, const DataExport& request,
                                const Progress& progress = {}, const CancelToken& cancel = {});
/// The same into a string, for the clipboard.
Result<std::string> exportText(Store& store, const Gazetteer& gazetteer, DataFormat format,
                               std::span<const CommunicationId> ids, ExportHeader header);

} // namespace summitry
