// What the commands of a main window do.
#include "app/actions.h"
#include "app/copydesk.h"
#include "app/figuredesk.h"
#include "app/filterdesk.h"
#include "app/importdesk.h"
#include "app/languages.h"
#include "app/mainwindow.h"
#include "app/settings.h"
#include "models/analysis/analyser.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "views/dialogs/aboutdialog.h"
#include "views/dialogs/commandpalette.h"
#include "views/dialogs/preferencesdialog.h"
#include "views/dialogs/shortcutsdialog.h"
#include "views/filters/filterpanel.h"
#include "views/parts/icons.h"
#include "views/parts/messagebar.h"
#include "views/table/eventtable.h"
#include "views/timeline/canvaskeys.h"
#include "views/timeline/eventmenu.h"
#include "views/timeline/timelineview.h"

#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSysInfo>

#include <algorithm>

namespace summitry {

namespace {

constexpr double kZoomStep = 1.6;

QString chronologyFilter()
{
    return MainWindow::tr("Chronologies (*.summitry);;All files (*)");
}

} // namespace

void MainWindow::connectFileActions()
{
    const Actions& a = *m_actions;
    const auto folder = [this] { return m_settings.lastFolder(); };
    connect(a["new"], &QAction::triggered, this, [this, folder] {
        m_ask.saveFile(
            this,
            {tr("New chronology"), folder(), chronologyFilter(), tr("chronology.summitry"), QStringLiteral("summitry")},
            [this](const QString& path) {
                if (const auto created = m_session->create(path, false); !created)
                    m_bar->showMessage(MessageBar::Tone::Error, words(created.message()));
                else
                    m_settings.addRecentFile(path);
            });
    });
    connect(a["open"], &QAction::triggered, this, [this, folder] {
        m_ask.openFiles(this, {tr("Open"), folder(), chronologyFilter(), {}, {}}, [this](const QStringList& paths) {
            m_settings.setLastFolder(QFileInfo(paths.value(0)).absolutePath());
            m_importDesk->takeFiles(paths);
        });
    });
    connect(a["import"], &QAction::triggered, this, [this] { m_importDesk->askAndImport({}); });
    connect(a["importFolder"], &QAction::triggered, this, [this, folder] {
        m_ask.openFolder(this, {tr("Import a folder"), folder(), {}, {}, {}},
                         [this](const QString& path) { m_importDesk->askAndImport({path}); });
    });
    connect(a["paste"], &QAction::triggered, this,
            [this] { m_importDesk->importText(QGuiApplication::clipboard()->text()); });
    connect(a["sample"], &QAction::triggered, this, [this] { m_importDesk->openSample(); });
    connect(a["saveAs"], &QAction::triggered, this, [this, folder] {
        m_ask.saveFile(this,
                       {tr("Save a copy"), folder(), chronologyFilter(),
                        m_session->isUntitled() ? tr("chronology.summitry") : m_session->title(),
                        QStringLiteral("summitry")},
                       [this](const QString& path) {
                           if (const auto saved = m_session->saveAs(path); !saved)
                               m_bar->showMessage(MessageBar::Tone::Error, words(saved.message()));
                           else
                               m_settings.addRecentFile(path);
                       });
    });
    connect(a["exportFigure"], &QAction::triggered, this, [this] { m_figureDesk->exportFigure(); });
    connect(a["close"], &QAction::triggered, this, [this] { m_session->close(); });
    connect(a["quit"], &QAction::triggered, this, &QApplication::closeAllWindows);
}

void MainWindow::connectWindowActions()
{
    const Actions& a = *m_actions;
    connect(a["newWindow"], &QAction::triggered, this, [this] { emit windowWanted({}); });
    connect(a["openInWindow"], &QAction::triggered, this, [this] {
        m_ask.openFiles(this, {tr("Open in a new window"), m_settings.lastFolder(), chronologyFilter(), {}, {}},
                        [this](const QStringList& paths) { emit windowWanted(paths); });
    });
    connect(a["reduce"], &QAction::triggered, this, [this] { m_copyDesk->reduce(); });
    connect(a["removeTexts"], &QAction::triggered, this, [this] { m_copyDesk->removeTexts(); });
}

void MainWindow::connectEditActions()
{
    const Actions& a = *m_actions;
    const auto tell = [this](const Result<QString>& done, const QString& words) {
        if (done)
            m_bar->showMessage(MessageBar::Tone::Note, words.arg(done.value()));
        else
            m_bar->showMessage(MessageBar::Tone::Warning, summitry::words(done.message()));
        showUndo();
    };
    connect(a["undo"], &QAction::triggered, this, [this, tell] { tell(m_session->undo(), tr("Undone: %1")); });
    connect(a["redo"], &QAction::triggered, this, [this, tell] { tell(m_session->redo(), tr("Done again: %1")); });
    connect(a["copyPicked"], &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(
            pickedAsText(*m_session->chronology().chronology(), m_timeline->canvas().pickedRows()));
    });
    connect(a["exclude"], &QAction::triggered, this, [this] {
        const std::vector<CommunicationId> ids = m_session->picks().picked();
        m_session->picks().clear();
        m_session->filter().exclude(ids);
    });
    connect(a["preferences"], &QAction::triggered, this, [this] {
        auto* dialog = new PreferencesDialog(m_settings.preferences(), translations(), this);
        connect(dialog, &PreferencesDialog::chosen, this, [this](const Preferences& preferences) {
            m_settings.setPreferences(preferences);
            emit preferencesChanged(preferences);
        });
        dialog->open();
    });
}

void MainWindow::connectViewActions()
{
    const Actions& a = *m_actions;
    SpanMotion& motion = m_timeline->canvas().motion();
    connect(a["zoomIn"], &QAction::triggered, this,
            [&motion] { motion.glideTo(zoomed(motion.goal(), kZoomStep, motion.goal().centre())); });
    connect(a["zoomOut"], &QAction::triggered, this,
            [&motion] { motion.glideTo(zoomed(motion.goal(), 1 / kZoomStep, motion.goal().centre())); });
    connect(a["fitAll"], &QAction::triggered, this, [this] { m_timeline->canvas().fitAll(); });
    connect(a["fitPicked"], &QAction::triggered, this, [this] { m_timeline->canvas().fitPicked(); });
    connect(a["viewBack"], &QAction::triggered, &m_session->span(), &SpanState::goBack);
    connect(a["viewForward"], &QAction::triggered, &m_session->span(), &SpanState::goForward);
    for (const char* name : {"showFilters", "showInspector"}) {
        a[name]->setCheckable(true);
        a[name]->setChecked(true);
    }
    connect(a["showFilters"], &QAction::toggled, m_filterDock, &QWidget::setVisible);
    connect(a["showInspector"], &QAction::toggled, m_readingDock, &QWidget::setVisible);
    a["fullScreen"]->setCheckable(true);
    connect(a["fullScreen"], &QAction::toggled, this, &MainWindow::toggleFullScreen);
}

void MainWindow::toggleFullScreen(bool full)
{
    setWindowState(full ? windowState() | Qt::WindowFullScreen : windowState() & ~Qt::WindowFullScreen);
}

void MainWindow::connectFindActions()
{
    const Actions& a = *m_actions;
    connect(a["search"], &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(a["nextHit"], &QAction::triggered, this, [this] { stepHit(1); });
    connect(a["previousHit"], &QAction::triggered, this, [this] { stepHit(-1); });
    connect(a["findLeader"], &QAction::triggered, this, [this] {
        (*m_actions)["showFilters"]->setChecked(true);
        m_filters->focusLeaderSearch();
    });
    FilterState& filter = m_session->filter();
    connect(a["clearFilters"], &QAction::triggered, &filter, [&filter] { filter.clear(); });
    connect(a["savedFilters"], &QAction::triggered, m_filterDesk, &FilterDesk::manage);
    connect(a["filterBack"], &QAction::triggered, &filter, &FilterState::goBack);
    connect(a["filterForward"], &QAction::triggered, &filter, &FilterState::goForward);
    connect(m_search, &QLineEdit::returnPressed, this, [this, &filter] {
        const std::string query = m_search->text().trimmed().toStdString();
        const bool again = query == filter.filter().text;
        filter.setText(query);
        if (again || m_session->picks().current() == 0)
            stepHit(1);
    });
    connect(&filter, &FilterState::changed, this, [this, &filter] {
        if (!m_search->hasFocus())
            m_search->setText(text(filter.filter().text));
    });
}

void MainWindow::stepHit(int steps)
{
    const auto& rows = m_session->chronology().kept()->rows;
    if (rows.empty())
        return;
    const Row now = m_session->chronology().chronology()->rowOf(m_session->picks().current());
    auto at = std::lower_bound(rows.begin(), rows.end(), now) - rows.begin();
    const auto size = static_cast<std::ptrdiff_t>(rows.size());
    const bool isHit = at < size && rows[static_cast<std::size_t>(at)] == now;
    at = now == kNoRow ? (steps > 0 ? 0 : size - 1) : isHit ? at + steps : steps > 0 ? at : at - 1;
    const Row next = rows[static_cast<std::size_t>((at + size) % size)];
    m_session->picks().pickOnly(m_session->chronology().chronology()->ids()[next]);
    m_timeline->canvas().setFocusPlace(m_timeline->canvas().walk().placeOf(next));
}

void MainWindow::connectHelpActions()
{
    const Actions& a = *m_actions;
    connect(a["palette"], &QAction::triggered, this, [this] { m_palette->open(m_actions->all()); });
    connect(a["keys"], &QAction::triggered, this, &MainWindow::showKeys);
    connect(a["about"], &QAction::triggered, this, &MainWindow::showAbout);
}

void MainWindow::showKeys()
{
    QList<ShortcutLine> lines;
    for (const KeyHelp& help : CanvasKeys::help())
        lines << ShortcutLine{tr("Timeline"), help.keys, help.words};
    for (const QAction* action : m_actions->all()) {
        QStringList keys;
        for (const QKeySequence& key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        if (!keys.isEmpty())
            lines << ShortcutLine{Actions::groupWord(*action), keys.join(QStringLiteral("   ")), plainText(*action)};
    }
    (new ShortcutsDialog(lines, this))->open();
}

void MainWindow::showAbout()
{
    const QStringList parts{QStringLiteral("Summitry " SUMMITRY_VERSION),
                            QStringLiteral("Qt %1").arg(QString::fromLatin1(qVersion())),
                            tr("analysis %1").arg(text(Analyser::version())), QSysInfo::prettyProductName()};
    (new AboutDialog(parts, this))->open();
}

} // namespace summitry
