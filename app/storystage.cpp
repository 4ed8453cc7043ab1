#include "app/storydesk.h"

#include "app/settings.h"
#include "models/domain/utf8text.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "models/store/articles.h"
#include "models/store/communications.h"
#include "models/store/search.h"
#include "views/presentation/classroom.h"
#include "views/scene/lanearrangement.h"

#include <QDir>
#include <QFileInfo>
#include <QScreen>
#include <QTime>

namespace summitry {

namespace {

constexpr std::uint32_t kWordsAround = 200; ///< code points of a passage's surroundings

/// The rows that a step's filter keeps. A query that cannot be read keeps nothing.
std::shared_ptr<const Selection> keptBy(Session& session, Filter filter)
{
    if (!filter.text.empty()) {
        const auto found = session.store()->search().communications(filter.text);
        filter.only = found ? found.value() : std::vector<CommunicationId>{0};
        if (filter.only.empty())
            filter.only = {0};
    }
    return std::make_shared<const Selection>(select(*session.chronology().chronology(), filter));
}

} // namespace

StageStep StoryDesk::stageStep(const StoryStep& step) const
{
    const auto& chronology = m.session.chronology().chronology();
    StageStep out;
    out.spec = m.timeline.canvas().spec();
    out.spec.selection = keptBy(m.session, step.view.filter);
    out.spec.range = {step.view.from, step.view.to};
    out.spec.lanes = std::make_shared<const LaneList>(
        arrangedLanes(*chronology, out.spec.selection.get(), step.view, personsNamedBy(step.view.filter)));
    out.spec.clock = step.view.byReportDate ? Clock::Reported : Clock::Happened;
    out.spec.knownOn = step.view.knownOn;
    out.spec.scroll = 0;
    out.spec.hovered = out.spec.focused = kNoRow;
    out.spec.selected.clear();
    out.spec.highlighted.clear();
    for (const CommunicationId id : step.view.highlighted)
        if (const Row row = chronology->rowOf(id); row != kNoRow)
            out.spec.highlighted.push_back(row);
    std::sort(out.spec.highlighted.begin(), out.spec.highlighted.end());
    out.caption = text(step.caption);
    out.notes = text(step.notes);
    out.missing = missing(step);
    if (!step.picture.empty())
        out.picture.load(QDir(QFileInfo(m.session.path()).absolutePath()).filePath(text(step.picture)));
    const auto article =
        step.article != 0 ? m.session.store()->articles().load(step.article) : Result<StoredArticle>(fail(""));
    if (article) {
        const Utf8Text words(article->article.text);
        const TextSpan lit = step.passage;
        const std::uint32_t before = lit.begin > kWordsAround ? lit.begin - kWordsAround : 0;
        out.passage = {text(article->article.source), text(words.slice({before, lit.begin})), text(words.slice(lit)),
                       text(words.slice({lit.end, lit.end + kWordsAround}))};
    }
    return out;
}

StageSteps StoryDesk::stage(const Story& story) const
{
    StageSteps steps;
    for (const StoryStep& step : story.steps)
        steps.push_back(stageStep(step));
    return steps;
}

QString StoryDesk::missing(const StoryStep& step) const
{
    if (!m.session.isOpen())
        return {};
    const Chronology& chronology = *m.session.chronology().chronology();
    const auto kept = keptBy(m.session, step.view.filter);
    int gone = 0, hidden = 0;
    for (const CommunicationId id : step.view.highlighted) {
        const Row row = chronology.rowOf(id);
        gone += row == kNoRow;
        hidden += row != kNoRow && !kept->contains(row);
    }
    QStringList parts;
    if (gone > 0)
        parts << tr("%n event(s) of this step are no longer in the file.", nullptr, gone);
    if (hidden > 0)
        parts << tr("%n event(s) of this step are filtered away.", nullptr, hidden);
    return parts.join(u' ');
}

QStringList StoryDesk::missing(const Story& story) const
{
    QStringList all;
    for (const StoryStep& step : story.steps)
        all << missing(step);
    return all;
}

void StoryDesk::present(bool fromFirst)
{
    presentFrom(fromFirst ? 0 : std::max(0, m_panel->currentStep()));
}

void StoryDesk::presentFrom(int step)
{
    if (m_presentation)
        return;
    if (m_panel->story().steps.empty()) {
        m.bar.showMessage(
            MessageBar::Tone::Note,
            tr("There is no story to present yet. Find a view worth showing and choose Story > Add this view."));
        return;
    }
    PresentationOptions options;
    options.firstStep = step;
    options.reduceMotion = m_reduceMotion;
    options.clock = [] { return QLocale().toString(QTime::currentTime(), QLocale::ShortFormat); };
    m_presentation = new Presentation(stage(m_panel->story()), std::move(options), this);
    connect(m_presentation, &Presentation::finished, this, [this](int) {
        m_presentation->deleteLater();
        m_presentation = nullptr;
        m.window.activateWindow();
    });
    m_presentation->start();
}

ClassroomCard StoryDesk::card(Row row) const
{
    const Chronology& chronology = *m.session.chronology().chronology();
    ClassroomCard card;
    card.date = dateWords(chronology, row);
    const auto detail = m.session.store()->communications().load(chronology.ids()[row]);
    const Kind kind = chronology.kinds()[row];
    card.title = tr("%1: %2").arg(formWord(chronology.forms()[row], kind), whoWords(chronology, row));
    if (!detail || detail->accounts.empty())
        return card;
    const AccountDetail& best = detail->accounts.front();
    card.quote = kind == Kind::Statement ? text(detail->communication.shown.quote) : QString();
    card.source = text(best.article.source.empty() ? best.article.title : best.article.source);
    if (const auto article = m.session.store()->articles().load(best.ref.article))
        card.evidence = text(Utf8Text(article->article.text).slice(best.account.evidence));
    // Reported speech has no quotation; the article's words say what it was about.
    if (kind == Kind::Statement && card.quote.isEmpty())
        card.quote = card.evidence;
    return card;
}

void StoryDesk::openClassroom()
{
    if (!m.session.isOpen()) {
        m.bar.showMessage(MessageBar::Tone::Note, tr("Open a chronology first."));
        return;
    }
    ClassroomData data;
    data.chronology = m.session.chronology().chronology();
    const std::vector<Row> picked = m.timeline.canvas().pickedRows();
    data.selection = *m.session.chronology().kept();
    if (picked.size() > 1)
        data.selection = Selection{picked, {}};
    data.card = [this](Row row) { return card(row); };
    const auto seed = static_cast<std::uint64_t>(QTime::currentTime().msecsSinceStartOfDay());
    auto* room = new Classroom(std::move(data), seed);
    room->setAttribute(Qt::WA_DeleteOnClose);
    connect(room, &Classroom::left, room, &QWidget::close);
    // The cards read the open file: no file, no class.
    connect(&m.session, &Session::closed, room, &QWidget::close);
    room->setGeometry(m.window.screen()->geometry());
    room->showFullScreen();
}

void StoryDesk::askFile(const QString& ending, const QString& title,
                        const std::function<Result<int>(const QString&)>& write)
{
    FileQuestion question;
    question.title = title;
    question.folder = m.settings.lastFolder();
    question.filter = QStringLiteral("*.%1").arg(ending);
    question.ending = ending;
    question.proposal = QDir(question.folder).filePath(m_title + u'.' + ending);
    m.ask.saveFile(&m.window, question, [this, write](const QString& path) {
        const Result<int> written = write(path);
        if (written)
            m.bar.showMessage(MessageBar::Tone::Note,
                              tr("%n page(s) or picture(s) are in %1.", nullptr, *written)
                                  .arg(QDir::toNativeSeparators(QFileInfo(path).absolutePath())));
        else
            m.bar.showMessage(MessageBar::Tone::Error, words(written.message()));
    });
}

} // namespace summitry
