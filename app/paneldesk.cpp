#include "app/paneldesk.h"

#include "app/actions.h"
#include "app/jobs/clock.h"
#include "models/ingest/editor.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "views/reader/comparisonview.h"
#include "views/reader/reviewview.h"
#include "views/table/profileview.h"
#include "views/timeline/matrixview.h"

#include <algorithm>
#include <array>

namespace summitry {

namespace {

constexpr int kRoom = 330; // pixels: what a matrix of a dozen leaders or a comparison takes

/// Those who took part in an event or spoke and were spoken to, each once.
std::vector<std::string> mainPersons(const Chronology& chronology, Row row)
{
    std::vector<std::string> names;
    for (const ChronologyActor& actor : chronology.actors(row)) {
        const ChronologyPerson& person = chronology.persons()[actor.person];
        if (actor.role != Role::Relay && std::find(names.begin(), names.end(), person.name) == names.end())
            names.push_back(person.name);
    }
    return names;
}

} // namespace

PanelDesk::PanelDesk(const Parts& parts) : QObject(&parts.window), m(parts)
{
    createViews();
    connectCorrections();
    connect(&m.session.picks(), &PickState::pickedChanged, this, &PanelDesk::followPicks);
    connect(&m.session.details(), &DetailState::articleChanged, this, &PanelDesk::followPicks);
    connect(&m.session, &Session::opened, this, &PanelDesk::followPicks);
    connect(&m.session, &Session::closed, this, &PanelDesk::followPicks);
    followPicks();
}

void PanelDesk::createViews()
{
    m_profile = new ProfileView(m.session.chronology());
    m_matrix = new MatrixView(m.session.chronology());
    m_comparison = new ComparisonView(m.session.details());
    m_review = new ReviewView(m.session.chronology(), m.session.details(), m.session.picks());
    const Actions& a = m.actions;
    // Before the view is shown, so that it counts once.
    connect(a["showProfile"], &QAction::triggered, this, &PanelDesk::chooseSubject);
    m.panels.addView(m_profile, a["showProfile"], tr("Profile"), kRoom);
    m.panels.addView(m_matrix, a["showMatrix"], tr("Matrix"), kRoom);
    m.panels.addView(m_comparison, a["showComparison"], tr("Accounts"), kRoom);
    m.panels.addView(m_review, a["showReview"], tr("Review"), kRoom);
    for (const auto& [name, view] :
         std::initializer_list<std::pair<const char*, QWidget*>>{{"showProfile", m_profile},
                                                                 {"showMatrix", m_matrix},
                                                                 {"showComparison", m_comparison},
                                                                 {"showReview", m_review}})
        connect(a[name], &QAction::triggered, view, [view = view](bool) {
            if (view->isVisible())
                view->setFocus(Qt::ShortcutFocusReason);
        });
    connect(m_profile, &ProfileView::rowsChosen, this, &PanelDesk::pickRows);
    connect(m_matrix, &MatrixView::pairActivated, this, &PanelDesk::showPair);
    connect(m_review, &ReviewView::editRequested, a["changeEvent"], &QAction::trigger);
}

void PanelDesk::setTheme(const Theme& theme)
{
    m_profile->setTheme(theme);
    m_matrix->setTheme(theme);
}

void PanelDesk::connectCorrections()
{
    connect(m_review, &ReviewView::reviewed, this, [this](CommunicationId id, Review review) {
        edit([&](Editor& editor, const EditNote& note) { return editor.review(std::array{id}, review, note); });
    });
    connect(m_comparison, &ComparisonView::valueChosen, this, [this](Field field, const std::string& value) {
        const CommunicationId id = m.session.picks().current();
        edit([&](Editor& editor, const EditNote& note) { return editor.correct(id, field, value, note); });
    });
    connect(m.actions["removePicked"], &QAction::triggered, this, &PanelDesk::removePicked);
    connect(m.actions["mergePicked"], &QAction::triggered, this, &PanelDesk::mergePicked);
    connect(m.actions["splitAccount"], &QAction::triggered, this, &PanelDesk::splitAccount);
}

void PanelDesk::followPicks()
{
    const bool writes = m.session.isOpen() && !m.session.isReadOnly();
    const std::size_t picked = m.session.picks().picked().size();
    const auto& event = m.session.details().event();
    m.actions["removePicked"]->setEnabled(writes && picked > 0);
    m.actions["mergePicked"]->setEnabled(writes && picked > 1);
    m.actions["splitAccount"]->setEnabled(writes && event && event->accounts.size() > 1);
    for (const char* name : {"showProfile", "showMatrix", "showComparison", "showReview"})
        m.actions[name]->setEnabled(m.session.isOpen());
    m_review->setEnabled(writes);
}

bool PanelDesk::edit(const std::function<Result<EditOutcome>(Editor&, const EditNote&)>& work)
{
    const auto done = m.session.edit([&](Editor& editor) { return work(editor, noteOfNow()); });
    if (!done)
        m.bar.showMessage(MessageBar::Tone::Error, words(done.message()));
    return done.ok();
}

void PanelDesk::removePicked()
{
    const std::vector<CommunicationId> ids = m.session.picks().picked();
    if (!edit([&](Editor& editor, const EditNote& note) { return editor.remove(ids, note); }))
        return;
    m.bar.showMessage(MessageBar::Tone::Note,
                      tr("%n event(s) deleted. Undo brings them back.", nullptr, static_cast<int>(ids.size())));
    m.session.picks().clear();
}

void PanelDesk::mergePicked()
{
    std::vector<CommunicationId> ids = m.session.picks().picked();
    // The event in the inspector is the one that stays.
    const auto current = std::find(ids.begin(), ids.end(), m.session.picks().current());
    if (current != ids.end())
        std::rotate(ids.begin(), current, current + 1);
    if (!edit([&](Editor& editor, const EditNote& note) { return editor.merge(ids, note); }))
        return;
    const Chronology& chronology = *m.session.chronology().chronology();
    const auto left =
        std::find_if(ids.begin(), ids.end(), [&](CommunicationId id) { return chronology.rowOf(id) != kNoRow; });
    m.session.picks().pickOnly(left == ids.end() ? 0 : *left);
}

void PanelDesk::splitAccount()
{
    const auto& event = m.session.details().event();
    const auto& article = m.session.details().article();
    if (!event || event->accounts.size() < 2)
        return;
    const auto open = std::find_if(event->accounts.begin(), event->accounts.end(), [&](const AccountView& account) {
        return article && account.ref.article == article->id;
    });
    const AccountView& taken = open == event->accounts.end() ? event->accounts.back() : *open;
    const QString source = text(taken.source.empty() ? taken.articleTitle : taken.source);
    const CommunicationId id = event->communication.id;
    const AccountId account = taken.ref.id;
    if (edit([&](Editor& editor, const EditNote& note) { return editor.split(id, std::array{account}, note); }))
        m.bar.showMessage(MessageBar::Tone::Note, tr("The account of %1 is an event of its own now.").arg(source));
}

void PanelDesk::compare()
{
    m.panels.showView(m_comparison);
    m_comparison->setFocus(Qt::OtherFocusReason);
}

void PanelDesk::pickRows(const std::vector<Row>& rows)
{
    m.timeline.canvas().pickRows(rows, false);
    if (!rows.empty())
        m.timeline.canvas().reveal(rows.front());
}

void PanelDesk::showPair(const std::string& a, const std::string& b)
{
    if (a == b) {
        showProfile({ViewLane::Kind::Person, a, {}, false, false});
        return;
    }
    m.session.lanes().addPair(a, b);
    m.timeline.canvas().setScroll(0);
}

void PanelDesk::showProfile(const ViewLane& lane)
{
    SubjectChoice choice;
    choice.kind = lane.kind == ViewLane::Kind::Pair      ? ProfileSubject::Kind::Pair
                  : lane.kind == ViewLane::Kind::Country ? ProfileSubject::Kind::Country
                                                         : ProfileSubject::Kind::Person;
    (lane.kind == ViewLane::Kind::Country ? choice.country : choice.person) = lane.name;
    choice.other = lane.other;
    m_profile->setSubject(choice);
    m.panels.showView(m_profile);
}

void PanelDesk::chooseSubject()
{
    const Chronology& chronology = *m.session.chronology().chronology();
    const Row row = chronology.rowOf(m.session.picks().current());
    const Filter& filter = m.session.filter().filter();
    std::vector<std::string> persons = row != kNoRow ? mainPersons(chronology, row) : filter.persons;
    if (row == kNoRow && persons.empty() && !filter.pairs.empty())
        persons = {filter.pairs.front().first, filter.pairs.front().second};
    if (persons.empty())
        return;
    SubjectChoice choice;
    choice.kind = persons.size() == 2 ? ProfileSubject::Kind::Pair : ProfileSubject::Kind::Person;
    choice.person = persons[0];
    choice.other = persons.size() == 2 ? persons[1] : std::string();
    m_profile->setSubject(choice);
}

} // namespace summitry
