#include "views/presentation/stagestate.h"

#include <algorithm>
#include <utility>

namespace summitry {

StageState::StageState(int steps, int first, QObject* parent)
    : QObject(parent), m_steps(std::max(1, steps)), m_current(std::clamp(first, 0, m_steps - 1))
{
    m_timer.start();
}

void StageState::goTo(int step)
{
    step = std::clamp(step, 0, m_steps - 1);
    // The first step out of a curtain only lifts it, as in every presenter: the speaker sees where they are.
    if (m_curtain != Curtain::None) {
        m_curtain = Curtain::None;
        emit changed();
        return;
    }
    if (step == m_current)
        return;
    const int from = std::exchange(m_current, step);
    emit stepChanged(from, step);
}

bool StageState::apply(StageCommand command, int key)
{
    switch (command) {
    case StageCommand::Next:
        goTo(m_current + 1);
        return true;
    case StageCommand::Previous:
        goTo(m_current - 1);
        return true;
    case StageCommand::First:
        goTo(0);
        return true;
    case StageCommand::Last:
        goTo(m_steps - 1);
        return true;
    case StageCommand::Leave:
        emit left();
        return true;
    case StageCommand::Black:
        toggle(Curtain::Black);
        return true;
    case StageCommand::White:
        toggle(Curtain::White);
        return true;
    case StageCommand::Digit:
        typeDigit(key - Qt::Key_0);
        return true;
    case StageCommand::GoTo:
        goToTyped();
        return true;
    case StageCommand::Restart:
        m_timer.restart();
        emit changed();
        return true;
    case StageCommand::ClearMarks:
        emit marksCleared();
        return true;
    case StageCommand::Laser:
        m_laser = !m_laser;
        m_highlighter = false;
        emit changed();
        return true;
    case StageCommand::Highlighter:
        m_highlighter = !m_highlighter;
        m_laser = false;
        emit changed();
        return true;
    default:
        return false;
    }
}

void StageState::toggle(Curtain curtain)
{
    m_curtain = m_curtain == curtain ? Curtain::None : curtain;
    emit changed();
}

void StageState::typeDigit(int digit)
{
    constexpr qsizetype kMostDigits = 4;
    if (m_typed.size() < kMostDigits)
        m_typed += QString::number(digit);
    emit changed();
}

void StageState::goToTyped()
{
    const QString typed = std::exchange(m_typed, {});
    if (typed.isEmpty()) {
        goTo(m_current + 1);
        return;
    }
    emit changed();
    goTo(typed.toInt() - 1);
}

} // namespace summitry
