#pragma once
// One import under way: gathers articles, passes over what the file has, and writes a batch at a time. Private to this folder.
#include "models/ingest/importer.h"
#include "models/readers/reader.h"
#include "models/store/articles.h"

#include <unordered_set>

namespace summitry {

class ImportRun
{
public:
    ImportRun(Store& store, const Gazetteer& gazetteer, const Analyser& analyser, const ImportOptions& options,
              const Progress& progress, const CancelToken& cancel);

    /// False when the run must stop: cancelled, or the store failed.
    bool take(const ReadInput& input);
    /// One JSON value: an article or several.
    bool takeLine(std::string_view json, const std::string& name, std::int64_t line);
    bool takeFile(const std::string& path);
    bool takeFolder(const std::string& path);
    void report(Problem&& problem);
    bool mayGoOn() const { return m_failure.ok() && !m_cancel.cancelled(); }
    /// Writes what is left.
    Result<ImportReport> finish();

private:
    struct Pending
    {
        Article article;
        ArticleFacts facts;
    };
    bool gather(Article&& article, const std::string& file);
    Result<bool> isKnown(const std::string& hash);
    Result<void> flush();
    Result<void> write(Pending& pending, Analysis&& analysis, std::vector<AccountId>& added, ImportReport& counts);
    Result<ArticleId> originalOf(const Pending& pending) const;
    Result<void> describe(const Account& account);
    Result<void> describe(const Actor& actor);
    std::vector<Analysis> analyse();

    Store& m_store;
    const Gazetteer& m_gazetteer;
    const Analyser& m_analyser;
    const ImportOptions& m_options;
    const Progress& m_progress;
    const CancelToken& m_cancel;
    ImportReport m_report;
    Result<void> m_failure;
    std::vector<Pending> m_batch;
    std::size_t m_bytes = 0;
    std::unordered_set<std::string> m_batchHashes;
    std::unordered_set<std::string> m_described; ///< names and country codes that the file knows by now
    std::unordered_set<CommunicationId> m_changed;
};

} // namespace summitry
