#include "app/stepmenus.h"

#include "app/stepcheck.h"
#include "models/domain/utf8text.h"
#include "models/items/wording.h"
#include "models/store/articles.h"
#include "models/store/communications.h"

#include <QDir>
#include <QFileInfo>
#include <QFontMetrics>
#include <QMenu>

#include <algorithm>

namespace summitry {

namespace {

constexpr int kMostAccounts = 4; // of one event
constexpr std::size_t kMostEvents = 25;
constexpr int kWidest = 460; // pixels of a menu's line

const std::string& nameOf(const Article& article)
{
    return article.source.empty() ? article.title : article.source;
}

/// A menu holds no more.
std::vector<CommunicationId> listed(const StoryStep& step)
{
    std::vector<CommunicationId> ids = step.view.highlighted;
    ids.resize(std::min(ids.size(), kMostEvents));
    return ids;
}

/// Of one line; & is a letter here.
QString line(const QMenu& menu, const QString& words)
{
    return menu.fontMetrics()
        .elidedText(words.simplified(), Qt::ElideRight, kWidest)
        .replace(u'&', QStringLiteral("&&"));
}

} // namespace

StepMenus::StepMenus(Session& session, Ask& ask, StoryPanel& panel, QObject* parent)
    : QObject(parent), m_session(session), m_ask(ask), m_panel(panel)
{
    connect(&panel, &StoryPanel::menuWanted, this, [this](StoryPanel::Menu which, QMenu* menu) {
        menu->clear();
        if (!step() || !m_session.isOpen())
            menu->addAction(tr("Add a step first"))->setEnabled(false);
        else if (which == StoryPanel::Menu::Events)
            fillEvents(*menu);
        else if (which == StoryPanel::Menu::Passage)
            fillPassages(*menu);
        else
            fillPicture(*menu);
    });
}

const StoryStep* StepMenus::step() const
{
    const auto at = static_cast<std::size_t>(m_panel.currentStep());
    return m_panel.currentStep() >= 0 && at < m_panel.story().steps.size() ? &m_panel.story().steps[at] : nullptr;
}

void StepMenus::edit(const QString& what, const std::function<void(StoryStep&)>& change)
{
    if (!step())
        return;
    Story story = m_panel.story();
    change(story.steps[static_cast<std::size_t>(m_panel.currentStep())]);
    emit m_panel.changed(story, what);
}

void StepMenus::fillEvents(QMenu& menu)
{
    const Chronology& chronology = *m_session.chronology().chronology();
    const StepCheck check(m_session);
    for (const CommunicationId id : listed(*step())) {
        const CommunicationId now = check.nowOf(id);
        QAction* action = menu.addAction(now == 0 ? tr("An event that is gone")
                                                  : line(menu, rowSentence(chronology, chronology.rowOf(now))));
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::triggered, this, [this, id] {
            edit(tr("Do not light an event"), [id](StoryStep& step) { std::erase(step.view.highlighted, id); });
        });
    }
    if (const auto all = step()->view.highlighted.size(); all > kMostEvents)
        menu.addAction(tr("%n more", nullptr, static_cast<int>(all - kMostEvents)))->setEnabled(false);
    menu.addSeparator();
    const std::vector<CommunicationId> picked = m_session.picks().picked();
    QAction* add = menu.addAction(tr("Light the %n picked too", nullptr, static_cast<int>(picked.size())));
    add->setEnabled(!picked.empty());
    connect(add, &QAction::triggered, this, [this, picked] {
        edit(tr("Light events"), [&picked](StoryStep& step) {
            std::vector<CommunicationId>& lit = step.view.highlighted;
            for (const CommunicationId id : picked)
                if (std::find(lit.begin(), lit.end(), id) == lit.end())
                    lit.push_back(id);
        });
    });
}

void StepMenus::fillPassages(QMenu& menu)
{
    const StepCheck check(m_session);
    for (const CommunicationId id : listed(*step()))
        if (const CommunicationId now = check.nowOf(id); now != 0)
            addPassages(menu, now);
    if (menu.isEmpty())
        menu.addAction(tr("Light an event first; its accounts are listed here"))->setEnabled(false);
    menu.addSeparator();
    QAction* none = menu.addAction(tr("No passage"));
    none->setEnabled(step()->article != 0);
    connect(none, &QAction::triggered, this, [this] {
        edit(tr("Take the passage away"), [](StoryStep& step) { step.article = 0, step.passage = {}; });
    });
}

void StepMenus::addPassages(QMenu& menu, CommunicationId id)
{
    const auto detail = m_session.store()->communications().load(id);
    if (!detail)
        return;
    int listed = 0;
    for (const AccountDetail& account : detail->accounts) {
        const auto article = m_session.store()->articles().load(account.ref.article);
        if (!article || account.account.evidence.begin >= account.account.evidence.end || ++listed > kMostAccounts)
            continue;
        const TextSpan span = account.account.evidence;
        const QString words = text(Utf8Text(article->article.text).slice(span));
        QAction* action = menu.addAction(line(menu, tr("%1: “%2”").arg(text(nameOf(article->article)), words)));
        action->setCheckable(true);
        action->setChecked(step()->article == account.ref.article && step()->passage == span);
        connect(action, &QAction::triggered, this, [this, id = account.ref.article, span] {
            edit(tr("Show a passage"), [&](StoryStep& step) { step.article = id, step.passage = span; });
        });
    }
}

void StepMenus::fillPicture(QMenu& menu)
{
    connect(menu.addAction(tr("Choose a picture…")), &QAction::triggered, this, &StepMenus::askPicture);
    QAction* none = menu.addAction(tr("No picture"));
    none->setEnabled(!step()->picture.empty());
    connect(none, &QAction::triggered, this,
            [this] { edit(tr("Take the picture away"), [](StoryStep& step) { step.picture.clear(); }); });
}

/// Kept by its place beside the file where it lies there, so that both can be moved together.
void StepMenus::askPicture()
{
    const QDir folder(QFileInfo(m_session.path()).absolutePath());
    FileQuestion question;
    question.title = tr("Picture of the step");
    question.folder = folder.path();
    question.filter = tr("Pictures (*.png *.jpg *.jpeg *.webp *.svg *.gif *.bmp)");
    m_ask.openFiles(nullptr, question, [this, folder](const QStringList& paths) {
        if (paths.isEmpty())
            return;
        const QString beside = folder.relativeFilePath(paths.front());
        const QString path =
            beside.startsWith(QStringLiteral("..")) ? QFileInfo(paths.front()).absoluteFilePath() : beside;
        edit(tr("Show a picture"), [&](StoryStep& step) { step.picture = path.toStdString(); });
    });
}

} // namespace summitry
