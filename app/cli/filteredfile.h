#pragma once
// A .summitry file opened for reading, as a snapshot, with what the filter options keep of it: how `list` and `export`
// begin. Everything said goes to err; the store stays open as long as this lives.
#include "app/cli/command.h"
#include "app/cli/filteroptions.h"
#include "models/store/store.h"

namespace summitry::cli {

struct FilteredFile
{
    std::string path;
    std::unique_ptr<Store> store;
    std::shared_ptr<const Chronology> chronology;
    Filter filter; ///< names matched, text resolved
    Selection selection;

    std::vector<CommunicationId> ids() const; ///< of the selection, in its order
};

/// kDone, or the exit code after saying why.
int openFiltered(const std::string& path, const FilterOptions& options, const Streams& streams, FilteredFile& file);

} // namespace summitry::cli
