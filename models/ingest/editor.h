#pragma once
// Edits by hand, each one step of the file's history: corrections, reviews, merges, splits, events added and deleted,
// documents. Refreshes the communications that an edit touches and tells which, so that a snapshot can be updated.
// Borrows the store. `when` is ISO 8601 text given by the caller; nothing here reads a clock.
#include "models/store/corrections.h"
#include "models/store/documents.h"
#include "models/store/history.h"
#include "models/store/store.h"

#include <span>
#include <string>
#include <utility>
#include <vector>

namespace summitry {

/// What an edit did: communications that are new, changed or gone, ascending; the label for the menu.
struct EditOutcome
{
    std::string label;
    std::vector<CommunicationId> changed;
};

class Editor
{
public:
    explicit Editor(Store& store) : m_store(store) {}

    Result<EditOutcome> correct(CommunicationId id, Field field, const std::string& value, const EditNote& note = {});
    /// Several fields of one event in one step.
    Result<EditOutcome> change(CommunicationId id, std::span<const std::pair<Field, std::string>> values,
                               const EditNote& note = {});
    Result<EditOutcome> review(std::span<const CommunicationId> ids, Review review, const EditNote& note = {});
    Result<EditOutcome> remove(std::span<const CommunicationId> ids, const EditNote& note = {});
    /// All accounts of these become one communication; the first keeps its id where it can.
    Result<EditOutcome> merge(std::span<const CommunicationId> ids, const EditNote& note = {});
    /// Takes these accounts out of their communication into one of their own.
    Result<EditOutcome> split(CommunicationId id, std::span<const AccountId> accounts, const EditNote& note = {});
    /// An event that the reader found in an article.
    Result<EditOutcome> addEvent(ArticleId article, const Account& account, const EditNote& note = {});
    /// Adds to a person, or a new one: names that mean them, offices, kind, country. Replaces what was added before.
    Result<EditOutcome> putPerson(const Person& additions, const EditNote& note = {});
    /// Takes the additions back.
    Result<EditOutcome> removePerson(const std::string& name, const EditNote& note = {});
    /// Everything that names one person counts for the other from now on; accounts keep what the article wrote.
    Result<EditOutcome> mergePersons(const std::string& name, const std::string& into, const EditNote& note = {});
    Result<EditOutcome> putDocument(const Document& document, const std::string& label, const EditNote& note = {});
    /// The same text under another key.
    Result<EditOutcome> renameDocument(const std::string& kind, const std::string& from, const std::string& to,
                                       const std::string& label, const EditNote& note = {});
    Result<EditOutcome> removeDocument(const std::string& kind, const std::string& key, const std::string& label,
                                       const EditNote& note = {});
    /// Several changes as one step; nothing is kept when one of them fails.
    Result<EditOutcome> run(const std::string& label, const EditNote& note, const std::function<Result<void>()>& work);
    Result<EditOutcome> undo();
    Result<EditOutcome> redo();

private:
    Store& m_store;
};

} // namespace summitry
