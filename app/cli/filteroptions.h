#pragma once
// The filter options that `list` and `export` share: declared once, read into a Filter, names matched to those of a
// chronology. Wrong words are errors that name the option; nothing is guessed where two leaders fit.
#include "models/chronology/chronology.h"
#include "models/domain/result.h"

namespace CLI {
class App;
}

namespace summitry::cli {

struct FilterOptions
{
    std::vector<std::string> leaders, pairs, kinds, statuses, sources; ///< as typed
    std::string from, to;                                              ///< EDTF dates
    std::string text;
    bool possibly = false;
};

/// Adds --leader --pair --kind --status --from --to (or --until) --possibly --source --text. A command that uses --to
/// for something else too declares it itself.
void declareFilter(CLI::App& parser, FilterOptions& options, bool declareTo = true);
/// For such a command: `to` is the target that is no date, a date is the last day. False when there is not exactly one
/// target.
bool takeTargets(const std::vector<std::string>& typed, std::string& to, FilterOptions& options);
/// Names are still as typed; Filter::text is for the store to resolve.
Result<Filter> readFilter(const FilterOptions& options);
/// Puts canonical names in place of what was typed: in any case, or a part ("Xi") that only one leader has.
Result<void> matchNames(Filter& filter, const Chronology& chronology);
/// "Leaders: Xi Jinping; kinds: call; from 2025-06-01 to 2025-06-30"; empty when nothing is filtered.
std::string describe(const Filter& filter);

} // namespace summitry::cli
