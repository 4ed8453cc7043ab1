#include "models/ingest/importrun.h"

#include "models/ingest/inputs.h"
#include "models/ingest/settler.h"
#include "models/merging/merger.h"
#include "models/readers/articlejson.h"
#include "models/readers/inputfile.h"
#include "models/readers/jsonsplit.h"

#include <algorithm>

namespace summitry {

namespace {

constexpr std::size_t kBatchBytes = 32'000'000;
constexpr std::int64_t kKnownStep = 500;

} // namespace

ImportRun::ImportRun(Store& store, const Gazetteer& gazetteer, const Analyser& analyser, const ImportOptions& options,
                     const Progress& progress, const CancelToken& cancel)
    : m_store(store), m_gazetteer(gazetteer), m_analyser(analyser), m_options(options), m_progress(progress),
      m_cancel(cancel), m_describer(store, gazetteer)
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
    const ProblemSink problems = [&](Problem&& problem) { report(std::move(problem)); };
    const auto read =
        holdsEvents(input)
            ? readEvents(
                  input, [&](ToldEvents&& told) { return gatherTold(std::move(told), input.name); }, problems, m_cancel)
            : readInput(
                  input, m_options.tables, [&](Article&& article) { return gather(std::move(article), input.name); },
                  problems, m_cancel);
    if (!read && mayGoOn())
        report({Severity::Error, read.message(), input.name, 0, 0});
    m_bytesBefore += static_cast<std::int64_t>(input.bytes.size());
    m_bytesHere = 0;
    return mayGoOn();
}

void ImportRun::tell(const std::string& item) const
{
    if (m_progress)
        m_progress({m_report.added + m_report.known + m_report.leftOut, 0, item,
                    std::min(m_bytesBefore + m_bytesHere, m_totalBytes), m_totalBytes});
}

void ImportRun::note(ImportReport& report, ArticleOutcome&& outcome)
{
    auto& count = m_noted[static_cast<std::size_t>(outcome.what)];
    if (++count <= ImportReport::kOutcomeLimit)
        report.outcomes.push_back(std::move(outcome));
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
    report({Severity::Error, file.message(), path, 0, 0});
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
    m_bytesHere += static_cast<std::int64_t>(article.text.size());
    const auto known = isKnown(hash);
    if (!known) {
        m_failure = known.error();
        return false;
    }
    if (*known) {
        note(m_report, {ArticleOutcome::What::Known, article.title, file, {}});
        if (++m_report.known % kKnownStep == 0)
            tell(article.title);
        return mayGoOn();
    }
    ArticleFacts facts;
    facts.contentHash = hash;
    facts.file = file;
    facts.likeness = likenessOf(article.text);
    dateUndated(article, m_options, file);
    if (m_told)
        m_gathered.told.emplace(m_gathered.articles.size(), std::move(*m_told));
    m_gathered.bytes += article.text.size();
    m_hashes.insert(std::move(hash));
    m_gathered.articles.push_back(std::move(article));
    m_gathered.facts.push_back(std::move(facts));
    const auto batch = static_cast<std::size_t>(std::max(m_options.batch, 1));
    if (m_gathered.articles.size() >= batch || m_gathered.bytes >= kBatchBytes)
        beginAnalysis();
    return mayGoOn();
}

/// Tables and result JSON give names only.
void ImportRun::name(Actor& actor) const
{
    if (actor.kind != ActorKind::Voice || !actor.country.empty())
        return;
    const std::span<const AliasMeaning> meanings = m_gazetteer.meanings(actor.name);
    if (meanings.empty())
        return;
    const AliasMeaning& first = meanings.front();
    if (first.kind == EntryKind::Person) {
        const Person person = m_gazetteer.describe(first.entry);
        actor.kind = person.kind, actor.country = person.country;
    } else if (first.kind == EntryKind::Organisation) {
        actor.kind = ActorKind::Organisation;
    } else if (first.kind == EntryKind::Country || first.kind == EntryKind::Metonym) {
        actor.kind = first.kind == EntryKind::Country ? ActorKind::Country : ActorKind::Institution;
        actor.country = m_gazetteer.countries()[first.entry].code;
    }
}

bool ImportRun::gatherTold(ToldEvents&& told, const std::string& file)
{
    for (Account& account : told.accounts)
        for (auto* actors : {&account.participants, &account.speakers, &account.addressees, &account.relays})
            for (Actor& actor : *actors)
                name(actor);
    m_told = std::move(told.accounts);
    const bool goOn = gather(std::move(told.article), file);
    m_told.reset();
    return goOn;
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
    for (auto& [i, accounts] : batch.told) {
        analyses[i].accounts = std::move(accounts), analyses[i].unsupportedLanguage.clear();
        batch.facts[i].analysisVersion = kToldVersion;
    }
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
    tell(batch.articles.back().title);
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
    if (facts.copyOf != 0 && !m_options.takeCopies) {
        ++counts.leftOut;
        note(counts, {ArticleOutcome::What::LeftOut, article.title, facts.file, titleOf(facts.copyOf)});
        return {};
    }
    if (facts.analysisVersion.empty())
        facts.analysisVersion = Analyser::version();
    facts.unsupportedLanguage = analysis.unsupportedLanguage;
    if (article.published.date.isUnknown())
        article.published = analysis.published;
    for (const Account& account : analysis.accounts)
        if (const auto described = m_describer.describe(account); !described)
            return described;
    const auto stored = m_store.articles().add(article, facts, analysis.accounts);
    if (!stored)
        return stored.error();
    added.insert(added.end(), stored->accounts.begin(), stored->accounts.end());
    ++counts.added;
    counts.accounts += static_cast<std::int64_t>(stored->accounts.size());
    counts.copies += facts.copyOf != 0;
    counts.unsupported += !facts.unsupportedLanguage.empty();
    const bool eventless = stored->accounts.empty() && facts.unsupportedLanguage.empty();
    counts.eventless += eventless;
    using What = ArticleOutcome::What;
    if (facts.copyOf != 0)
        note(counts, {What::Copy, article.title, facts.file, titleOf(facts.copyOf)});
    else if (!facts.unsupportedLanguage.empty())
        note(counts, {What::Unsupported, article.title, facts.file, facts.unsupportedLanguage});
    else
        note(counts, {eventless ? What::Eventless : What::New, article.title, facts.file, {}});
    return {};
}

std::string ImportRun::titleOf(ArticleId id) const
{
    const auto heads = m_store.articles().heads(std::span(&id, 1));
    return heads && !heads->empty() ? heads->front().title : std::string();
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
