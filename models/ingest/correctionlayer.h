#pragma once
// The corrections of a file as a set that can leave it, and a set from elsewhere applied to this file as one step of
// its history. Finds an event by its article and the words it rests on; says of what it cannot find that it was left
// out and why. Applying the same set twice changes nothing. Borrows the store.
#include "models/domain/correctionset.h"
#include "models/domain/problem.h"
#include "models/ingest/editor.h"
#include "models/store/articles.h"

#include <map>
#include <optional>

namespace summitry {

struct AppliedCorrections
{
    std::int64_t applied = 0;
    std::int64_t known = 0;        ///< were there already
    CorrectionSet left;            ///< could not be applied
    std::vector<Problem> problems; ///< one for each of these
    EditOutcome outcome;
};

class CorrectionLayer
{
public:
    explicit CorrectionLayer(Store& store) : m_store(store) {}

    Result<CorrectionSet> gather();
    /// What hangs on these accounts only.
    Result<CorrectionSet> gather(std::span<const AccountId> accounts);
    /// `when`: of the step; the corrections keep who, when and why they tell.
    Result<AppliedCorrections> apply(const CorrectionSet& set, const std::string& when);

private:
    Result<AccountAnchor> anchor(AccountId account);
    Result<const StoredArticle*> article(ArticleId id);
    Result<ArticleId> findArticle(const AccountAnchor& anchor);
    /// 0 when there is none.
    Result<AccountId> findAccount(const AccountAnchor& anchor);
    Result<void> applyField(const FieldChange& change, AppliedCorrections& into);
    Result<void> applyBond(const BondChange& change, AppliedCorrections& into);
    Result<void> applyPeople(const std::vector<LocalPerson>& people, AppliedCorrections& into);
    Result<void> applyAdded(const AddedEvent& event, AppliedCorrections& into);

    Store& m_store;
    std::map<ArticleId, StoredArticle> m_articles;
    std::map<std::string, ArticleId> m_found; ///< by hash as told
};

/// "date of the call of A and B (2025-06-10) in “Title”, Source", for lists of what was left out.
std::string describe(const FieldChange& change);
std::string describe(const AccountAnchor& anchor);
/// One for each part of a set that could not be applied.
std::vector<Problem> problemsOf(const CorrectionSet& left);

} // namespace summitry
