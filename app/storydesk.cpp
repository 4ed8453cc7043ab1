#include "app/storydesk.h"

#include "app/jobs/figurejob.h"
#include "app/settings.h"
#include "app/stepcheck.h"
#include "app/stepmenus.h"
#include "models/exchange/viewjson.h"
#include "models/ingest/editor.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "models/store/documents.h"
#include "views/presentation/handoutdialog.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace summitry {

namespace {

constexpr const char* kKind = "story";
constexpr QSize kPictureSize(1920, 1080);

} // namespace

StoryDesk::StoryDesk(const Parts& parts) : QObject(&parts.window), m(parts), m_panel(new StoryPanel)
{
    new StepMenus(m.session, m.ask, *m_panel, this);
    connect(m_panel, &StoryPanel::storyChosen, this, &StoryDesk::choose);
    connect(m_panel, &StoryPanel::changed, this, &StoryDesk::store);
    connect(m_panel, &StoryPanel::addWanted, this, &StoryDesk::addStep);
    connect(m_panel, &StoryPanel::replaceWanted, this, &StoryDesk::replaceStep);
    connect(m_panel, &StoryPanel::mendWanted, this, &StoryDesk::mendStep);
    connect(m_panel, &StoryPanel::presentWanted, this, &StoryDesk::presentFrom);
    connect(m_panel, &StoryPanel::newStoryWanted, this, [this] {
        const int number =
            static_cast<int>(m.session.isOpen() ? m.session.store()->documents().all(kKind).value().size() : 0) + 1;
        m_title = tr("Story %1").arg(number);
        store({m_title.toStdString(), {}}, tr("New story"));
    });
    connect(m_panel, &StoryPanel::stepWanted, this, [this](int step) {
        const auto at = static_cast<std::size_t>(step);
        if (step >= 0 && at < m_panel->story().steps.size())
            m.session.show(m_panel->story().steps[at].view);
    });
    connect(m_panel, &StoryPanel::handoutWanted, this, &StoryDesk::askHandout);
    connect(m_panel, &StoryPanel::picturesWanted, this, [this] {
        askFile(QStringLiteral("png"), tr("Pictures of the steps"),
                [this](const QString& path) { return writePictures(stage(m_panel->story()), kPictureSize, path); });
    });
    connect(&m.session, &Session::opened, this, &StoryDesk::refresh);
    connect(&m.session, &Session::closed, this, &StoryDesk::refresh);
    connect(&m.session, &Session::changed, this, &StoryDesk::refresh);
}

void StoryDesk::refresh()
{
    QStringList titles;
    Story story;
    if (m.session.isOpen()) {
        if (const auto all = m.session.store()->documents().all(kKind))
            for (const Document& document : all.value())
                titles << text(document.key);
        if (!titles.contains(m_title))
            m_title = titles.value(0);
        const auto json = m.session.store()->documents().find(kKind, m_title.toStdString());
        if (json && json.value()) {
            const auto read = readStory(*json.value());
            if (read)
                story = *read;
            else
                m.bar.showMessage(MessageBar::Tone::Warning, words(read.message()));
        }
    }
    m_panel->setStories(titles, m_title);
    m_panel->setStory(story, missing(story));
    m_panel->setEnabled(m.session.isOpen() && !m.session.isReadOnly());
}

void StoryDesk::choose(const QString& title)
{
    m_title = title;
    refresh();
}

void StoryDesk::store(const Story& story, const QString& what)
{
    if (!m.session.isOpen())
        return;
    const Document document{kKind, m_title.toStdString(), storyJson(story)};
    const auto done = m.session.edit([&](Editor& editor) { return editor.putDocument(document, what.toStdString()); });
    if (!done)
        m.bar.showMessage(MessageBar::Tone::Error, words(done.message()));
}

StoryStep StoryDesk::stepOfView() const
{
    StoryStep step;
    step.view = m.session.view();
    for (const Row row : m.timeline.canvas().pickedRows())
        step.view.highlighted.push_back(m.session.chronology().chronology()->ids()[row]);
    const auto first = static_cast<Day>(step.view.from);
    step.caption = spanWords(first, std::max(first, static_cast<Day>(step.view.to))).toStdString();
    return step;
}

void StoryDesk::addStep()
{
    if (m_title.isEmpty())
        m_title = tr("Story %1").arg(1);
    Story story = m_panel->story();
    story.title = m_title.toStdString();
    story.steps.push_back(stepOfView());
    store(story, tr("Add a step"));
}

void StoryDesk::storyOfPicked()
{
    std::vector<Row> rows = m.timeline.canvas().pickedRows();
    const bool ofLeader = rows.empty();
    if (ofLeader)
        rows = rowsOfLeader();
    if (rows.empty()) {
        m.bar.showMessage(MessageBar::Tone::Note, tr("Pick the events of the story first (Ctrl+click adds one), or "
                                                     "filter by one leader."));
        return;
    }
    const Chronology& chronology = *m.session.chronology().chronology();
    const StoryStep base = stepOfView();
    Story story;
    for (const Row row : rows) {
        StoryStep step = base;
        step.view.highlighted = {chronology.ids()[row]};
        step.caption = rowSentence(chronology, row).toStdString();
        story.steps.push_back(std::move(step));
    }
    m_title = ofLeader ? tr("Story of %1").arg(text(base.view.filter.persons.front()))
                       : tr("Story of %n event(s)", nullptr, static_cast<int>(rows.size()));
    story.title = m_title.toStdString();
    store(story, tr("New story"));
}

/// What most sources tell of the one leader whom the filter names, in order of date.
std::vector<Row> StoryDesk::rowsOfLeader() const
{
    constexpr std::size_t kMostSteps = 12;
    if (!m.session.isOpen() || m.session.filter().filter().persons.size() != 1)
        return {};
    const Chronology& chronology = *m.session.chronology().chronology();
    std::vector<Row> rows = m.session.chronology().kept()->rows;
    std::erase_if(rows, [&](Row row) { return chronology.dateFlags()[row].unknown; });
    std::stable_sort(rows.begin(), rows.end(),
                     [&](Row a, Row b) { return chronology.accountCounts()[a] > chronology.accountCounts()[b]; });
    rows.resize(std::min(rows.size(), kMostSteps));
    std::sort(rows.begin(), rows.end());
    return rows;
}

void StoryDesk::askHandout()
{
    auto* dialog = new HandoutDialog(&m.window);
    connect(dialog, &HandoutDialog::chosen, this, [this](HandoutOptions options) {
        options.title = m_title;
        options.timestamp = figureTimestamp();
        askFile(QStringLiteral("pdf"), tr("Handout"),
                [this, options](const QString& path) { return writeHandout(stage(m_panel->story()), options, path); });
    });
    dialog->open();
}

void StoryDesk::replaceStep(int step)
{
    Story story = m_panel->story();
    const auto at = static_cast<std::size_t>(step);
    if (step < 0 || at >= story.steps.size())
        return;
    story.steps[at].view = stepOfView().view;
    store(story, tr("Change the view of a step"));
}

void StoryDesk::mendStep(int step)
{
    Story story = m_panel->story();
    const auto at = static_cast<std::size_t>(step);
    if (step < 0 || at >= story.steps.size())
        return;
    story.steps[at] = StepCheck(m.session).mended(story.steps[at]);
    store(story, tr("Mend a step"));
}

} // namespace summitry
