#pragma once
// The articles of a file, analysed once more: by newer rules, or with persons that were added since. What the new
// analysis finds again keeps its place, and with it everything that was corrected by hand; where an account is gone,
// its corrections move to another account of the same event, else they are told. One step of the history, however many
// batches it took: undo brings the old accounts back. Articles without a text, or that came
// with their events, are passed over. Borrows the store.
#include "models/analysis/analyser.h"
#include "models/domain/canceltoken.h"
#include "models/domain/progress.h"
#include "models/ingest/correctionlayer.h"
#include "models/ingest/importer.h"
#include "models/store/articles.h"

namespace summitry {

struct ReanalysisReport
{
    std::int64_t articles = 0;   ///< analysed
    std::int64_t passedOver = 0; ///< without a text to analyse
    std::int64_t changedArticles = 0;
    std::int64_t accountsNew = 0, accountsChanged = 0, accountsGone = 0;
    std::vector<CommunicationId> changed; ///< ascending
    CorrectionSet left;                   ///< corrections that nothing is like any more
    std::vector<Problem> problems;        ///< one for each of these
    bool cancelled = false;
};

class Reanalysis
{
public:
    Reanalysis(Store& store, std::shared_ptr<const Gazetteer> gazetteer, std::shared_ptr<const Analyser> analyser);
    /// Of the options, `analyse` and `batch` count. `when`: ISO 8601, for the history.
    Result<ReanalysisReport> run(const ImportOptions& options, const std::string& when, const Progress& progress = {},
                                 const CancelToken& cancel = {});

private:
    struct Plan;
    Result<void> runBatch(std::span<const ArticleId> ids, const ImportOptions& options, const std::string& when);
    Result<void> analyseAndKeep(const std::vector<StoredArticle>& stored, const std::vector<Article>& articles,
                                const ImportOptions& options, const std::string& when);
    Result<void> carryOut(const Plan& plan, ReanalysisReport& report);
    Result<void> release(AccountId gone, std::span<const AccountId> alsoGone, ReanalysisReport& report);

    Store& m_store;
    std::shared_ptr<const Gazetteer> m_gazetteer;
    std::shared_ptr<const Analyser> m_analyser;
    ReanalysisReport m_report;
    bool m_begun = false; ///< a step of the history is there
};

} // namespace summitry
