// Menus, tool bar, status bar and what they show.
#include "app/actions.h"
#include "app/filterdesk.h"
#include "app/importdesk.h"
#include "app/jobstrip.h"
#include "app/mainwindow.h"
#include "app/settings.h"
#include "models/items/wording.h"
#include "views/dialogs/startpage.h"
#include "views/table/eventtable.h"
#include "views/timeline/timelineview.h"

#include <QDockWidget>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QSplitter>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>

#include <cmath>

namespace summitry {

namespace {

QWidget* spacer(QWidget* parent)
{
    auto* widget = new QWidget(parent);
    widget->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    return widget;
}

void addAll(QMenu& menu, const Actions& actions, std::initializer_list<const char*> names)
{
    for (const char* name : names) {
        if (QByteArrayView(name) == "-")
            menu.addSeparator();
        else
            menu.addAction(actions[name]);
    }
}

} // namespace

void MainWindow::createMenus()
{
    const Actions& a = *m_actions;
    QMenu* file = menuBar()->addMenu(tr("&File"));
    addAll(*file, a, {"new", "open", "newWindow", "openInWindow"});
    createRecentMenu(file);
    addAll(*file, a,
           {"sample", "-", "import", "importFolder", "paste", "-", "saveAs", "reduce", "removeTexts", "-",
            "exportFigure", "exportData", "-", "again", "exportCorrections", "applyCorrections", "-", "close", "quit"});
    addAll(*menuBar()->addMenu(tr("&Edit")), a,
           {"undo", "redo", "-", "copyPicked", "copyTable", "copyCitation", "-", "exclude", "-", "changeEvent",
            "addEvent", "removePicked", "mergePicked", "splitAccount", "-", "people", "preferences"});
    QMenu* view = menuBar()->addMenu(tr("&View"));
    addAll(*view, a, {"zoomIn", "zoomOut", "fitAll", "fitPicked", "-", "viewBack", "viewForward", "-"});
    createLanesMenu(view);
    addAll(*view, a,
           {"-", "showFilters", "showInspector", "showTable", "showHits", "showProfile", "showMatrix", "showComparison",
            "showReview", "-", "showLegend", "fullScreen"});
    QMenu* find = menuBar()->addMenu(tr("F&ind"));
    addAll(*find, a,
           {"search", "nextHit", "previousHit", "findLeader", "-", "clearFilters", "filterBack", "filterForward", "-",
            "savedFilters"});
    m_filterDesk->fill(*find->addMenu(tr("Apply a s&aved filter")));
    addAll(*menuBar()->addMenu(tr("&Story")), a,
           {"storyAdd", "storyOfPicked", "showStory", "-", "present", "presentHere", "-", "classroom"});
    addAll(*menuBar()->addMenu(tr("&Help")), a, {"keys", "palette", "-", "about"});
}

void MainWindow::createRecentMenu(QMenu* file)
{
    QMenu* recent = file->addMenu(tr("Open &recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] {
        recent->clear();
        for (const QString& path : m_settings.recentFiles())
            recent->addAction(QFileInfo(path).fileName(), this, [this, path] { m_importDesk->openChronology(path); });
        recent->addSeparator();
        recent->addAction(tr("Forget these"), this, [this] { m_settings.clearRecentFiles(); });
    });
    connect(m_start, &StartPage::recentWanted, m_importDesk, &ImportDesk::openChronology);
}

void MainWindow::createToolBar()
{
    QToolBar* bar = m_toolBar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const Actions& a = *m_actions;
    const auto button = [&](const char* name, const QString& text, bool icon) {
        auto* made = new QToolButton(this);
        made->setDefaultAction(a[name]);
        made->setToolButtonStyle(icon ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextOnly);
        if (!text.isEmpty())
            a[name]->setIconText(text);
        made->setFocusPolicy(Qt::TabFocus);
        bar->addWidget(made);
        return made;
    };
    button("import", tr("Import…"), false);
    for (const char* name : {"zoomOut", "zoomIn"})
        button(name, {}, true);
    button("fitAll", tr("Fit"), false);
    for (const char* name : {"viewBack", "viewForward"})
        button(name, {}, true);
    m_spanButton = new QToolButton(this);
    m_spanButton->setObjectName(QStringLiteral("spanButton"));
    m_spanButton->setToolTip(tr("The time in view; click to show everything"));
    bar->addWidget(m_spanButton);
    connect(m_spanButton, &QToolButton::clicked, this, [this] { m_timeline->canvas().fitAll(); });
    bar->addWidget(spacer(bar));
    m_search = new QLineEdit(bar);
    m_search->setObjectName(QStringLiteral("searchField"));
    m_search->setPlaceholderText(tr("Search articles, people, quotations  ( / )"));
    m_search->setAccessibleName(tr("Search articles, people, quotations"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(360);
    m_search->setMaximumWidth(430);
    m_search->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    bar->addWidget(m_search);
    bar->addWidget(spacer(bar));
    button("exportFigure", tr("Export figure…"), false)->setProperty("primary", true);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        if (words.isEmpty())
            m_session->filter().setText({});
    });
}

void MainWindow::createStatusBar()
{
    m_counts = new QLabel(this);
    m_counts->setObjectName(QStringLiteral("statusCounts"));
    m_fileNote = new QLabel(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(8, 0, 8, 0);
    statusBar()->addWidget(m_counts);
    statusBar()->addPermanentWidget(new JobStrip(*m_imports, this));
    statusBar()->addPermanentWidget(m_fileNote);
}

void MainWindow::restoreWindow()
{
    resize(1440, 900);
    resizeDocks({m_filterDock, m_readingDock}, {250, 370}, Qt::Horizontal);
    restoreGeometry(m_settings.windowGeometry());
    m_centre->setSizes({620, 180});
    m_reading->setSizes({340, 420});
    m_centre->restoreState(m_settings.splitter(QStringLiteral("centre")));
    m_table->restoreColumns(m_settings.splitter(QStringLiteral("tableColumns")));
    m_reading->restoreState(m_settings.splitter(QStringLiteral("reading")));
    for (const char* part : kRemembered) {
        const QByteArray shown = m_settings.splitter(QString::fromLatin1(part));
        if (QAction* action = (*m_actions)[part]; !shown.isEmpty() && action->isChecked() != (shown == "1"))
            action->trigger();
    }
}

void MainWindow::showCounts()
{
    if (!m_session->isOpen()) {
        m_counts->setText(tr("Nothing is open"));
        m_fileNote->clear();
        return;
    }
    const Chronology& chronology = *m_session->chronology().chronology();
    std::size_t leaders = 0;
    for (const ChronologyPerson& person : chronology.persons())
        leaders += person.kind == ActorKind::Leader ? 1 : 0;
    m_counts->setText(
        tr("%1 of %n communication(s)", nullptr, static_cast<int>(chronology.size()))
            .arg(number(m_session->chronology().kept()->rows.size())) +
        QStringLiteral(" · ") + tr("%n leader(s)", nullptr, static_cast<int>(leaders)) + QStringLiteral(" · ") +
        tr("%n source(s)", nullptr, static_cast<int>(chronology.sourceNames().size())) + QStringLiteral(" · ") +
        tr("%n article(s)", nullptr, static_cast<int>(m_session->articleCount())));
    m_fileNote->setText(m_session->isReadOnly() ? tr("read-only") : tr("every change is saved at once"));
}

void MainWindow::showUndo()
{
    const QString undo = m_session->undoLabel(), redo = m_session->redoLabel();
    QAction* undoAction = (*m_actions)["undo"];
    QAction* redoAction = (*m_actions)["redo"];
    undoAction->setEnabled(!undo.isEmpty());
    redoAction->setEnabled(!redo.isEmpty());
    undoAction->setText(undo.isEmpty() ? tr("&Undo") : tr("&Undo: %1").arg(undo));
    redoAction->setText(redo.isEmpty() ? tr("&Redo") : tr("&Redo: %1").arg(redo));
}

void MainWindow::showSpan()
{
    const ShownSpan& span = m_session->span().span();
    const auto first = static_cast<Day>(std::floor(span.from)), last = static_cast<Day>(std::ceil(span.to)) - 1;
    const CivilDate a = civilFromDay(first), b = civilFromDay(last);
    m_spanButton->setText(span.length() > 1500 && a.year != b.year ? QStringLiteral("%1 – %2").arg(a.year).arg(b.year)
                                                                   : spanWords(first, std::max(first, last)));
    (*m_actions)["viewBack"]->setEnabled(m_session->span().canGoBack());
    (*m_actions)["viewForward"]->setEnabled(m_session->span().canGoForward());
}

} // namespace summitry
