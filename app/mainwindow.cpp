#include "app/mainwindow.h"

#include "app/actions.h"
#include "app/copydesk.h"
#include "app/figuredesk.h"
#include "app/filterdesk.h"
#include "app/importdesk.h"
#include "app/lowerpanels.h"
#include "app/paneldesk.h"
#include "app/remarkdesk.h"
#include "app/settings.h"
#include "app/storydesk.h"
#include "models/items/problemmodel.h"
#include "models/items/wording.h"
#include "views/dialogs/commandpalette.h"
#include "views/dialogs/startpage.h"
#include "views/filters/chipbar.h"
#include "views/filters/filterpanel.h"
#include "views/parts/messagebar.h"
#include "views/reader/articlepane.h"
#include "views/reader/inspector.h"
#include "views/reader/remarkbox.h"
#include "views/table/eventtable.h"
#include "views/timeline/timelineview.h"

#include <QCloseEvent>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace summitry {

namespace {

QDockWidget* plainDock(QMainWindow& window, const QString& title, const char* name, QWidget* content)
{
    auto* dock = new QDockWidget(title, &window);
    dock->setObjectName(QString::fromLatin1(name));
    dock->setWidget(content);
    dock->setFeatures(QDockWidget::DockWidgetClosable);
    dock->setTitleBarWidget(new QWidget(dock));
    return dock;
}

} // namespace

MainWindow::MainWindow(Settings& settings, Ask& ask, QWidget* parent)
    : QMainWindow(parent), m_settings(settings), m_ask(ask), m_session(new Session(this)),
      m_imports(new Imports(*m_session, this)), m_actions(new Actions(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setDockNestingEnabled(false);
    createViews();
    createCentre();
    createDocks();
    createStories();
    createPanels();
    createToolBar();
    createMenus();
    createStatusBar();
    connectFileActions();
    connectWindowActions();
    connectEditActions();
    connectViewActions();
    connectFindActions();
    connectHelpActions();
    connectSession();
    restoreWindow();
    showOpenState();
}

MainWindow::~MainWindow() = default;

void MainWindow::createViews()
{
    const TimelineShared shared{m_session->chronology(), m_session->filter(), m_session->span(),
                                m_session->picks(),      m_session->lanes(),  m_session->markers()};
    m_bar = new MessageBar(this);
    m_timeline = new TimelineView(shared, this);
    m_chips = new ChipBar(m_session->filter(), m_session->chronology(), this);
    m_filters =
        new FilterPanel({m_session->filter(), m_session->lanes(), m_session->chronology(), m_session->remarks()}, this);
    m_inspector = new Inspector(m_session->details(), m_session->picks(), m_session->chronology(), this);
    m_article = new ArticlePane(m_session->details(), m_session->picks(), this);
    m_table = new EventTable(m_session->chronology(), m_session->picks(), this);
    const Actions& a = *m_actions;
    m_start = new StartPage({a["open"], a["import"], a["sample"], a["paste"]}, this);
    m_palette = new CommandPalette(this);
    m_importDesk = new ImportDesk({*m_session, *m_imports, *m_bar, m_settings, m_ask, *this});
    m_filterDesk = new FilterDesk({*m_session, *m_bar, *this});
    m_copyDesk = new CopyDesk({*m_session, *m_bar, m_settings, m_ask, *this});
    m_figureDesk = new FigureDesk({*m_session, *m_timeline, *m_bar, m_settings, m_ask, *this});
}

void MainWindow::createCentre()
{
    auto* upper = new QWidget(this);
    auto* upperColumn = new QVBoxLayout(upper);
    upperColumn->setContentsMargins(0, 0, 0, 0);
    upperColumn->setSpacing(0);
    upperColumn->addWidget(m_chips);
    upperColumn->addWidget(m_timeline, 1);
    m_centre = new QSplitter(Qt::Vertical, this);
    m_centre->addWidget(upper);
    m_panels = new LowerPanels(this);
    m_panels->addView(m_table, (*m_actions)["showTable"], tr("Table"));
    m_panels->showView(m_table);
    m_centre->addWidget(m_panels);
    m_centre->setStretchFactor(0, 4);
    m_centre->setStretchFactor(1, 1);
    m_centre->setChildrenCollapsible(false);
    m_centre->setHandleWidth(3);
    m_pages = new QStackedWidget(this);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_centre);
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
}

void MainWindow::createDocks()
{
    m_filterDock = plainDock(*this, tr("Filters"), "filterDock", m_filters);
    addDockWidget(Qt::LeftDockWidgetArea, m_filterDock);
    m_reading = new QSplitter(Qt::Vertical, this);
    const auto boxed = [this](QWidget* view, RemarkBox* box) {
        auto* both = new QWidget(this);
        auto* column = new QVBoxLayout(both);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(view, 1);
        column->addWidget(box);
        m_reading->addWidget(both);
    };
    auto* onEvent = new RemarkBox(m_session->remarks(), this);
    auto* onArticle = new RemarkBox(m_session->remarks(), this);
    onEvent->setObjectName(QStringLiteral("eventRemark"));
    onArticle->setObjectName(QStringLiteral("articleRemark"));
    boxed(m_inspector, onEvent);
    boxed(m_article, onArticle);
    new RemarkDesk({*m_session, *m_bar, *onEvent, *onArticle, *this});
    m_reading->setStretchFactor(0, 2);
    m_reading->setStretchFactor(1, 3);
    m_reading->setChildrenCollapsible(false);
    m_reading->setHandleWidth(3);
    m_readingDock = plainDock(*this, tr("Inspector"), "readingDock", m_reading);
    addDockWidget(Qt::RightDockWidgetArea, m_readingDock);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
}

void MainWindow::openFiles(const QStringList& paths)
{
    if (!paths.isEmpty())
        m_importDesk->takeFiles(paths);
}

void MainWindow::setAppearance(const Theme& theme, double textPixels, bool reduceMotion)
{
    m_actions->setIconColor(theme.text);
    m_timeline->setTheme(theme);
    m_timeline->setTextSize(textPixels * 0.95);
    m_timeline->canvas().motion().setReduceMotion(reduceMotion);
    m_storyDesk->setReduceMotion(reduceMotion);
    m_filters->setTheme(theme);
    m_panelDesk->setTheme(theme);
    m_article->setTheme(theme);
}

void MainWindow::setToday(Day today)
{
    m_timeline->canvas().setToday(today);
}

void MainWindow::wordsChanged()
{
    static_cast<void>(m_session->refresh({}));
    showSpan();
}

void MainWindow::connectSession()
{
    connect(m_session, &Session::opened, this, &MainWindow::showOpenState);
    connect(m_session, &Session::closed, this, &MainWindow::showOpenState);
    connect(m_session, &Session::changed, this, &MainWindow::showCounts);
    connect(m_session, &Session::changed, this, &MainWindow::showUndo);
    connect(&m_session->chronology(), &ChronologyState::keptChanged, this, &MainWindow::showCounts);
    connect(&m_session->span(), &SpanState::changed, this, &MainWindow::showSpan);
    connect(&m_session->chronology(), &ChronologyState::searchFailed, this,
            [this](const Message& why) { m_bar->showMessage(MessageBar::Tone::Warning, words(why)); });
    connect(&m_timeline->canvas(), &TimelineCanvas::opened, m_readingDock, &QWidget::show);
}

void MainWindow::showOpenState()
{
    const bool open = m_session->isOpen();
    m_pages->setCurrentIndex(open ? 1 : 0);
    m_toolBar->setVisible(open);
    m_filterDock->setVisible(open && (*m_actions)["showFilters"]->isChecked());
    m_readingDock->setVisible(open && (*m_actions)["showInspector"]->isChecked());
    m_start->setRecent(m_settings.recentFiles());
    for (const char* name :
         {"saveAs",  "reduce",  "removeTexts", "exportFigure", "close",         "copyPicked",  "exclude",  "zoomIn",
          "zoomOut", "fitAll",  "fitPicked",   "showFilters",  "showInspector", "showTable",   "showHits", "showLegend",
          "search",  "nextHit", "previousHit", "findLeader",   "clearFilters",  "savedFilters"})
        (*m_actions)[name]->setEnabled(open);
    m_search->setEnabled(open);
    m_spanButton->setEnabled(open);
    setWindowTitle(open ? tr("%1 – Summitry").arg(m_session->title()) : tr("Summitry"));
    showCounts();
    showUndo();
    showSpan();
    if (open)
        m_timeline->canvas().setFocus();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_importDesk->takesDrop(*event->mimeData()))
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    m_importDesk->takeDrop(*event->mimeData());
    event->acceptProposedAction();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_settings.setWindow(saveGeometry(), saveState());
    m_settings.setSplitter(QStringLiteral("centre"), m_centre->saveState());
    m_settings.setSplitter(QStringLiteral("reading"), m_reading->saveState());
    for (const char* part : kRemembered)
        m_settings.setSplitter(QString::fromLatin1(part), (*m_actions)[part]->isChecked() ? "1" : "0");
    m_settings.setSplitter(QStringLiteral("tableColumns"), m_table->columnsState());
    m_imports->cancel();
    m_session->close();
    QMainWindow::closeEvent(event);
}

} // namespace summitry
