#pragma once
// One import under way: gathers articles, passes over what the file has, and writes a batch at a time. Private to this
// folder.
#include "models/ingest/importer.h"
#include "models/ingest/persondescriber.h"
#include "models/readers/events/eventreader.h"
#include "models/readers/reader.h"
#include "models/store/articles.h"

#include <array>
#include <map>
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
    void report(Problem&& problem);
    /// Bytes of all inputs, for the progress.
    void setTotal(std::int64_t bytes) { m_totalBytes = bytes; }
    bool mayGoOn() const { return m_failure.ok() && !m_cancel.cancelled(); }
    /// Writes what is left.
    Result<ImportReport> finish();

private:
    /// Articles on their way: gathered, being analysed, or being written.
    struct Batch
    {
        std::vector<Article> articles;
        std::vector<ArticleFacts> facts;
        std::map<std::size_t, std::vector<Account>> told; ///< of articles that came with their events
        ImportOptions::Analysed analysed;
        std::size_t bytes = 0;
    };
    bool gather(Article&& article, const std::string& file);
    bool gatherTold(ToldEvents&& told, const std::string& file);
    void name(Actor& actor) const;
    void tell(const std::string& item) const;
    void note(ImportReport& report, ArticleOutcome&& outcome);
    std::string titleOf(ArticleId id) const;
    Result<bool> isKnown(const std::string& hash);
    void beginAnalysis();
    /// Writes the batch that is under way, if any.
    Result<void> flush();
    Result<void> write(Article& article, ArticleFacts& facts, Analysis&& analysis, std::vector<AccountId>& added,
                       ImportReport& counts);
    Result<ArticleId> originalOf(const Article& article, const ArticleFacts& facts) const;

    Store& m_store;
    const Gazetteer& m_gazetteer;
    const Analyser& m_analyser;
    const ImportOptions& m_options;
    const Progress& m_progress;
    const CancelToken& m_cancel;
    ImportReport m_report;
    Result<void> m_failure;
    std::optional<std::vector<Account>> m_told; ///< by the article that is gathered just now
    Batch m_gathered;
    Batch m_underWay;
    std::unordered_set<std::string> m_hashes; ///< of both batches
    PersonDescriber m_describer;
    std::unordered_set<CommunicationId> m_changed;
    std::array<std::int64_t, ArticleOutcome::kKinds> m_noted{};
    std::int64_t m_totalBytes = 0, m_bytesBefore = 0, m_bytesHere = 0; ///< of files done, of the one in hand
};

} // namespace summitry
