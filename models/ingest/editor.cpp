#include "models/ingest/editor.h"

#include "models/ingest/settler.h"
#include "models/store/articles.h"
#include "models/store/communications.h"
#include "models/store/mergeindex.h"
#include "models/store/persons.h"

#include <algorithm>
#include <array>

namespace summitry {

namespace {

Refresh refreshInto(Store& store, EditOutcome& outcome)
{
    return [&store, &outcome](const HistoryStep& step) -> Result<void> {
        outcome.label = step.label;
        const auto changed = Settler(store).settle(step.touched);
        if (!changed)
            return changed.error();
        outcome.changed.insert(outcome.changed.end(), changed->begin(), changed->end());
        std::sort(outcome.changed.begin(), outcome.changed.end());
        outcome.changed.erase(std::unique(outcome.changed.begin(), outcome.changed.end()), outcome.changed.end());
        return {};
    };
}

Result<AccountId> firstAccount(Store& store, CommunicationId id)
{
    const auto accounts = store.communications().accountsOf(id);
    if (!accounts)
        return accounts.error();
    if (accounts->empty())
        return fail("There is no event {} in the file; it may have been joined with another one.", std::to_string(id));
    return *std::min_element(accounts->begin(), accounts->end());
}

Result<void> addCorrection(Store& store, CommunicationId id, Field field, const std::string& value,
                           const EditNote& note)
{
    const auto account = firstAccount(store, id);
    if (!account)
        return account.error();
    const auto added = store.corrections().add({0, *account, field, value, note.who, note.when, note.why});
    return added ? Result<void>{} : Result<void>(added.error());
}

Result<void> checkValue(Field field, const std::string& value)
{
    if (field == Field::Date)
        if (const auto date = EdtfDate::parse(value); !date)
            return date.error();
    Kind kind;
    Form form;
    Status status;
    Channel channel;
    Review review;
    const bool known = field == Field::Kind      ? fromText(value, kind)
                       : field == Field::Form    ? fromText(value, form)
                       : field == Field::Status  ? fromText(value, status)
                       : field == Field::Channel ? fromText(value, channel)
                       : field == Field::Review  ? fromText(value, review)
                                                 : true;
    return known ? Result<void>{}
                 : Result<void>(fail("\"{}\" is no {}; choose one of the list.", value, std::string(toText(field))));
}

} // namespace

Result<EditOutcome> Editor::run(const std::string& label, const EditNote& note,
                                const std::function<Result<void>()>& work)
{
    EditOutcome outcome;
    const auto done = m_store.history().run(label, note.when, work, refreshInto(m_store, outcome));
    outcome.label = label;
    return done ? Result<EditOutcome>(std::move(outcome)) : Result<EditOutcome>(done.error());
}

Result<EditOutcome> Editor::correct(CommunicationId id, Field field, const std::string& value, const EditNote& note)
{
    return change(id, std::array{std::pair(field, value)}, note);
}

Result<EditOutcome> Editor::change(CommunicationId id, std::span<const std::pair<Field, std::string>> values,
                                   const EditNote& note)
{
    return run(values.size() == 1 ? "Change " + std::string(toText(values.front().first)) : "Change event", note,
               [&]() -> Result<void> {
                   for (const auto& [field, value] : values) {
                       const auto checked = checkValue(field, value);
                       const auto added = checked ? addCorrection(m_store, id, field, value, note) : checked;
                       if (!added)
                           return added;
                   }
                   return {};
               });
}

Result<EditOutcome> Editor::review(std::span<const CommunicationId> ids, Review review, const EditNote& note)
{
    return run("Mark as " + std::string(toText(review)), note, [&]() -> Result<void> {
        for (const CommunicationId id : ids)
            if (const auto done = addCorrection(m_store, id, Field::Review, std::string(toText(review)), note); !done)
                return done;
        return {};
    });
}

Result<EditOutcome> Editor::remove(std::span<const CommunicationId> ids, const EditNote& note)
{
    return run("Delete", note, [&]() -> Result<void> {
        for (const CommunicationId id : ids)
            if (const auto done = addCorrection(m_store, id, Field::Deleted, "yes", note); !done)
                return done;
        return {};
    });
}

Result<EditOutcome> Editor::merge(std::span<const CommunicationId> ids, const EditNote& note)
{
    return run("Join events", note, [&]() -> Result<void> {
        std::vector<std::vector<AccountId>> members;
        for (const CommunicationId id : ids) {
            auto accounts = m_store.communications().accountsOf(id);
            if (!accounts || accounts->empty())
                return accounts ? fail("There is no event {} in the file.", std::to_string(id)) : accounts.error();
            std::sort(accounts->begin(), accounts->end());
            for (const auto& before : members) // an earlier split must not stand against it
                for (const AccountId a : before)
                    for (const AccountId b : *accounts)
                        if (const auto done = m_store.corrections().unbind(a, b); !done)
                            return done;
            members.push_back(std::move(*accounts));
        }
        for (std::size_t i = 1; i < members.size(); ++i)
            if (const auto done = m_store.corrections().bind({members[0][0], members[i][0], true, note}); !done)
                return done;
        return {};
    });
}

Result<EditOutcome> Editor::split(CommunicationId id, std::span<const AccountId> accounts, const EditNote& note)
{
    return run("Split event", note, [&]() -> Result<void> {
        const auto all = m_store.communications().accountsOf(id);
        if (!all)
            return all.error();
        for (const AccountId mine : accounts)
            for (const AccountId other : *all) {
                const bool goesToo = std::find(accounts.begin(), accounts.end(), other) != accounts.end();
                if (mine == other || (goesToo && other < mine))
                    continue;
                if (const auto done = m_store.corrections().bind({mine, other, goesToo, note}); !done)
                    return done;
            }
        return {};
    });
}

Result<EditOutcome> Editor::addEvent(ArticleId article, const Account& account, const EditNote& note)
{
    return run("Add event", note, [&]() -> Result<void> {
        const auto added = m_store.articles().addByHand(article, account, note);
        return added ? Settler(m_store).index({&*added, 1}) : Result<void>(added.error());
    });
}

Result<EditOutcome> Editor::putPerson(const Person& additions, const EditNote& note)
{
    return run("Change " + additions.name, note, [&]() -> Result<void> {
        if (additions.name.empty())
            return fail("A person needs a name.");
        return writePerson(m_store, additions.name, [&] { return m_store.persons().putLocal({additions, {}, note}); });
    });
}

Result<EditOutcome> Editor::removePerson(const std::string& name, const EditNote& note)
{
    return run("Take back what was added to " + name, note, [&]() -> Result<void> {
        return writePerson(m_store, name, [&] { return m_store.persons().removeLocal(name); });
    });
}

Result<EditOutcome> Editor::mergePersons(const std::string& name, const std::string& into, const EditNote& note)
{
    return run(name + " is " + into, note, [&]() -> Result<void> {
        const auto all = m_store.persons().all();
        const auto local = m_store.persons().local();
        if (!all || !local)
            return !all ? all.error() : local.error();
        LocalPerson merged{{}, into, note};
        merged.person.name = name, merged.person.kind = ActorKind::Voice;
        for (const StoredPerson& each : *all)
            if (each.person.name == name)
                merged.person.kind = each.person.kind, merged.person.country = each.person.country;
        for (const LocalPerson& each : *local) {
            if (each.person.name == into && !each.sameAs.empty())
                return fail("{} is {} already; choose that one.", into, each.sameAs);
            if (each.sameAs == name)
                return fail("{} stands for {} already; take that back first.", name, each.person.name);
        }
        if (name == into || name.empty() || into.empty())
            return fail("Choose two different persons.");
        return writePerson(m_store, name, [&] { return m_store.persons().putLocal(merged); });
    });
}

Result<EditOutcome> Editor::putDocument(const Document& document, const std::string& label, const EditNote& note)
{
    return run(label, note, [&] { return m_store.documents().put(document); });
}

Result<EditOutcome> Editor::renameDocument(const std::string& kind, const std::string& from, const std::string& to,
                                           const std::string& label, const EditNote& note)
{
    return run(label, note, [&]() -> Result<void> {
        const auto json = m_store.documents().find(kind, from);
        if (!json)
            return json.error();
        if (!*json)
            return fail("There is nothing called {} any more.", from);
        const auto put = m_store.documents().put({kind, to, **json});
        return put ? m_store.documents().remove(kind, from) : put;
    });
}

Result<EditOutcome> Editor::removeDocument(const std::string& kind, const std::string& key, const std::string& label,
                                           const EditNote& note)
{
    return run(label, note, [&] { return m_store.documents().remove(kind, key); });
}

Result<EditOutcome> Editor::undo()
{
    EditOutcome outcome;
    const auto done = m_store.history().undo(refreshInto(m_store, outcome));
    return done ? Result<EditOutcome>(std::move(outcome)) : Result<EditOutcome>(done.error());
}

Result<EditOutcome> Editor::redo()
{
    EditOutcome outcome;
    const auto done = m_store.history().redo(refreshInto(m_store, outcome));
    return done ? Result<EditOutcome>(std::move(outcome)) : Result<EditOutcome>(done.error());
}

} // namespace summitry
