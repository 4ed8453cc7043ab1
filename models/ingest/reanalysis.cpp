#include "models/ingest/reanalysis.h"

#include "models/ingest/persondescriber.h"
#include "models/ingest/settler.h"

#include <algorithm>

namespace summitry {

namespace {

constexpr std::size_t kBatchBytes = 32'000'000;

/// Told by the article's file or by a person, not found by an analysis.
bool isGiven(const DatedPhrase& published)
{
    return published.basis == DateBasis::Metadata || published.basis == DateBasis::SetByHand;
}

TextSpan bare(const TextSpan& span)
{
    return span.empty() ? TextSpan{} : span;
}

/// As the file gives it back: empty spans stand nowhere, and kind and country of persons are the file's, which learns
/// of them from all accounts.
Account bare(Account account)
{
    for (auto* actors : {&account.participants, &account.speakers, &account.addressees, &account.relays})
        for (Actor& actor : *actors)
            actor = {actor.name, {}, {}, bare(actor.span)};
    account.whenSpan = bare(account.whenSpan), account.placeSpan = bare(account.placeSpan);
    std::erase_if(account.quoteSpans, [](const TextSpan& span) { return span.empty(); });
    std::string rules;
    for (const std::string& rule : account.rules) // the file parts them at blanks
        (rules += rules.empty() ? "" : " ") += rule;
    account.rules = {rules};
    account.occasion = -1;
    return account;
}

/// For each new account the old one that it takes over; the best fits first.
std::vector<AccountId> takeOver(const std::vector<Account>& fresh, const std::vector<StoredAccount>& old)
{
    std::vector<AccountId> ids(fresh.size());
    std::vector<bool> taken(old.size());
    std::vector<AccountAnchor> before, now;
    for (const StoredAccount& each : old)
        before.push_back(anchorOf(each.account));
    for (const Account& each : fresh)
        now.push_back(anchorOf(each));
    for (int fit = 0; fit < kNoFit; ++fit)
        for (std::size_t j = 0; j < old.size(); ++j)
            for (std::size_t i = 0; i < fresh.size() && !taken[j] && !old[j].byHand; ++i)
                if (ids[i] == 0 && fitOf(before[j], now[i]) == fit)
                    ids[i] = old[j].id, taken[j] = true;
    return ids;
}

} // namespace

struct Reanalysis::Plan
{
    ArticleId article = 0;
    Articles::Revision revision;
    std::vector<AccountId> old; ///< all that were found before
    std::int64_t fresh = 0, altered = 0;
    bool changes() const { return fresh + altered > 0 || !revision.gone.empty(); }

    Plan(const StoredArticle& stored, Analysis&& analysis)
        : article(stored.id), revision{isGiven(stored.article.published) ? stored.article.published
                                                                         : analysis.published,
                                       Analyser::version(),
                                       analysis.unsupportedLanguage,
                                       std::move(analysis.accounts),
                                       {},
                                       {}}
    {
        revision.ids = takeOver(revision.accounts, stored.accounts);
        fresh = std::count(revision.ids.begin(), revision.ids.end(), 0);
        for (const StoredAccount& each : stored.accounts) {
            if (each.byHand)
                continue;
            old.push_back(each.id);
            const auto at = std::find(revision.ids.begin(), revision.ids.end(), each.id);
            if (at == revision.ids.end())
                revision.gone.push_back(each.id);
            else
                altered +=
                    !isSame(revision.accounts[static_cast<std::size_t>(at - revision.ids.begin())], each, stored);
        }
    }

    bool isSame(const Account& now, const StoredAccount& before, const StoredArticle& stored) const
    {
        const int told = before.account.occasion;
        const AccountId occasion = told < 0 ? -1 : stored.accounts[static_cast<std::size_t>(told)].id;
        const AccountId next = now.occasion < 0 ? -1 : revision.ids[static_cast<std::size_t>(now.occasion)];
        return occasion == next && bare(now) == bare(before.account);
    }
};

Reanalysis::Reanalysis(Store& store, std::shared_ptr<const Gazetteer> gazetteer,
                       std::shared_ptr<const Analyser> analyser)
    : m_store(store), m_gazetteer(std::move(gazetteer)), m_analyser(std::move(analyser))
{
}

Result<ReanalysisReport> Reanalysis::run(const ImportOptions& options, const std::string& when,
                                         const Progress& progress, const CancelToken& cancel)
{
    m_report = {}, m_begun = false;
    const auto total = m_store.articles().count();
    auto ids = m_store.articles().idsAfter(0, options.batch);
    while (ids && !ids->empty() && !cancel.cancelled()) {
        if (const auto done = runBatch(*ids, options, when); !done)
            return done.error();
        if (progress)
            progress({m_report.articles + m_report.passedOver, total ? *total : 0, {}});
        ids = m_store.articles().idsAfter(ids->back(), options.batch);
    }
    if (!ids)
        return ids.error();
    m_report.cancelled = cancel.cancelled();
    std::sort(m_report.changed.begin(), m_report.changed.end());
    m_report.changed.erase(std::unique(m_report.changed.begin(), m_report.changed.end()), m_report.changed.end());
    m_report.problems = problemsOf(m_report.left);
    return std::move(m_report);
}

Result<void> Reanalysis::runBatch(std::span<const ArticleId> ids, const ImportOptions& options, const std::string& when)
{
    std::vector<StoredArticle> stored;
    std::vector<Article> articles;
    std::size_t bytes = 0;
    for (const ArticleId id : ids) {
        auto loaded = m_store.articles().load(id);
        if (!loaded)
            return loaded.error();
        if (loaded->article.text.empty() || loaded->facts.analysisVersion == kToldVersion) {
            ++m_report.passedOver;
            continue;
        }
        Article article = std::move(loaded->article);
        loaded->article.text.clear();
        loaded->article.published = article.published;
        if (!isGiven(article.published))
            article.published = {};
        bytes += article.text.size();
        articles.push_back(std::move(article));
        stored.push_back(std::move(*loaded));
        if (bytes > kBatchBytes) {
            if (const auto done = analyseAndKeep(stored, articles, options, when); !done)
                return done;
            stored.clear(), articles.clear(), bytes = 0;
        }
    }
    return analyseAndKeep(stored, articles, options, when);
}

Result<void> Reanalysis::analyseAndKeep(const std::vector<StoredArticle>& stored, const std::vector<Article>& articles,
                                        const ImportOptions& options, const std::string& when)
{
    std::vector<Analysis> analyses;
    if (options.analyse && !articles.empty())
        analyses = options.analyse(articles)();
    for (std::size_t i = analyses.size(); i < articles.size(); ++i)
        analyses.push_back(m_analyser->analyse(articles[i]));
    ReanalysisReport report = m_report;
    const auto step = m_store.history().run(
        "Analyse again", when,
        [&]() -> Result<void> {
            for (std::size_t i = 0; i < articles.size(); ++i)
                if (const auto done = carryOut(Plan(stored[i], std::move(analyses[i])), report); !done)
                    return done;
            return {};
        },
        [&](const HistoryStep& made) -> Result<void> {
            const auto changed = Settler(m_store).settle(made.touched);
            if (changed)
                report.changed.insert(report.changed.end(), changed->begin(), changed->end());
            return changed ? Result<void>{} : Result<void>(changed.error());
        },
        m_begun);
    if (!step)
        return step.error();
    m_begun = m_begun || step->id != 0;
    m_report = std::move(report);
    return {};
}

Result<void> Reanalysis::carryOut(const Plan& plan, ReanalysisReport& report)
{
    ++report.articles;
    report.changedArticles += plan.changes();
    report.accountsNew += plan.fresh, report.accountsChanged += plan.altered;
    report.accountsGone += static_cast<std::int64_t>(plan.revision.gone.size());
    if (!plan.changes()) {
        const Articles::Revision head{
            plan.revision.published, plan.revision.analysisVersion, plan.revision.unsupportedLanguage, {}, {}, {}};
        const auto noted = m_store.articles().revise(plan.article, head);
        return noted ? Result<void>{} : Result<void>(noted.error());
    }
    PersonDescriber describer(m_store, *m_gazetteer);
    for (const Account& account : plan.revision.accounts)
        if (const auto described = describer.describe(account); !described)
            return described;
    Settler settler(m_store);
    if (const auto forgotten = settler.forget(plan.old); !forgotten)
        return forgotten;
    for (const AccountId gone : plan.revision.gone)
        if (const auto released = release(gone, plan.revision.gone, report); !released)
            return released;
    const auto ids = m_store.articles().revise(plan.article, plan.revision);
    return ids ? settler.index(*ids) : Result<void>(ids.error());
}

Result<void> Reanalysis::release(AccountId gone, std::span<const AccountId> alsoGone, ReanalysisReport& report)
{
    auto layer = CorrectionLayer(m_store);
    const auto event = m_store.mergeIndex().communicationOf(gone);
    const auto members =
        event ? m_store.mergeIndex().members({&*event, 1}) : Result<std::vector<AccountId>>(event.error());
    if (!members)
        return members.error();
    for (const AccountId heir : *members)
        if (std::find(alsoGone.begin(), alsoGone.end(), heir) == alsoGone.end())
            return m_store.corrections().move(gone, heir);
    const auto left = layer.gather({&gone, 1});
    if (!left)
        return left.error();
    report.left.fields.insert(report.left.fields.end(), left->fields.begin(), left->fields.end());
    report.left.bonds.insert(report.left.bonds.end(), left->bonds.begin(), left->bonds.end());
    return m_store.corrections().drop(gone);
}

} // namespace summitry
