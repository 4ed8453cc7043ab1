#pragma once
// What people changed in a chronology, free of the file it was changed in: who, when, why and what, each hung on words
// of an article. Can be read, reviewed, cited, and applied to another file of the same articles. Values only;
// models/ingest gathers and applies them, models/exchange writes and reads them.
#include "models/domain/account.h"
#include "models/domain/field.h"

namespace summitry {

struct EditNote
{
    std::string who, when, why; ///< may be empty; when: ISO 8601
    bool operator==(const EditNote&) const = default;
};

/// What finds an account again: its article, the words it rests on, and what it tells.
struct AccountAnchor
{
    std::string articleHash; ///< of text, title, source and address
    std::string articleTitle, articleSource, articleUrl;
    TextSpan evidence; ///< in code points of the article's text
    Kind kind = Kind::Statement;
    std::string date;                ///< EDTF
    std::vector<std::string> people; ///< who takes part or speaks, by name, sorted
    bool operator==(const AccountAnchor&) const = default;
};
AccountAnchor anchorOf(const Account& account);

/// How well one of an article's accounts fits an anchor: 0 best, kNoFit not at all. By the same words, then by
/// overlapping words and the same people, then by the same people and date.
inline constexpr int kNoFit = 7;
int fitOf(const AccountAnchor& anchor, const AccountAnchor& candidate);

struct FieldChange
{
    AccountAnchor on;
    Field field = Field::Place;
    std::string value;
    EditNote note;
    bool operator==(const FieldChange&) const = default;
};

/// Two accounts tell one event, or do not.
struct BondChange
{
    AccountAnchor first, second;
    bool together = true;
    EditNote note;
    bool operator==(const BondChange&) const = default;
};

/// An event that a person found.
struct AddedEvent
{
    AccountAnchor on;
    Account account;
    EditNote note;
    bool operator==(const AddedEvent&) const = default;
};

/// What a person added about somebody: a new person, more names or offices, or that the name means another one.
struct LocalPerson
{
    Person person;      ///< aliases and terms: those that were added
    std::string sameAs; ///< the name that counts instead; empty = their own
    EditNote note;
    bool operator==(const LocalPerson&) const = default;
};

struct CorrectionSet
{
    std::vector<FieldChange> fields; ///< in the order they were made
    std::vector<BondChange> bonds;
    std::vector<AddedEvent> added;
    std::vector<LocalPerson> people;
    std::size_t size() const { return fields.size() + bonds.size() + added.size() + people.size(); }
    bool operator==(const CorrectionSet&) const = default;
};

} // namespace summitry
