#include "app/figuredesk.h"

#include "app/jobs/figurejob.h"
#include "app/settings.h"
#include "models/exchange/viewjson.h"
#include "models/items/filterwording.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "views/scene/density.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <cmath>

namespace summitry {

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
    const QByteArray epoch = qgetenv("SOURCE_DATE_EPOCH");
    spec.timestamp = epoch.isEmpty() ? QDateTime::currentSecsSinceEpoch() : epoch.toLongLong();
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

FigureSpec FigureDesk::picked() const
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

std::vector<FigureScope> FigureDesk::scopes() const
{
    std::vector<FigureScope> scopes{{tr("The view"), base()}};
    if (!scopes.front().spec.scene.chronology)
        return scopes;
    if (m.session.picks().picked().size() > 1)
        scopes.push_back(
            {tr("The %n selected", nullptr, static_cast<int>(m.session.picks().picked().size())), picked()});
    scopes.push_back({tr("All dates that the filters keep"), whole()});
    return scopes;
}

void FigureDesk::exportFigure()
{
    const std::vector<FigureScope> all = scopes();
    auto* dialog = new ExportDialog(all, m.settings.figureLooks(), m.settings.lastFigurePreset(), &m.window);
    connect(dialog, &ExportDialog::chosen, this, [this, all](const FigureChoice& choice) {
        m.settings.setFigureLook(choice.preset, choice.toMap());
        askPlace(choice, all[choice.scope].spec);
    });
    dialog->open();
}

void FigureDesk::askPlace(const FigureChoice& choice, const FigureSpec& base)
{
    static constexpr const char* kEndings[] = {"png", "svg", "pdf"};
    const QString ending = QString::fromLatin1(kEndings[static_cast<int>(choice.format)]);
    FileQuestion question;
    question.title = tr("Export figure");
    question.folder = m.settings.lastFolder();
    question.filter = tr("%1 figure (*.%2)").arg(ending.toUpper(), ending);
    question.ending = ending;
    question.proposal = QDir(question.folder).filePath(QFileInfo(m.session.title()).completeBaseName() + u'.' + ending);
    m.ask.saveFile(&m.window, question, [this, choice, base](const QString& path) { draw(choice, base, path); });
}

void FigureDesk::draw(const FigureChoice& choice, FigureSpec spec, const QString& path)
{
    ExportDialog::apply(choice, spec);
    m.settings.setLastFolder(QFileInfo(path).absolutePath());
    drawFigure({std::move(spec), choice.format, path}, this, [this, path](const Result<Figure>& figure) {
        if (!figure) {
            m.bar.showMessage(MessageBar::Tone::Error, words(figure.message()));
            return;
        }
        m.bar.showMessage(MessageBar::Tone::Note, tr("The figure is in %1.").arg(QDir::toNativeSeparators(path)),
                          figure->captionText);
    });
}

} // namespace summitry
