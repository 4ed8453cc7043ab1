#pragma once
// One window: session, views around it, menus, docks. Builds itself from named steps; composes views that know nothing
// of each other. What it decides is only who is told of what.
#include "app/session/imports.h"
#include "app/session/session.h"
#include "views/parts/ask.h"

#include <QMainWindow>

class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace summitry {

class Actions;
class ArticlePane;
class ChipBar;
class CommandPalette;
class CopyDesk;
class DataDesk;
class EventTable;
class FigureDesk;
class FilterDesk;
class FilterPanel;
class ImportDesk;
class Inspector;
class LowerPanels;
class MessageBar;
class PanelDesk;
class Settings;
class StartPage;
class StoryDesk;
class TimelineView;
struct Preferences;
struct Theme;

class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Settings& settings, Ask& ask, QWidget* parent = nullptr);
    ~MainWindow() override;
    void openFiles(const QStringList& paths);
    void setAppearance(const Theme& theme, double textPixels, bool reduceMotion);
    void setToday(Day today);
    /// Makes anew what has dates in words.
    void wordsChanged();

    Session& session() { return *m_session; }
    Actions& actions() { return *m_actions; }
    TimelineView& timeline() { return *m_timeline; }
    MessageBar& messageBar() { return *m_bar; }
    StoryDesk& stories() { return *m_storyDesk; }
    LowerPanels& panels() { return *m_panels; }

signals:
    void preferencesChanged(const summitry::Preferences& preferences);
    void windowWanted(const QStringList& paths); ///< another window, on these files

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    /// Actions whose tick is remembered from run to run.
    static constexpr const char* kRemembered[] = {"showLegend", "showTable", "showMatrix"};

    void createViews();
    void createCentre();
    void createDocks();
    void createStories();
    void createPanels();
    void createLanesMenu(QMenu* view);
    void createMenus();
    void createRecentMenu(QMenu* file);
    void createToolBar();
    void createStatusBar();
    void connectFileActions();
    void connectEditActions();
    void connectViewActions();
    void connectFindActions();
    void connectHelpActions();
    void connectSession();
    void restoreWindow();
    void showOpenState();
    void showCounts();
    void showUndo();
    void showSpan();
    void stepHit(int steps);
    void toggleFullScreen(bool full);
    void showKeys();
    void showAbout();
    void connectWindowActions();

    Settings& m_settings;
    Ask& m_ask;
    Session* m_session;
    Imports* m_imports;
    Actions* m_actions;
    MessageBar* m_bar = nullptr;
    StartPage* m_start = nullptr;
    TimelineView* m_timeline = nullptr;
    FilterPanel* m_filters = nullptr;
    ChipBar* m_chips = nullptr;
    Inspector* m_inspector = nullptr;
    ArticlePane* m_article = nullptr;
    EventTable* m_table = nullptr;
    CommandPalette* m_palette = nullptr;
    ImportDesk* m_importDesk = nullptr;
    FigureDesk* m_figureDesk = nullptr;
    FilterDesk* m_filterDesk = nullptr;
    DataDesk* m_dataDesk = nullptr;
    CopyDesk* m_copyDesk = nullptr;
    StoryDesk* m_storyDesk = nullptr;
    LowerPanels* m_panels = nullptr;
    PanelDesk* m_panelDesk = nullptr;
    QStackedWidget* m_pages = nullptr;
    QSplitter* m_centre = nullptr;
    QSplitter* m_reading = nullptr;
    QDockWidget* m_filterDock = nullptr;
    QDockWidget* m_readingDock = nullptr;
    QToolBar* m_toolBar = nullptr;
    QDockWidget* m_storyDock = nullptr;
    QLineEdit* m_search = nullptr;
    QToolButton* m_spanButton = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_fileNote = nullptr;
};

} // namespace summitry
