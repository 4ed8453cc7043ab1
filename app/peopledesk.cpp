#include "app/peopledesk.h"

#include "app/jobs/clock.h"
#include "models/ingest/editor.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "models/store/persons.h"
#include "views/dialogs/peopledialog.h"

#include <map>

namespace summitry {

PeopleDesk::PeopleDesk(const Parts& parts) : QObject(&parts.window), m(parts)
{
    connect(&m.session, &Session::changed, this, &PeopleDesk::refresh);
    connect(&m.session, &Session::closed, this, [this] {
        if (m_dialog)
            m_dialog->close();
    });
}

void PeopleDesk::open()
{
    if (!m.session.isOpen()) {
        m.bar.showMessage(MessageBar::Tone::Note, tr("Open a chronology first."));
        return;
    }
    if (!m_dialog) {
        m_dialog = new PeopleDialog(&m.window);
        connect(m_dialog, &PeopleDialog::additionsWanted, this, [this](const Person& person) {
            edit([&](Editor& editor) { return editor.putPerson(person, noteOfNow()); });
        });
        connect(m_dialog, &PeopleDialog::mergeWanted, this, [this](const QString& name, const QString& into) {
            edit([&](Editor& editor) {
                return editor.mergePersons(name.toStdString(), into.toStdString(), noteOfNow());
            });
        });
        connect(m_dialog, &PeopleDialog::takeBackWanted, this, [this](const QString& name) {
            edit([&](Editor& editor) { return editor.removePerson(name.toStdString(), noteOfNow()); });
        });
    }
    refresh();
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

Result<std::vector<PersonEntry>> PeopleDesk::people()
{
    const auto gazetteer = m.imports.gazetteer();
    Persons& persons = m.session.store()->persons();
    const auto all = persons.all();
    const auto local = persons.local();
    const auto counts = persons.counts();
    if (!gazetteer || !all || !local || !counts)
        return !gazetteer ? gazetteer.error() : !all ? all.error() : !local ? local.error() : counts.error();
    const std::map<PersonId, std::int64_t> count(counts->begin(), counts->end());
    std::map<std::string, PersonEntry> entries;
    for (const StoredPerson& each : *all) {
        PersonEntry& entry = entries[each.person.name];
        entry.person = each.person;
        entry.count = count.contains(each.id) ? count.at(each.id) : 0;
        entry.known = each.person.kind != ActorKind::Voice || !(*gazetteer)->meanings(each.person.name).empty();
    }
    for (const LocalPerson& each : *local) {
        PersonEntry& entry = entries[each.person.name];
        if (entry.person.name.empty())
            entry.person = each.person;
        entry.added = each.person, entry.sameAs = each.sameAs, entry.known = true;
    }
    std::vector<PersonEntry> list;
    for (auto& [name, entry] : entries)
        list.push_back(std::move(entry));
    return list;
}

void PeopleDesk::refresh()
{
    if (!m_dialog || !m.session.isOpen())
        return;
    auto list = people();
    if (list)
        m_dialog->setPeople(std::move(*list));
    else
        m_dialog->showFault(words(list.message()));
}

void PeopleDesk::edit(const std::function<Result<EditOutcome>(Editor&)>& work)
{
    const auto done = m.session.edit(work); // the list follows by Session::changed
    if (!done && m_dialog)
        m_dialog->showFault(words(done.message()));
}

} // namespace summitry
