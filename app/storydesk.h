#pragma once
// The stories of the open file: keeps them as documents (undoable), resolves their steps against the chronology,
// presents them, prints handouts, and opens the classroom. Composes views/presentation for one window; the window's own
// view is never touched by presenting, so leaving it brings back exactly what was there.
#include "app/session/session.h"
#include "models/domain/story.h"
#include "views/parts/ask.h"
#include "views/parts/messagebar.h"
#include "views/presentation/classroomcard.h"
#include "views/presentation/presentation.h"
#include "views/presentation/storypanel.h"
#include "views/timeline/timelineview.h"

#include <QPointer>

namespace summitry {

class Settings;

class StoryDesk : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Session& session;
        TimelineView& timeline;
        MessageBar& bar;
        Settings& settings;
        Ask& ask;
        QWidget& window;
    };
    explicit StoryDesk(const Parts& parts);
    /// The panel to dock; owned by the window once docked.
    StoryPanel* panel() const { return m_panel; }
    void setReduceMotion(bool reduce) { m_reduceMotion = reduce; }

    void present(bool fromFirst);
    void openClassroom();
    void addStep();
    /// A step for each picked event, in order of date; with none picked, of the one leader whom the filter names.
    void storyOfPicked();
    Presentation* presentation() const { return m_presentation; }

private:
    void refresh();
    void choose(const QString& title);
    void store(const Story& story, const QString& what);
    std::vector<Row> rowsOfLeader() const;
    void askHandout();
    void replaceStep(int step);
    void mendStep(int step);
    void presentFrom(int step);
    StoryStep stepOfView() const;
    StageSteps stage(const Story& story) const;
    StageStep stageStep(const StoryStep& step) const;
    QStringList missing(const Story& story) const;
    ClassroomCard card(Row row) const;
    void askFile(const QString& ending, const QString& title, const std::function<Result<int>(const QString&)>& write);

    Parts m;
    StoryPanel* m_panel;
    QString m_title;
    bool m_reduceMotion = false;
    QPointer<Presentation> m_presentation;
};

} // namespace summitry
