#include "app/cli/filteredfile.h"

#include "app/jobs/loadchronology.h"
#include "models/store/search.h"

#include <ostream>

namespace summitry::cli {

namespace {

/// Matches names and resolves the text search.
Result<Filter> prepared(Filter filter, const Chronology& chronology, Store& store, bool& nothing)
{
    if (const auto matched = matchNames(filter, chronology); !matched)
        return matched.error();
    if (filter.text.empty())
        return filter;
    auto found = store.search().communications(filter.text);
    if (!found)
        return found.error();
    nothing = found->empty();
    filter.only = std::move(*found);
    return filter;
}

} // namespace

std::vector<CommunicationId> FilteredFile::ids() const
{
    std::vector<CommunicationId> result;
    result.reserve(selection.rows.size());
    for (const Row row : selection.rows)
        result.push_back(chronology->ids()[row]);
    return result;
}

int openFiltered(const std::string& path, const FilterOptions& options, const Streams& streams, FilteredFile& file)
{
    const auto refuse = [&](const std::string& why, int code) { return streams.err << why << '\n', code; };
    const auto typed = readFilter(options);
    if (!typed)
        return refuse(typed.message().english(), kWrongUsage);
    Opened opened = Store::open(path, Access::Read);
    if (!opened.store)
        return refuse(opened.message.english(), kNothingDone);
    if (!opened.message.format.empty())
        streams.err << opened.message.english() << '\n';
    file.path = path;
    file.store = std::move(opened.store);
    const auto chronology = loadChronology(*file.store);
    if (!chronology)
        return refuse(chronology.message().english(), kNothingDone);
    file.chronology = *chronology;
    bool nothing = false;
    const auto filter = prepared(*typed, *file.chronology, *file.store, nothing);
    if (!filter)
        return refuse(filter.message().english(), kWrongUsage);
    file.filter = *filter;
    file.selection = nothing ? Selection{} : select(*file.chronology, *filter);
    return kDone;
}

} // namespace summitry::cli
