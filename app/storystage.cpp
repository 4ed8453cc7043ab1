#include "app/storydesk.h"

#include "app/settings.h"
#include "app/stepcheck.h"
#include "models/domain/utf8text.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "models/store/articles.h"
#include "models/store/communications.h"
#include "views/presentation/classroom.h"
#include "views/scene/lanearrangement.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QScreen>
#include <QTime>

namespace summitry {

namespace {

constexpr std::uint32_t kWordsAround = 200; ///< code points of a passage's surroundings

/// Line breaks and what else stands between words as one blank; those at the ends stay.
QString oneLine(std::string_view words)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    return text(words).replace(blanks, QStringLiteral(" "));
}

/// Does not end amid a word.
QString toWord(const QString& words, bool cut)
{
    return cut ? words.left(words.lastIndexOf(u' ') + 1) + QStringLiteral("…") : words;
}

/// Does not begin amid a word.
QString fromWord(const QString& words, bool cut)
{
    const qsizetype space = cut ? words.indexOf(u' ') : -1;
    return cut ? QStringLiteral("…") + words.mid(space + 1) : words;
}

} // namespace

StageStep StoryDesk::stageStep(const StoryStep& step) const
{
    const auto& chronology = m.session.chronology().chronology();
    const StepCheck check(m.session);
    StageStep out;
    out.spec = m.timeline.canvas().spec();
    out.spec.selection = check.keptBy(step.view.filter);
    out.spec.range = {step.view.from, step.view.to};
    out.spec.lanes = std::make_shared<const LaneList>(
        arrangedLanes(*chronology, out.spec.selection.get(), step.view, personsNamedBy(step.view.filter)));
    out.spec.clock = step.view.byReportDate ? Clock::Reported : Clock::Happened;
    out.spec.knownOn = step.view.knownOn;
    out.spec.scroll = 0;
    out.spec.hovered = out.spec.focused = kNoRow;
    out.spec.selected.clear();
    out.spec.highlighted = check.litRows(step);
    out.caption = text(step.caption);
    out.notes = text(step.notes);
    out.missing = check.missing(step);
    if (!step.picture.empty())
        out.picture.load(check.picturePath(step));
    const auto article =
        step.article != 0 ? m.session.store()->articles().load(step.article) : Result<StoredArticle>(fail(""));
    if (article) {
        const Utf8Text words(article->article.text);
        const TextSpan lit = step.passage;
        const std::uint32_t before = lit.begin > kWordsAround ? lit.begin - kWordsAround : 0;
        const bool goesOn = lit.end + kWordsAround < words.count();
        const Article& read = article->article;
        out.passage = {text(read.source.empty() ? read.title : read.source),
                       fromWord(oneLine(words.slice({before, lit.begin})), before > 0), oneLine(words.slice(lit)),
                       toWord(oneLine(words.slice({lit.end, lit.end + kWordsAround})), goesOn)};
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

QStringList StoryDesk::missing(const Story& story) const
{
    QStringList all;
    if (m.session.isOpen())
        for (const StoryStep& step : story.steps)
            all << StepCheck(m.session).missing(step);
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
    for (const StoryStep& step : m_panel->story().steps)
        for (const Row row : StepCheck(m.session).litRows(step))
            if (std::find(data.storyOrder.begin(), data.storyOrder.end(), row) == data.storyOrder.end())
                data.storyOrder.push_back(row);
    const auto seed = static_cast<std::uint64_t>(QTime::currentTime().msecsSinceStartOfDay() % Classroom::kRounds);
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
