#pragma once
// Articles in, communications stored: read -> analyse -> merge -> store, a batch at a time, each batch one transaction.
// Content that the file has already is passed over, so an import that was stopped or killed is completed by repeating
// it. Synchronous; memory does not grow with the number of articles. Borrows the store; shares the analyser.
#include "models/analysis/analyser.h"
#include "models/domain/canceltoken.h"
#include "models/domain/communication.h"
#include "models/domain/importplan.h"
#include "models/domain/progress.h"
#include "models/store/store.h"

#include <functional>
#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace summitry {

struct ImportOptions
{
    std::optional<EdtfDate> published;            ///< for articles that tell no date of publication
    UndatedRule undated = UndatedRule::Inference; ///< for the same, when none is given
    bool takeCopies = true;                       ///< near-identical articles are stored too, as further accounts
    std::vector<KnownTable> tables;               ///< tables whose columns were settled by hand
    int batch = 200;                              ///< articles per transaction
    /// Begins to analyse a batch and gives a function that waits for the results, in order; the articles stay where
    /// they are until then. Empty = on this thread. app/jobs hands in one that uses all cores while the batch before is
    /// written.
    using Analysed = std::function<std::vector<Analysis>()>;
    std::function<Analysed(std::span<const Article>)> analyse;
};

struct ImportReport
{
    std::int64_t added = 0;       ///< articles that are new
    std::int64_t known = 0;       ///< articles that the file had already
    std::int64_t copies = 0;      ///< of the new ones: near-identical to another article
    std::int64_t leftOut = 0;     ///< near-identical to another article and therefore not stored
    std::int64_t eventless = 0;   ///< of the new ones: nothing found
    std::int64_t unsupported = 0; ///< of the new ones: in a language that is not supported
    std::int64_t failedInputs = 0;
    std::int64_t again = 0;        ///< articles of the file that were analysed once more
    std::int64_t againChanged = 0; ///< of these: with another result
    std::int64_t accounts = 0;
    std::vector<CommunicationId> changed; ///< new, changed or gone, ascending
    std::vector<Problem> problems;        ///< at most kProblemLimit; the rest is counted. Errors are failed inputs
    std::int64_t problemsLeftOut = 0;
    std::vector<ArticleOutcome> outcomes; ///< at most kOutcomeLimit of each sort; the counts above are whole
    bool cancelled = false;

    static constexpr std::size_t kProblemLimit = 10'000;
    static constexpr std::int64_t kOutcomeLimit = 2'000;
};

class Importer
{
public:
    Importer(Store& store, std::shared_ptr<const Gazetteer> gazetteer, std::shared_ptr<const Analyser> analyser);

    /// Files and folders (recursively, links not followed, by name). An error only when the store fails; what was
    /// committed before stays.
    Result<ImportReport> importPaths(std::span<const std::string> paths, const ImportOptions& options,
                                     const Progress& progress = {}, const CancelToken& cancel = {});
    /// Article JSON, one object a line, as it arrives.
    Result<ImportReport> importLines(std::istream& in, const ImportOptions& options, const Progress& progress = {},
                                     const CancelToken& cancel = {});
    /// Bytes of one input, as from the clipboard.
    Result<ImportReport> importBytes(const std::string& name, std::string_view bytes, const ImportOptions& options,
                                     const Progress& progress = {}, const CancelToken& cancel = {});

private:
    Store& m_store;
    std::shared_ptr<const Gazetteer> m_gazetteer;
    std::shared_ptr<const Analyser> m_analyser;
};

} // namespace summitry
