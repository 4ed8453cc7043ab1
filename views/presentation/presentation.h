#pragma once
// A running presentation: stage full screen on one screen, notes on another when there is one. Survives screens being
// unplugged (both windows move to what is left) and swaps them on request. Deletes nothing of the caller's; emits
// finished() once, with the step it stopped at, and then can be deleted.
#include "views/presentation/notesview.h"
#include "views/presentation/stageview.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

class QScreen;

namespace summitry {

struct PresentationOptions
{
    int firstStep = 0;
    QScreen* screen = nullptr; ///< of the stage; nullptr = the second one if there is one, else the only one
    bool reduceMotion = false;
    bool windowed = false; ///< a plain window instead of full screen
    std::function<QString()> clock;
};

class Presentation : public QObject
{
    Q_OBJECT

public:
    /// steps must not be empty.
    Presentation(StageSteps steps, PresentationOptions options, QObject* parent = nullptr);
    ~Presentation() override;
    void start();
    StageView* stage() const { return m_stage; }
    NotesView* notes() const { return m_notes; }

signals:
    void finished(int step);
    void helpAsked();

private:
    void place();
    void swapScreens();
    void leave();

    StageSteps m_steps;
    PresentationOptions m_options;
    std::unique_ptr<StageState> m_state;
    QPointer<StageView> m_stage;
    QPointer<NotesView> m_notes;
    bool m_swapped = false;
    bool m_left = false;
};

} // namespace summitry
