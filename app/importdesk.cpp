#include "app/importdesk.h"

#include "app/jobs/figurechanges.h"
#include "app/settings.h"
#include "models/exchange/viewjson.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "views/dialogs/importdialog.h"
#include "views/dialogs/importreportdialog.h"
#include "views/dialogs/pastedialog.h"
#include "views/figures/figure.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QStandardPaths>
#include <QUrl>

namespace summitry {

namespace {

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

FileQuestion articlesQuestion(const QString& folder)
{
    return {ImportDesk::tr("Import articles"),
            folder,
            ImportDesk::tr("Articles (*.txt *.json *.jsonl *.html *.htm *.xml *.csv *.tsv *.zip *.tar *.gz);;All files "
                           "(*)"),
            {},
            {}};
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
    if (report.leftOut > 0)
        parts << count(QT_TRANSLATE_NOOP("ImportDesk", "%n near copies left out"), report.leftOut);
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

void ImportDesk::takeFiles(const QStringList& paths, bool ask)
{
    QStringList articles;
    for (const QString& path : paths) {
        if (path.endsWith(QStringLiteral(".summitry"), Qt::CaseInsensitive))
            openChronology(path);
        else if (!takeFigure(path))
            articles << path;
    }
    if (!articles.isEmpty() && ask)
        askAndImport(articles);
    else if (!articles.isEmpty())
        importPaths(articles, optionsOf({}));
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
        m.imports.addPaths({folder});
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

void ImportDesk::importPaths(const QStringList& paths, const ImportOptions& options)
{
    if (ensureOpen())
        m.imports.addPaths(paths, options);
}

ImportOptions ImportDesk::optionsOf(const ImportChoice& choice) const
{
    ImportOptions options;
    options.published = choice.published;
    options.undated = choice.undated;
    options.takeCopies = choice.takeCopies;
    // What was settled just now counts before what is remembered.
    options.tables = choice.tables;
    const std::vector<KnownTable> remembered = m.settings.tables();
    options.tables.insert(options.tables.end(), remembered.begin(), remembered.end());
    return options;
}

void ImportDesk::showPreview(ImportDialog& dialog)
{
    const ImportChoice choice = dialog.choice();
    m.imports.preview(choice.paths, optionsOf(choice), &dialog,
                      [this, look = ++m_look, &dialog](const ImportPreview& preview) {
                          if (look == m_look)
                              dialog.setPreview(preview);
                      });
}

void ImportDesk::askAndImport(const QStringList& paths)
{
    auto* dialog = new ImportDialog(paths, &m.window);
    connect(dialog, &ImportDialog::previewWanted, this, [this, dialog] { showPreview(*dialog); });
    connect(dialog, &ImportDialog::chosen, this, &ImportDesk::importChosen);
    connect(dialog, &ImportDialog::filesWanted, this, [this, dialog] {
        m.ask.openFiles(dialog, articlesQuestion(m.settings.lastFolder()), [this, dialog](const QStringList& files) {
            m.settings.setLastFolder(QFileInfo(files.value(0)).absolutePath());
            dialog->addPaths(files);
        });
    });
    connect(dialog, &ImportDialog::folderWanted, this, [this, dialog] {
        m.ask.openFolder(dialog, {tr("Add a folder"), m.settings.lastFolder(), {}, {}, {}},
                         [dialog](const QString& path) { dialog->addPaths({path}); });
    });
    dialog->open();
}

void ImportDesk::importChosen(const ImportChoice& choice)
{
    const ImportOptions options = optionsOf(choice);
    for (const KnownTable& table : choice.tables)
        m.settings.rememberTable(table);
    importPaths(choice.paths, options);
}

void ImportDesk::importText(const QString& pasted)
{
    auto* dialog = new PasteDialog(pasted, &m.window);
    connect(dialog, &PasteDialog::chosen, this, [this](const PastedArticle& article) {
        if (ensureOpen())
            m.imports.addText(tr("Pasted text"), article.text, article.published);
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
        takeFiles(paths, true);
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
    if (!report.problems.empty() || !report.outcomes.empty())
        m.bar.offer(tr("Show each"), [this, log = ImportLog{sentence, report.outcomes, report.problems}] {
            auto* dialog = new ImportReportDialog(log, &m.window);
            connect(dialog, &ImportReportDialog::fileWanted, this,
                    [](const QString& path) { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
            dialog->show();
        });
}

} // namespace summitry
