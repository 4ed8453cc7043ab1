#pragma once
// What the speaker sees on the second screen: this step and the next, notes, time since the start, the clock, the
// step's place. Listens to the StageState; hands keys back to the stage through forwarded(). The clock is a function
// from above.
#include "views/presentation/stagestate.h"
#include "views/presentation/stagestep.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QLabel;
class QPlainTextEdit;

namespace summitry {

class NotesView : public QWidget
{
    Q_OBJECT

public:
    /// clock: the time of day as text ("14:20"); empty = none shown.
    NotesView(const StageSteps& steps, StageState& state, std::function<QString()> clock, QWidget* parent = nullptr);

signals:
    void forwarded(int key, Qt::KeyboardModifiers modifiers);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void refresh();
    void tick();
    QPixmap preview(int step, const QSize& size) const;

    const StageSteps& m_steps;
    StageState& m_state;
    std::function<QString()> m_clock;
    QTimer m_ticks;
    QLabel* m_now = nullptr;
    QLabel* m_next = nullptr;
    QLabel* m_nextCaption = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_time = nullptr;
    QPlainTextEdit* m_notes = nullptr;
};

} // namespace summitry
