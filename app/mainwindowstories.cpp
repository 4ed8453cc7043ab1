// What leaves a main window: data, stories, presentations, the classroom.
#include "app/actions.h"
#include "app/correctionsdesk.h"
#include "app/datadesk.h"
#include "app/mainwindow.h"
#include "app/peopledesk.h"
#include "app/storydesk.h"
#include "views/table/eventtable.h"

#include <QDockWidget>

namespace summitry {

void MainWindow::createStories()
{
    const Actions& a = *m_actions;
    m_dataDesk = new DataDesk({*m_session, *m_bar, m_settings, m_ask, *this});
    auto* corrections = new CorrectionsDesk({*m_session, *m_imports, *m_bar, m_settings, m_ask, *this});
    m_storyDesk = new StoryDesk({*m_session, *m_timeline, *m_bar, m_settings, m_ask, *this});
    m_storyDock = new QDockWidget(tr("Story"), this);
    m_storyDock->setObjectName(QStringLiteral("story"));
    m_storyDock->setWidget(m_storyDesk->panel());
    m_storyDock->hide();
    addDockWidget(Qt::RightDockWidgetArea, m_storyDock);
    a["showStory"]->setCheckable(true);
    connect(a["showStory"], &QAction::triggered, m_storyDock, &QWidget::setVisible);
    connect(m_storyDock, &QDockWidget::visibilityChanged, a["showStory"], &QAction::setChecked);
    connect(a["again"], &QAction::triggered, corrections, &CorrectionsDesk::analyseAgain);
    connect(a["exportCorrections"], &QAction::triggered, corrections, &CorrectionsDesk::exportCorrections);
    connect(a["applyCorrections"], &QAction::triggered, corrections, &CorrectionsDesk::applyCorrections);
    auto* people = new PeopleDesk({*m_session, *m_imports, *m_bar, *this});
    connect(a["people"], &QAction::triggered, people, &PeopleDesk::open);
    connect(a["exportData"], &QAction::triggered, m_dataDesk, &DataDesk::exportData);
    connect(m_table, &EventTable::csvWanted, this, [this] { m_dataDesk->copyCsv(m_table->cells()); });
    connect(a["copyTable"], &QAction::triggered, this, [this] { m_dataDesk->copy(DataFormat::Tsv); });
    connect(a["copyCitation"], &QAction::triggered, this, [this] { m_dataDesk->copy(DataFormat::BibLatex); });
    connect(a["storyAdd"], &QAction::triggered, this, [this] {
        m_storyDesk->addStep();
        m_storyDock->show();
    });
    connect(a["storyOfPicked"], &QAction::triggered, this, [this] {
        m_storyDesk->storyOfPicked();
        m_storyDock->show();
    });
    connect(a["present"], &QAction::triggered, this, [this] { m_storyDesk->present(true); });
    connect(a["presentHere"], &QAction::triggered, this, [this] { m_storyDesk->present(false); });
    connect(a["classroom"], &QAction::triggered, m_storyDesk, &StoryDesk::openClassroom);
}

} // namespace summitry
