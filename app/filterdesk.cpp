#include "app/filterdesk.h"

#include "models/exchange/viewjson.h"
#include "models/ingest/editor.h"
#include "models/items/filterwording.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "models/store/documents.h"
#include "views/dialogs/savedfiltersdialog.h"

#include <QMenu>

#include <algorithm>

namespace summitry {

namespace {

const std::string kKind = "filter";

} // namespace

void FilterDesk::fill(QMenu& menu)
{
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] {
        menu.clear();
        for (const std::string& name : names())
            menu.addAction(text(name).replace(u'&', QStringLiteral("&&")), this, [this, name] { apply(name); });
        if (menu.isEmpty())
            menu.addAction(tr("None are saved in this file"))->setEnabled(false);
    });
}

std::vector<std::string> FilterDesk::names() const
{
    std::vector<std::string> names;
    if (!m.session.isOpen())
        return names;
    if (const auto all = m.session.store()->documents().all(kKind))
        for (const Document& document : *all)
            names.push_back(document.key);
    return names;
}

void FilterDesk::tell(const Result<QString>& done, const QString& sentence)
{
    if (done)
        m.bar.showMessage(MessageBar::Tone::Note, sentence);
    else
        m.bar.showMessage(MessageBar::Tone::Error, words(done.message()));
}

void FilterDesk::save(const std::string& name)
{
    const Document document{kKind, name, filterJson(m.session.filter().filter())};
    tell(
        m.session.edit([&](Editor& editor) { return editor.putDocument(document, tr("Save a filter").toStdString()); }),
        tr("These filters are saved in the file as “%1”.").arg(text(name)));
}

void FilterDesk::apply(const std::string& name)
{
    const auto json = m.session.store()->documents().find(kKind, name);
    const auto filter = json && *json ? readFilter(**json) : Result<Filter>(fail("There is no filter {}.", name));
    if (filter)
        m.session.filter().setFilter(*filter);
    else
        m.bar.showMessage(MessageBar::Tone::Error, words(filter.message()));
}

void FilterDesk::rename(const std::string& from, const std::string& to)
{
    if (from == to)
        return;
    const std::vector<std::string> taken = names();
    if (std::find(taken.begin(), taken.end(), to) != taken.end()) {
        m.bar.showMessage(MessageBar::Tone::Warning,
                          tr("There is a filter “%1” already; choose another name.").arg(text(to)));
        return;
    }
    tell(m.session.edit([&](Editor& editor) {
        return editor.renameDocument(kKind, from, to, tr("Rename a filter").toStdString());
    }),
         tr("The filter “%1” is called “%2” now.").arg(text(from), text(to)));
}

void FilterDesk::remove(const std::string& name)
{
    tell(m.session.edit(
             [&](Editor& editor) { return editor.removeDocument(kKind, name, tr("Delete a filter").toStdString()); }),
         tr("The filter “%1” is deleted. Undo brings it back.").arg(text(name)));
}

void FilterDesk::manage()
{
    const QString now = filterLine(m.session.filter().filter());
    auto* dialog = new SavedFiltersDialog(now, &m.window);
    dialog->setNames(names());
    const auto then = [this, dialog](auto work) {
        return [this, dialog, work](auto... names) {
            (this->*work)(names...);
            dialog->setNames(this->names());
        };
    };
    connect(dialog, &SavedFiltersDialog::saveWanted, this, then(&FilterDesk::save));
    connect(dialog, &SavedFiltersDialog::applyWanted, this, &FilterDesk::apply);
    connect(dialog, &SavedFiltersDialog::renameWanted, this, then(&FilterDesk::rename));
    connect(dialog, &SavedFiltersDialog::removeWanted, this, then(&FilterDesk::remove));
    dialog->open();
}

} // namespace summitry
