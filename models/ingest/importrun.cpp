#include "models/ingest/importrun.h"

#include "models/ingest/settler.h"
#include "models/merging/merger.h"
#include "models/readers/articlejson.h"
#include "models/readers/inputfile.h"
#include "models/readers/jsonsplit.h"
#include "models/store/persons.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace summitry {

namespace {

namespace fs = std::filesystem;
constexpr std::size_t kBatchBytes = 32'000'000;
constexpr int kDeepestFolder = 200;
constexpr std::int64_t kKnownStep = 500;

/// What lies beside saved pages and articles; named one by one, such a file is still read.
constexpr std::array<std::string_view, 21> kNoArticles{".css", ".js",   ".mjs",  ".map",  ".png", ".jpg",      ".jpeg",
                                                       ".gif", ".webp", ".avif", ".svg",  ".ico", ".woff",     ".woff2",
                                                       ".ttf", ".mp3",  ".mp4",  ".webm", ".md",  ".summitry", ".db"};

struct FolderEntries
{
    std::vector<std::string> files, folders;
    std::int64_t passedOver = 0;
};

bool isNoArticle(const fs::path& path)
{
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(), [](unsigned char c) { return std::tolower(c); });
    const bool hidden = path.filename().string().starts_with('.');
    return hidden || std::find(kNoArticles.begin(), kNoArticles.end(), ending) != kNoArticles.end();
}

/// By name, links left out: a loop of them would never end.
Result<FolderEntries> entriesOf(const std::string& path)
{
    FolderEntries entries;
    std::error_code problem;
    for (fs::directory_iterator it(path, problem), end; !problem && it != end; it.increment(problem)) {
        std::error_code ignored;
        if (it->is_symlink(ignored))
            continue;
        if (it->is_directory(ignored))
            entries.folders.push_back(it->path().string());
        else if (isNoArticle(it->path()))
            ++entries.passedOver;
        else if (it->is_regular_file(ignored))
            entries.files.push_back(it->path().string());
    }
    if (problem)
        return fail("The folder {} cannot be read: {}.", path, problem.message());
    std::sort(entries.files.begin(), entries.files.end());
    std::sort(entries.folders.begin(), entries.folders.end());
    return entries;
}

} // namespace

ImportRun::ImportRun(Store& store, const Gazetteer& gazetteer, const Analyser& analyser, const ImportOptions& options,
                     const Progress& progress, const CancelToken& cancel)
    : m_store(store), m_gazetteer(gazetteer), m_analyser(analyser), m_options(options), m_progress(progress),
      m_cancel(cancel)
{
}

void ImportRun::report(Problem&& problem)
{
    m_report.failedInputs += problem.severity == Severity::Error;
    if (m_report.problems.size() < ImportReport::kProblemLimit)
        m_report.problems.push_back(std::move(problem));
    else
        ++m_report.problemsLeftOut;
}

bool ImportRun::take(const ReadInput& input)
{
    const auto read = readArticles(
        input, [&](Article&& article) { return gather(std::move(article), input.name); },
        [&](Problem&& problem) { report(std::move(problem)); }, m_cancel);
    if (!read && mayGoOn())
        report({Severity::Error, read.message(), {}, 0, 0});
    return mayGoOn();
}

bool ImportRun::takeLine(std::string_view json, const std::string& name, std::int64_t line)
{
    readers::JsonReading reading = readers::readArticleJson(json);
    for (const Message& note : reading.notes)
        report({Severity::Warning, Message("{}.", note.english()), name, line, 0});
    if (reading.fault) {
        const std::int64_t column = reading.fault->broken ? readers::placeOf(json, reading.fault->at).column : 0;
        report({Severity::Error, Message("{}.", reading.fault->message.english()), name, line, column});
    }
    for (Article& article : reading.articles) {
        if (article.id.empty())
            article.id = "line " + std::to_string(line);
        if (!gather(std::move(article), name))
            break;
    }
    return mayGoOn();
}

bool ImportRun::takeFile(const std::string& path)
{
    const auto file = InputFile::open(path);
    if (file)
        return take({file->name(), file->bytes()});
    report({Severity::Error, file.message(), {}, 0, 0});
    return mayGoOn();
}

bool ImportRun::takeFolder(const std::string& path)
{
    std::vector<std::pair<std::string, int>> waiting{{path, 0}};
    while (!waiting.empty() && mayGoOn()) {
        const auto [folder, depth] = waiting.back();
        waiting.pop_back();
        const auto entries = entriesOf(folder);
        if (!entries || depth > kDeepestFolder) {
            const Message tooDeep("The folder {} is nested too deep and was left out.", folder);
            report({Severity::Error, entries ? tooDeep : entries.message(), {}, 0, 0});
            continue;
        }
        if (entries->passedOver > 0)
            report({Severity::Note,
                    Message("In {} {} files that are no articles by their names were left out.", folder,
                            std::to_string(entries->passedOver)),
                    {},
                    0,
                    0});
        for (const std::string& file : entries->files)
            if (!takeFile(file))
                return false;
        for (auto it = entries->folders.rbegin(); it != entries->folders.rend(); ++it)
            waiting.emplace_back(*it, depth + 1);
    }
    return mayGoOn();
}

Result<bool> ImportRun::isKnown(const std::string& hash)
{
    if (m_hashes.contains(hash))
        return true;
    const auto found = m_store.articles().find(hash);
    return found ? Result<bool>(found->has_value()) : Result<bool>(found.error());
}

bool ImportRun::gather(Article&& article, const std::string& file)
{
    std::string hash = Articles::contentHash(article);
    const auto known = isKnown(hash);
    if (!known) {
        m_failure = known.error();
        return false;
    }
    if (*known) {
        if (++m_report.known % kKnownStep == 0 && m_progress)
            m_progress({m_report.added + m_report.known, 0, article.title});
        return mayGoOn();
    }
    ArticleFacts facts;
    facts.contentHash = hash;
    facts.file = file;
    facts.likeness = likenessOf(article.text);
    if (article.published.date.isUnknown() && m_options.published)
        article.published = {*m_options.published, {}, DateBasis::SetByHand};
    m_gathered.bytes += article.text.size();
    m_hashes.insert(std::move(hash));
    m_gathered.articles.push_back(std::move(article));
    m_gathered.facts.push_back(std::move(facts));
    const auto batch = static_cast<std::size_t>(std::max(m_options.batch, 1));
    if (m_gathered.articles.size() >= batch || m_gathered.bytes >= kBatchBytes)
        beginAnalysis();
    return mayGoOn();
}

/// Writing the batch before goes on while this one is analysed.
void ImportRun::beginAnalysis()
{
    Batch next = std::move(m_gathered);
    m_gathered = {};
    if (m_options.analyse)
        next.analysed = m_options.analyse(next.articles);
    m_failure = flush();
    m_underWay = std::move(next);
}

Result<void> ImportRun::flush()
{
    Batch batch = std::move(m_underWay);
    m_underWay = {};
    if (batch.articles.empty())
        return {};
    std::vector<Analysis> analyses;
    if (batch.analysed)
        analyses = batch.analysed();
    for (std::size_t i = analyses.size(); i < batch.articles.size(); ++i)
        analyses.push_back(m_analyser.analyse(batch.articles[i]));
    ImportReport counts = m_report;
    std::vector<CommunicationId> changed;
    const auto done = m_store.transaction([&]() -> Result<void> {
        std::vector<AccountId> added;
        for (std::size_t i = 0; i < batch.articles.size(); ++i)
            if (const auto written = write(batch.articles[i], batch.facts[i], std::move(analyses[i]), added, counts);
                !written)
                return written;
        Settler settler(m_store);
        if (const auto indexed = settler.index(added); !indexed)
            return indexed;
        auto settled = settler.settle(added);
        if (!settled)
            return settled.error();
        changed = std::move(*settled);
        return {};
    });
    if (!done)
        return done;
    m_report = std::move(counts);
    m_changed.insert(changed.begin(), changed.end());
    for (const ArticleFacts& facts : batch.facts)
        m_hashes.erase(facts.contentHash);
    if (m_progress)
        m_progress({m_report.added + m_report.known, 0, batch.articles.back().title});
    return {};
}

Result<ArticleId> ImportRun::originalOf(const Article& article, const ArticleFacts& facts) const
{
    const auto alike = m_store.articles().alike(facts.likeness);
    if (!alike)
        return alike.error();
    for (const ArticleId id : *alike) {
        const auto text = m_store.articles().text(id);
        if (!text)
            return text.error();
        if (isCopy(*text, article.text))
            return id;
    }
    return ArticleId{0};
}

Result<void> ImportRun::write(Article& article, ArticleFacts& facts, Analysis&& analysis, std::vector<AccountId>& added,
                              ImportReport& counts)
{
    const auto original = originalOf(article, facts);
    if (!original)
        return original.error();
    facts.copyOf = *original;
    facts.analysisVersion = Analyser::version();
    facts.unsupportedLanguage = analysis.unsupportedLanguage;
    if (article.published.date.isUnknown())
        article.published = analysis.published;
    for (const Account& account : analysis.accounts)
        if (const auto described = describe(account); !described)
            return described;
    const auto stored = m_store.articles().add(article, facts, analysis.accounts);
    if (!stored)
        return stored.error();
    added.insert(added.end(), stored->accounts.begin(), stored->accounts.end());
    ++counts.added;
    counts.accounts += static_cast<std::int64_t>(stored->accounts.size());
    counts.copies += facts.copyOf != 0;
    counts.unsupported += !facts.unsupportedLanguage.empty();
    counts.eventless += stored->accounts.empty() && facts.unsupportedLanguage.empty();
    return {};
}

Result<void> ImportRun::describe(const Account& account)
{
    for (const auto* actors : {&account.participants, &account.speakers, &account.addressees, &account.relays})
        for (const Actor& actor : *actors)
            if (const auto done = describe(actor); !done)
                return done;
    return {};
}

/// Notes a person's terms and a country's name the first time they occur, so that the file explains itself.
Result<void> ImportRun::describe(const Actor& actor)
{
    if (!actor.country.empty() && m_described.insert("country " + actor.country).second) {
        const std::uint32_t country = m_gazetteer.country(actor.country);
        if (country != Gazetteer::kNone)
            if (const auto named = m_store.persons().nameCountry(actor.country, m_gazetteer.countries()[country].name);
                !named)
                return named;
    }
    if (!m_described.insert(actor.name).second)
        return {};
    const auto known = m_store.persons().isDescribed(actor.name);
    const std::uint32_t person = m_gazetteer.person(actor.name);
    if (!known || *known || person == Gazetteer::kNone)
        return known ? Result<void>{} : Result<void>(known.error());
    const auto described = m_store.persons().describe(m_gazetteer.describe(person));
    return described ? Result<void>{} : Result<void>(described.error());
}

Result<ImportReport> ImportRun::finish()
{
    if (mayGoOn())
        beginAnalysis();
    if (mayGoOn())
        m_failure = flush();
    if (!m_failure)
        return m_failure.error();
    m_report.cancelled = m_cancel.cancelled();
    m_report.changed.assign(m_changed.begin(), m_changed.end());
    std::sort(m_report.changed.begin(), m_report.changed.end());
    return std::move(m_report);
}

} // namespace summitry
