#include "app/figuredesk.h"

#include "app/settings.h"
#include "models/exchange/viewjson.h"
#include "models/items/filterwording.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "views/figures/figurebook.h"
#include "views/scene/density.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr std::size_t kMostFigures = 300; // of a set made in the window

} // namespace

FigureSpec FigureDesk::base() const
{
    FigureSpec spec;
    spec.scene = m.timeline.canvas().spec();
    spec.scene.hovered = kNoRow;
    spec.scene.focused = kNoRow;
    spec.scene.scroll = 0;
    // A figure does not scroll: lanes share its height.
    LaneList lanes = m.timeline.canvas().lanes();
    for (Lane& lane : lanes)
        lane.height = 0;
    spec.scene.lanes = std::make_shared<const LaneList>(std::move(lanes));
    takeRange(spec, spec.scene.range, m.session.view());
    spec.filterLine = filterLine(m.session.filter().filter());
    spec.program = QStringLiteral("Summitry " SUMMITRY_VERSION);
    if (Store* store = m.session.store())
        if (const auto hash = store->dataHash())
            spec.dataHash = text(hash.value());
    spec.timestamp = figureTimestamp();
    return spec;
}

void FigureDesk::takeRange(FigureSpec& spec, const TimeRange& range, const View& view) const
{
    View shown = view;
    shown.from = range.from, shown.to = range.to;
    spec.scene.range = range;
    spec.title = tr("%1, %2").arg(
        QFileInfo(m.session.title()).completeBaseName(),
        spanWords(static_cast<Day>(std::floor(range.from)), static_cast<Day>(std::ceil(range.to)) - 1));
    spec.viewJson = QByteArray::fromStdString(viewJson(shown));
}

FigureSpec FigureDesk::ofPicked() const
{
    FigureSpec spec = base();
    View view = m.session.view();
    spec.scene.selected.clear(); // all of them are
    view.filter = Filter{};
    view.filter.only = m.session.picks().picked();
    auto selection = std::make_shared<Selection>(select(*spec.scene.chronology, view.filter));
    spec.scene.lanes =
        std::make_shared<LaneList>(personLanes(*spec.scene.chronology, selection.get(), LaneOrder::Activity));
    takeRange(spec, fitAll(*spec.scene.chronology, selection.get(), false), view);
    spec.scene.selection = std::move(selection);
    spec.filterLine = filterLine(view.filter);
    return spec;
}

FigureSpec FigureDesk::whole() const
{
    FigureSpec spec = base();
    takeRange(spec, fitAll(*spec.scene.chronology, spec.scene.selection.get(), false), m.session.view());
    return spec;
}

FigureSpec FigureDesk::ofSubject(const FigureSubject& subject) const
{
    FigureSpec spec = whole();
    const Chronology& chronology = *spec.scene.chronology;
    View view = m.session.view();
    view.filter = subject.filter;
    view.from = spec.scene.range.from, view.to = spec.scene.range.to;
    LaneList lanes = personLanes(chronology, subject.selection.get(), LaneOrder::Activity);
    std::stable_partition(lanes.begin(), lanes.end(), [&](const Lane& lane) { return lane.person == subject.first; });
    spec.scene.lanes = std::make_shared<LaneList>(std::move(lanes));
    spec.scene.selection = subject.selection;
    spec.scene.selected.clear();
    spec.title = subject.title;
    spec.filterLine = filterLine(subject.filter);
    spec.viewJson = QByteArray::fromStdString(viewJson(view));
    return spec;
}

/// Without the file's name and what was picked for oneself.
FigureSpec FigureDesk::forPublic(FigureSpec spec) const
{
    const TimeRange& range = spec.scene.range;
    spec.title = spanWords(static_cast<Day>(std::floor(range.from)), static_cast<Day>(std::ceil(range.to)) - 1);
    spec.scene.selected.clear();
    if (auto view = readView(spec.viewJson.toStdString())) {
        view->highlighted.clear();
        spec.viewJson = QByteArray::fromStdString(viewJson(*view));
    }
    return spec;
}

std::vector<FigureDesk::Offer> FigureDesk::offers() const
{
    std::vector<Offer> all;
    const auto add = [&](const QString& name, const FigureSpec& spec) {
        all.push_back({{name, spec, forPublic(spec), false}, FigurePer::One});
    };
    add(tr("The view"), base());
    if (!all.front().scope.spec.scene.chronology)
        return all;
    const auto picked = static_cast<int>(m.session.picks().picked().size());
    if (picked > 1)
        add(tr("The %n selected", nullptr, picked), ofPicked());
    add(tr("All dates that the filters keep"), whole());
    offerSet(all, FigurePer::Leader);
    offerSet(all, FigurePer::Pair);
    return all;
}

void FigureDesk::offerSet(std::vector<Offer>& offers, FigurePer per) const
{
    const FigureSpec all = whole();
    const std::vector<FigureSubject> subjects =
        figureSubjects(*all.scene.chronology, *m.session.chronology().kept(), m.session.filter().filter(), per, 1);
    if (subjects.empty())
        return;
    const FigureSpec first = ofSubject(subjects.front());
    FigureSpec hidden = forPublic(first);
    hidden.title = first.title;
    offers.push_back({{per == FigurePer::Leader ? tr("One figure for each leader") : tr("One figure for each pair"),
                       first, hidden, true},
                      per});
}

void FigureDesk::exportFigure()
{
    const std::vector<Offer> all = offers();
    std::vector<FigureScope> scopes;
    for (const Offer& offer : all)
        scopes.push_back(offer.scope);
    auto* dialog = new ExportDialog(scopes, m.settings.figureLooks(), m.settings.lastFigurePreset(), &m.window);
    connect(dialog, &ExportDialog::lookKept, this,
            [this](const QString& name, const QVariantMap& look) { m.settings.setFigureLook(name, look); });
    connect(dialog, &ExportDialog::lookForgotten, this,
            [this](const QString& name) { m.settings.forgetFigureLook(name); });
    connect(dialog, &ExportDialog::chosen, this, [this, all](const FigureChoice& choice) {
        m.settings.setFigureLook(choice.look, choice.toMap());
        take(choice, all[choice.scope]);
    });
    dialog->open();
}

void FigureDesk::take(const FigureChoice& choice, const Offer& offer)
{
    const QString size =
        QStringLiteral("%1x%2mm").arg(choice.size.widthMm, 0, 'f', 3).arg(choice.size.heightMm, 0, 'f', 3);
    if (const auto possible = parseFigureSize(size, choice.size.dpi); !possible && choice.format == FigureFormat::Png)
        return fail(possible.message());
    FigureSpec spec = choice.ground(offer.scope);
    if (choice.clipboard)
        return draw(choice, std::move(spec), {});
    FileQuestion question;
    question.title = tr("Export figure");
    question.folder = m.settings.lastFolder();
    if (offer.scope.isSet) {
        m.ask.openFolder(&m.window, question,
                         [this, choice, per = offer.per](const QString& folder) { drawSet(choice, per, folder); });
        return;
    }
    question.ending = figureEnding(choice.format);
    question.filter = tr("%1 figure (*.%2)").arg(question.ending.toUpper(), question.ending);
    question.proposal = QDir(question.folder).filePath(proposal(choice, question.ending));
    m.ask.saveFile(&m.window, question, [this, choice, spec](const QString& path) { draw(choice, spec, path); });
}

QString FigureDesk::proposal(const FigureChoice& choice, const QString& ending) const
{
    const QString name = choice.forPublic ? tr("figure") : QFileInfo(m.session.title()).completeBaseName();
    return name + u'.' + ending;
}

/// What takes long tells how far it is, and can be stopped.
Percent FigureDesk::telling()
{
    constexpr qint64 kLongMs = 400;
    m_since.start();
    return [this](int percent) {
        if (m_since.elapsed() < kLongMs)
            return;
        m.bar.showMessage(MessageBar::Tone::Note, tr("Drawing… %1 %").arg(percent));
        m.bar.offer(tr("Stop"), [this] { m_cancel.cancel(); });
    };
}

void FigureDesk::fail(const Message& message)
{
    m.bar.showMessage(MessageBar::Tone::Error, words(message));
}

void FigureDesk::draw(const FigureChoice& choice, FigureSpec spec, const QString& path)
{
    choice.apply(spec, false);
    if (!path.isEmpty())
        m.settings.setLastFolder(QFileInfo(path).absolutePath());
    m_cancel = drawFigure(
        {std::move(spec), choice.format, path}, this,
        [this, path](const Result<Figure>& figure) {
            if (!figure)
                fail(figure.message());
            else if (path.isEmpty())
                copy(*figure);
            else
                m.bar.showMessage(MessageBar::Tone::Note,
                                  tr("The figure is in %1.").arg(QDir::toNativeSeparators(path)), figure->captionText);
        },
        telling());
}

/// With its bytes, so that what is pasted into a folder or a mail still holds its view.
void FigureDesk::copy(const Figure& figure)
{
    auto* data = new QMimeData;
    data->setImageData(QImage::fromData(figure.bytes, "PNG"));
    data->setData(QStringLiteral("image/png"), figure.bytes);
    data->setText(figure.captionText);
    QGuiApplication::clipboard()->setMimeData(data);
    m.bar.showMessage(MessageBar::Tone::Note, tr("The figure is on the clipboard."), figure.captionText);
}

void FigureDesk::drawSet(const FigureChoice& choice, FigurePer per, const QString& folder)
{
    m.settings.setLastFolder(folder);
    FigureSetWork work{folder, {choice.format}, tr("Figures"), QStringLiteral("Summitry " SUMMITRY_VERSION), {}};
    if (!choice.forPublic)
        work.title = QFileInfo(m.session.title()).completeBaseName();
    FigureSpec all = whole();
    choice.apply(all, true);
    const std::vector<FigureSubject> subjects = figureSubjects(*all.scene.chronology, *m.session.chronology().kept(),
                                                               m.session.filter().filter(), per, kMostFigures + 1);
    if (subjects.size() > kMostFigures)
        return fail(Message("More than {} figures would come of it; filter by leader or date first.",
                            std::to_string(kMostFigures)));
    const double header = commonHeaderWidth(all);
    for (const FigureSubject& subject : subjects) {
        FigureSpec spec = ofSubject(subject);
        if (choice.forPublic)
            spec = forPublic(spec), spec.title = subject.title;
        spec.headerWidth = header;
        choice.apply(spec, true);
        work.items.push_back({subject.title, std::move(spec)});
    }
    m_cancel = drawFigureSet(
        std::move(work), this,
        [this, folder](const Result<FigureSetReport>& report) {
            if (!report)
                return fail(report.message());
            const bool good = report->problems.isEmpty();
            m.bar.showMessage(good ? MessageBar::Tone::Note : MessageBar::Tone::Warning,
                              tr("%n figure(s) with index.html and captions.txt are in %1.", nullptr,
                                 static_cast<int>(report->written))
                                  .arg(QDir::toNativeSeparators(folder)),
                              (report->problems + report->warnings).join(u'\n'));
        },
        telling());
}

} // namespace summitry
