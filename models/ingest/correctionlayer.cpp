#include "models/ingest/correctionlayer.h"

#include "models/ingest/settler.h"
#include "models/store/persons.h"

#include <algorithm>

namespace summitry {

namespace {

constexpr std::size_t kKeptArticles = 50;

EditNote noteOf(const Correction& correction)
{
    return {correction.who, correction.when, correction.why};
}

void nameArticle(const StoredArticle& stored, AccountAnchor& anchor)
{
    anchor.articleHash = stored.facts.contentHash;
    anchor.articleTitle = stored.article.title;
    anchor.articleSource = stored.article.source;
    anchor.articleUrl = stored.article.url;
}

bool concerns(std::span<const AccountId> accounts, AccountId id)
{
    return std::find(accounts.begin(), accounts.end(), id) != accounts.end();
}

} // namespace

std::string describe(const AccountAnchor& anchor)
{
    std::string people;
    for (const std::string& name : anchor.people)
        (people += people.empty() ? "" : ", ") += name;
    std::string text = "the " + std::string(toText(anchor.kind));
    text += (people.empty() ? "" : " of " + people) + (anchor.date.empty() ? "" : " (" + anchor.date + ")");
    text += " in \"" + anchor.articleTitle + "\"";
    return anchor.articleSource.empty() ? text : text + ", " + anchor.articleSource;
}

std::string describe(const FieldChange& change)
{
    return std::string(toText(change.field)) + " \"" + change.value + "\" of " + describe(change.on);
}

std::vector<Problem> problemsOf(const CorrectionSet& left)
{
    std::vector<Problem> problems;
    const auto add = [&](const std::string& what) {
        problems.push_back(
            {Severity::Warning, Message("Could not be applied, for nothing here is like it: {}.", what), {}, 0, 0});
    };
    for (const FieldChange& change : left.fields)
        add(describe(change));
    for (const BondChange& bond : left.bonds)
        add((bond.together ? "joining " : "keeping apart ") + describe(bond.first) + " and " + describe(bond.second));
    for (const AddedEvent& event : left.added)
        add("adding " + describe(event.on));
    return problems;
}

Result<const StoredArticle*> CorrectionLayer::article(ArticleId id)
{
    if (const auto found = m_articles.find(id); found != m_articles.end())
        return &found->second;
    auto loaded = m_store.articles().load(id);
    if (!loaded)
        return loaded.error();
    if (m_articles.size() >= kKeptArticles)
        m_articles.clear();
    return &m_articles.emplace(id, std::move(*loaded)).first->second;
}

Result<AccountAnchor> CorrectionLayer::anchor(AccountId account)
{
    const auto records = m_store.mergeIndex().load({&account, 1});
    if (!records || records->empty())
        return records ? fail("There is no account {} in the file.", std::to_string(account)) : records.error();
    const auto stored = article(records->front().article);
    if (!stored)
        return stored.error();
    AccountAnchor anchor = anchorOf(records->front().account);
    nameArticle(**stored, anchor);
    return anchor;
}

Result<CorrectionSet> CorrectionLayer::gather()
{
    std::vector<AccountId> all;
    const auto corrections = m_store.corrections().all();
    const auto bonds = m_store.corrections().allBonds();
    const auto found = m_store.corrections().foundByHand();
    if (!corrections || !bonds || !found)
        return !corrections ? corrections.error() : !bonds ? bonds.error() : found.error();
    for (const Correction& correction : *corrections)
        all.push_back(correction.account);
    for (const Bond& bond : *bonds)
        all.push_back(bond.first);
    for (const auto& [account, note] : *found)
        all.push_back(account);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    auto set = gather(all);
    auto people = m_store.persons().local();
    if (!set || !people)
        return !set ? set : Result<CorrectionSet>(people.error());
    set->people = std::move(*people);
    return set;
}

Result<CorrectionSet> CorrectionLayer::gather(std::span<const AccountId> accounts)
{
    CorrectionSet set;
    const auto corrections = m_store.corrections().of(accounts);
    const auto bonds = m_store.corrections().bonds(accounts);
    const auto found = m_store.corrections().foundByHand();
    if (!corrections || !bonds || !found)
        return !corrections ? corrections.error() : !bonds ? bonds.error() : found.error();
    for (const auto& [account, note] : *found) {
        if (!concerns(accounts, account))
            continue;
        auto on = anchor(account);
        auto records = m_store.mergeIndex().load({&account, 1});
        if (!on || !records)
            return !on ? on.error() : records.error();
        records->front().account.occasion = -1;
        set.added.push_back({std::move(*on), std::move(records->front().account), note});
    }
    for (const Correction& correction : *corrections) {
        auto on = anchor(correction.account);
        if (!on)
            return on.error();
        set.fields.push_back({std::move(*on), correction.field, correction.value, noteOf(correction)});
    }
    for (const Bond& bond : *bonds) {
        auto first = anchor(bond.first), second = anchor(bond.second);
        if (!first || !second)
            return !first ? first.error() : second.error();
        set.bonds.push_back({std::move(*first), std::move(*second), bond.together, bond.note});
    }
    return set;
}

Result<ArticleId> CorrectionLayer::findArticle(const AccountAnchor& anchor)
{
    const std::string key = anchor.articleHash + '\n' + anchor.articleTitle + '\n' + anchor.articleUrl;
    if (const auto known = m_found.find(key); known != m_found.end())
        return known->second;
    const auto same = m_store.articles().find(anchor.articleHash);
    if (!same)
        return same.error();
    const auto found = *same
                           ? Result<ArticleId>(**same)
                           : m_store.articles().findNamed(anchor.articleTitle, anchor.articleSource, anchor.articleUrl);
    if (found)
        m_found.emplace(key, *found);
    return found;
}

Result<AccountId> CorrectionLayer::findAccount(const AccountAnchor& anchor)
{
    const auto id = findArticle(anchor);
    if (!id || *id == 0)
        return id;
    const auto stored = article(*id);
    if (!stored)
        return stored.error();
    AccountId best = 0;
    int bestFit = kNoFit;
    for (const StoredAccount& each : (*stored)->accounts)
        if (const int fit = fitOf(anchor, anchorOf(each.account)); fit < bestFit)
            bestFit = fit, best = each.id;
    return best;
}

Result<void> CorrectionLayer::applyField(const FieldChange& change, AppliedCorrections& into)
{
    const auto account = findAccount(change.on);
    if (!account)
        return account.error();
    if (*account == 0)
        return into.left.fields.push_back(change), Result<void>{};
    const Correction wanted{
        0, *account, change.field, change.value, change.note.who, change.note.when, change.note.why};
    const auto there = m_store.corrections().of({&*account, 1});
    if (!there)
        return there.error();
    const auto same = [&](Correction each) { return each.id = 0, each == wanted; };
    if (std::any_of(there->begin(), there->end(), same))
        return ++into.known, Result<void>{};
    ++into.applied;
    const auto added = m_store.corrections().add(wanted);
    return added ? Result<void>{} : Result<void>(added.error());
}

Result<void> CorrectionLayer::applyBond(const BondChange& change, AppliedCorrections& into)
{
    const auto first = findAccount(change.first), second = findAccount(change.second);
    if (!first || !second)
        return !first ? first.error() : second.error();
    if (*first == 0 || *second == 0 || *first == *second)
        return into.left.bonds.push_back(change), Result<void>{};
    const Bond wanted{std::min(*first, *second), std::max(*first, *second), change.together, change.note};
    const auto there = m_store.corrections().bonds({&*first, 1});
    if (!there)
        return there.error();
    if (std::find(there->begin(), there->end(), wanted) != there->end())
        return ++into.known, Result<void>{};
    ++into.applied;
    return m_store.corrections().bind(wanted);
}

Result<void> CorrectionLayer::applyAdded(const AddedEvent& event, AppliedCorrections& into)
{
    const auto id = m_store.articles().find(event.on.articleHash); // spans mean nothing in another text
    if (!id)
        return id.error();
    if (!*id)
        return into.left.added.push_back(event), Result<void>{};
    const auto stored = article(**id);
    if (!stored)
        return stored.error();
    const auto same = [&](const StoredAccount& each) {
        return each.byHand && fitOf(event.on, anchorOf(each.account)) == 0;
    };
    if (std::any_of((*stored)->accounts.begin(), (*stored)->accounts.end(), same))
        return ++into.known, Result<void>{};
    ++into.applied;
    const auto added = m_store.articles().addByHand(**id, event.account, event.note);
    m_articles.erase(**id);
    return added ? Settler(m_store).index({&*added, 1}) : Result<void>(added.error());
}

Result<void> CorrectionLayer::applyPeople(const std::vector<LocalPerson>& people, AppliedCorrections& into)
{
    const auto there = m_store.persons().local();
    if (!there)
        return there.error();
    for (const LocalPerson& each : people) {
        if (std::find(there->begin(), there->end(), each) != there->end()) {
            ++into.known;
            continue;
        }
        if (const auto put = writePerson(m_store, each.person.name, [&] { return m_store.persons().putLocal(each); });
            !put)
            return put;
        ++into.applied;
    }
    return {};
}

Result<AppliedCorrections> CorrectionLayer::apply(const CorrectionSet& set, const std::string& when)
{
    AppliedCorrections applied;
    auto outcome = Editor(m_store).run("Apply corrections", {{}, when, {}}, [&]() -> Result<void> {
        if (const auto done = applyPeople(set.people, applied); !done)
            return done;
        for (const AddedEvent& event : set.added)
            if (const auto done = applyAdded(event, applied); !done)
                return done;
        for (const FieldChange& change : set.fields)
            if (const auto done = applyField(change, applied); !done)
                return done;
        for (const BondChange& change : set.bonds)
            if (const auto done = applyBond(change, applied); !done)
                return done;
        return {};
    });
    if (!outcome)
        return outcome.error();
    applied.outcome = std::move(*outcome);
    applied.problems = problemsOf(applied.left);
    return applied;
}

} // namespace summitry
