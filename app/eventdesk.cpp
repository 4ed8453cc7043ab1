#include "app/eventdesk.h"

#include "app/actions.h"
#include "app/jobs/clock.h"
#include "models/ingest/editor.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "views/dialogs/eventdialog.h"
#include "views/reader/articlepane.h"

namespace summitry {

namespace {

constexpr std::uint32_t kLongestEvidence = 200; // code points, as the reader's own

/// What a person marked stands as it is; the date is the article's until it is set.
Account proposalOf(const TextSpan& span, const QString& words, const DatedPhrase& published)
{
    Account account;
    account.kind = Kind::Statement;
    account.form = Form::Quote;
    account.evidence = {span.begin, std::min(span.end, span.begin + kLongestEvidence)};
    account.quote = words.simplified().toStdString();
    account.quoteSpans = {span};
    account.when = {published.date, {}, DateBasis::Publication};
    account.confidence = 1;
    account.rules = {"by hand"};
    return account;
}

} // namespace

EventDesk::EventDesk(const Parts& parts) : QObject(&parts.window), m(parts)
{
    connect(m.actions["changeEvent"], &QAction::triggered, this, &EventDesk::change);
    connect(m.actions["addEvent"], &QAction::triggered, this, &EventDesk::addFromSelection);
    connect(&m.session.details(), &DetailState::eventChanged, this, &EventDesk::follow);
    connect(&m.article, &ArticlePane::selectionChanged, this, &EventDesk::follow);
    connect(&m.article, &ArticlePane::eventWanted, this, &EventDesk::addFromSelection);
    follow();
}

void EventDesk::follow()
{
    const bool writes = m.session.isOpen() && !m.session.isReadOnly();
    m.actions["changeEvent"]->setEnabled(writes && m.session.details().event());
    m.actions["addEvent"]->setEnabled(writes && !m.article.selectedSpan().empty());
}

std::vector<KnownPerson> EventDesk::persons() const
{
    std::vector<KnownPerson> persons;
    for (const ChronologyPerson& person : m.session.chronology().chronology()->persons())
        persons.push_back({person.name, person.kind, person.country});
    return persons;
}

void EventDesk::tell(const Result<QString>& done)
{
    if (!done)
        m.bar.showMessage(MessageBar::Tone::Error, words(done.message()));
}

void EventDesk::change()
{
    const auto& event = m.session.details().event();
    if (!event)
        return;
    const CommunicationId id = event->communication.id;
    auto* dialog = new EventDialog(EventDialog::Purpose::Change, event->communication.shown, persons(), &m.window);
    connect(dialog, &EventDialog::changed, this, [this, id](const std::vector<std::pair<Field, std::string>>& values) {
        tell(m.session.edit([&](Editor& editor) { return editor.change(id, values, noteOfNow()); }));
    });
    dialog->open();
}

void EventDesk::addFromSelection()
{
    const auto& article = m.session.details().article();
    const TextSpan span = m.article.selectedSpan();
    if (!article || span.empty())
        return;
    const Account proposal = proposalOf(span, m.article.selectedWords(), article->article.published);
    auto* dialog = new EventDialog(EventDialog::Purpose::Add, proposal, persons(), &m.window);
    connect(dialog, &EventDialog::added, this, [this, id = article->id](const Account& account) {
        CommunicationId made = 0;
        tell(m.session.edit([&](Editor& editor) {
            auto added = editor.addEvent(id, account, noteOfNow());
            if (added && !added->changed.empty())
                made = added->changed.back();
            return added;
        }));
        if (made != 0)
            m.session.picks().pickOnly(made);
    });
    dialog->open();
}

} // namespace summitry
