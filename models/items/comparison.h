#pragma once
// The accounts of one communication side by side: for each fact what every account says, whether that is what is shown,
// and whether it is something else. Facts nobody tells are left out. Words are for people; values are what a correction
// takes (see models/domain/field.h). Pure function over what the inspector shows; holds no reference to it.
#include "models/domain/field.h"
#include "models/items/detailstate.h"

#include <QString>

#include <optional>

namespace summitry {

struct ComparedCell
{
    /// Shown: says what is shown. Other: says something else. Silent: does not say. Note: nothing to compare (a phrase
    /// as printed).
    enum class Stand : std::uint8_t { Shown, Other, Silent, Note };
    QString words;
    std::string value;
    Stand stand = Stand::Silent;
};

struct ComparedRow
{
    QString label;
    std::optional<Field> field; ///< empty = cannot be chosen
    ComparedCell shown;
    std::vector<ComparedCell> cells; ///< one per account, as in EventDetail
    bool disagrees() const;
};

/// `open` lends its text to an account whose own evidence words are not at hand; may be null.
std::vector<ComparedRow> compareAccounts(const EventDetail& detail, const ArticleDetail* open);
/// The words that an account rests on; empty when neither the account nor the open article has them.
QString evidenceWords(const AccountView& account, const ArticleDetail* open);

} // namespace summitry
