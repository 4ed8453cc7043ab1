#pragma once
// Where a presentation stands: current step, black or white screen, digits typed so far, time since the start. Knows no
// pixels; stage and notes window listen to it. Owned by whoever presents.
#include "views/presentation/stagekeys.h"

#include <QElapsedTimer>
#include <QObject>

namespace summitry {

class StageState : public QObject
{
    Q_OBJECT

public:
    enum class Curtain : std::uint8_t { None, Black, White };

    /// steps >= 1; first is where to begin.
    StageState(int steps, int first, QObject* parent = nullptr);
    int steps() const { return m_steps; }
    int current() const { return m_current; }
    Curtain curtain() const { return m_curtain; }
    bool laser() const { return m_laser; }
    bool highlighter() const { return m_highlighter; }
    QString typed() const { return m_typed; }
    qint64 elapsedSeconds() const { return m_timer.elapsed() / 1000; }

    void goTo(int step);
    /// False when the command is not for the state (help, swap of screens).
    bool apply(StageCommand command, int key);

signals:
    void stepChanged(int from, int to);
    void changed(); ///< curtain, pointer, typed digits
    void marksCleared();
    void left();

private:
    void toggle(Curtain curtain);
    void typeDigit(int digit);
    void goToTyped();

    int m_steps;
    int m_current;
    Curtain m_curtain = Curtain::None;
    bool m_laser = false;
    bool m_highlighter = false;
    QString m_typed;
    QElapsedTimer m_timer;
};

} // namespace summitry
