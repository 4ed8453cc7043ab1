#include "app/importdesk.h"

#include "app/jobs/figurechanges.h"
#include "app/settings.h"
#include "models/exchange/viewjson.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "models/readers/reader.h"
#include "views/dialogs/importdialog.h"
#include "views/dialogs/problemsdialog.h"
#include "views/figures/figure.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

namespace summitry {

namespace {

constexpr qint64 kLargestLookedAt = 400'000; // bytes
constexpr int kMostLookedAt = 40;            // files

QString untitledPath()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) +
                      QStringLiteral("/untitled"));
    folder.mkpath(QStringLiteral("."));
    const QString stamp = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd-HHmmss"));
    QString path = folder.filePath(QStringLiteral("chronology-%1.summitry").arg(stamp));
    for (int i = 2; QFileInfo::exists(path); ++i)
        path = folder.filePath(QStringLiteral("chronology-%1-%2.summitry").arg(stamp).arg(i));
    return path;
}

/// Where the sample articles lie: beside the program's build tree, or installed.
QString sampleFolder()
{
    const QDir program(QCoreApplication::applicationDirPath());
    for (const char* place : {"../../resources/samples", "../../../resources/samples", "../share/summitry/samples"})
        if (const QFileInfo folder(program.filePath(QString::fromLatin1(place))); folder.isDir())
            return folder.canonicalFilePath();
    return {};
}

} // namespace

QString reportWords(const ImportReport& report)
{
    const auto count = [](const char* words, std::int64_t n) {
        return QCoreApplication::translate("ImportDesk", words, nullptr, static_cast<int>(n));
    };
    QStringList parts;
    if (report.again > 0)
        parts << count(QT_TRANSLATE_NOOP("ImportDesk", "%n article(s) analysed again"), report.again)
              << count(QT_TRANSLATE_NOOP("ImportDesk", "%n with another result"), report.againChanged);
    else
        parts << count(QT_TRANSLATE_NOOP("ImportDesk", "%n article(s) added"), report.added);
    if (report.known > 0)
        parts << count(QT_TRANSLATE_NOOP("ImportDesk", "%n known already"), report.known);
    if (report.copies > 0)
        parts << count(QT_TRANSLATE_NOOP("ImportDesk", "%n near copies"), report.copies);
    if (report.eventless > 0)
        parts << count(QT_TRANSLATE_NOOP("ImportDesk", "nothing found in %n"), report.eventless);
    if (report.unsupported > 0)
        parts << count(QT_TRANSLATE_NOOP("ImportDesk", "%n in a language that is not read"), report.unsupported);
    if (report.failedInputs > 0)
        parts << count(QT_TRANSLATE_NOOP("ImportDesk", "%n input(s) could not be read"), report.failedInputs);
    QString sentence = parts.join(QStringLiteral(", ")) + u'.';
    if (report.cancelled)
        sentence = QCoreApplication::translate("ImportDesk", "Stopped. What was done stays: %1").arg(sentence);
    return sentence;
}

ImportDesk::ImportDesk(const Parts& parts) : QObject(&parts.window), m(parts)
{
    connect(&m.imports, &Imports::finished, this, &ImportDesk::showReport);
    connect(&m.imports, &Imports::failed, this, &ImportDesk::tell);
}

void ImportDesk::tell(const Message& message)
{
    m.bar.showMessage(MessageBar::Tone::Error, words(message), text(message.english()));
}

void ImportDesk::takeFiles(const QStringList& paths)
{
    QStringList articles;
    for (const QString& path : paths) {
        if (path.endsWith(QStringLiteral(".summitry"), Qt::CaseInsensitive))
            openChronology(path);
        else if (!takeFigure(path))
            articles << path;
    }
    if (!articles.isEmpty())
        importPaths(articles);
}

void ImportDesk::openChronology(const QString& path)
{
    const auto opened = m.session.open(path);
    if (!opened) {
        tell(opened.message());
        return;
    }
    m.settings.addRecentFile(path);
    if (opened.value() != Message())
        m.bar.showMessage(MessageBar::Tone::Warning, words(opened.value()));
}

void ImportDesk::openSample()
{
    const QString folder = sampleFolder();
    if (folder.isEmpty()) {
        m.bar.showMessage(MessageBar::Tone::Error, tr("The sample articles are not installed with this program."));
        return;
    }
    m.session.close();
    if (ensureOpen())
        m.imports.addPaths({folder}, std::nullopt);
}

bool ImportDesk::ensureOpen()
{
    if (m.session.isOpen() && !m.session.isReadOnly())
        return true;
    const QString path = untitledPath();
    if (const auto created = m.session.create(path, true); !created) {
        tell(created.message());
        return false;
    }
    m.settings.addRecentFile(path);
    return true;
}

QStringList ImportDesk::undatedOf(const QStringList& paths) const
{
    QStringList undated;
    int looked = 0;
    for (const QString& path : paths) {
        QFile file(path);
        const QFileInfo info(file);
        if (!info.isFile() || info.size() > kLargestLookedAt || ++looked > kMostLookedAt ||
            !file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        const std::string name = path.toStdString();
        static_cast<void>(readArticles(
            {name, std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size()))},
            [&](Article&& article) {
                if (article.published.date.isUnknown())
                    undated << (article.title.empty() ? info.fileName() : text(article.title));
                return true;
            },
            [](Problem&&) {}));
    }
    return undated;
}

void ImportDesk::importPaths(const QStringList& paths)
{
    const QStringList undated = undatedOf(paths);
    const auto run = [this, paths](const std::optional<EdtfDate>& published) {
        if (ensureOpen())
            m.imports.addPaths(paths, published);
    };
    if (undated.isEmpty()) {
        run(std::nullopt);
        return;
    }
    auto* dialog = new ImportDialog(undated, &m.window);
    connect(dialog, &ImportDialog::chosen, this, [run](const ImportChoice& choice) { run(choice.published); });
    dialog->open();
}

void ImportDesk::importText(const QString& pasted)
{
    auto* dialog = new ImportDialog(pasted, &m.window);
    connect(dialog, &ImportDialog::chosen, this, [this](const ImportChoice& choice) {
        if (ensureOpen())
            m.imports.addText(tr("Pasted text"), choice.text, choice.published);
    });
    dialog->open();
}

bool ImportDesk::takesDrop(const QMimeData& data) const
{
    return data.hasUrls() || data.hasText();
}

void ImportDesk::takeDrop(const QMimeData& data)
{
    QStringList paths;
    for (const QUrl& url : data.urls())
        if (url.isLocalFile())
            paths << url.toLocalFile();
    if (!paths.isEmpty())
        takeFiles(paths);
    else if (data.hasUrls())
        m.bar.showMessage(MessageBar::Tone::Warning,
                          tr("Only files on this computer can be dropped here; save the page first."));
    else
        importText(data.text());
}

bool ImportDesk::takeFigure(const QString& path)
{
    static const QStringList endings = {QStringLiteral("png"), QStringLiteral("svg"), QStringLiteral("pdf")};
    QFile file(path);
    if (!endings.contains(QFileInfo(path).suffix().toLower()) || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray bytes = file.readAll();
    const auto json = embeddedView(bytes);
    if (!json) {
        if (isFigure(bytes))
            tell(json.message());
        return isFigure(bytes);
    }
    const auto view = readView(std::string_view(json->constData(), static_cast<std::size_t>(json->size())));
    if (!view) {
        tell(view.message());
        return true;
    }
    if (!m.session.isOpen()) {
        m.bar.showMessage(MessageBar::Tone::Warning,
                          tr("This figure holds a view. Open its chronology first, then drop it again."));
        return true;
    }
    m.session.show(view.value());
    const auto changes = figureChanges(json->toStdString(), *m.session.store(), *m.session.chronology().chronology());
    const QString since = changes ? changeWords(*changes) : words(changes.message());
    const bool foreign = changes && changes->otherFile;
    m.bar.showMessage(foreign ? MessageBar::Tone::Warning : MessageBar::Tone::Note,
                      tr("The view of the figure is shown. %1 “View before” leads back.").arg(since));
    return true;
}

void ImportDesk::showReport(const ImportReport& report)
{
    const QString sentence = reportWords(report);
    QString details = sentence;
    for (const Problem& problem : report.problems)
        details += u'\n' + placeWords(problem) + QStringLiteral(": ") + words(problem.message);
    const bool failed = report.failedInputs > 0;
    const bool lone = report.problems.size() == 1 && failed;
    QString shown = sentence;
    if (lone)
        shown = report.added > 0 ? tr("%1 %2").arg(sentence, words(report.problems.front().message))
                                 : words(report.problems.front().message);
    m.bar.showMessage(failed                    ? MessageBar::Tone::Error
                      : report.problems.empty() ? MessageBar::Tone::Note
                                                : MessageBar::Tone::Warning,
                      shown, details);
    if (!report.problems.empty())
        m.bar.offer(tr("Show all %n", nullptr, static_cast<int>(report.problems.size())),
                    [this, sentence, problems = report.problems] {
                        (new ProblemsDialog(sentence, problems, &m.window))->show();
                    });
}

} // namespace summitry
