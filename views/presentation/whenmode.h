#pragma once
// When?: an event to be placed on an axis, by clicking or by the arrow keys (Shift: ten times as far). Then the true,
// perhaps uncertain, days are shown with their evidence, and the points for the distance.
#include "models/classroom/whengame.h"
#include "views/presentation/classroommode.h"

namespace summitry {

/// The axis to click on. Draws the guess, and once told to, the true days.
class WhenAxis : public QWidget
{
    Q_OBJECT

public:
    WhenAxis(Day first, Day last, QWidget* parent = nullptr);
    Day guess() const { return m_guess; }
    void setGuess(Day day);
    void showTruth(Day first, Day last);
    void hideTruth();
    bool isAnswered() const { return m_truthFirst <= m_truthLast; } ///< the guess stands
    double xOf(double day) const;

signals:
    void guessed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    Day m_first, m_last, m_guess;
    Day m_truthFirst = 0, m_truthLast = -1; ///< first > last = hidden
};

class WhenMode : public ClassroomMode
{
    Q_OBJECT

public:
    WhenMode(const ClassroomData& data, classroom::WhenRound round, QWidget* parent = nullptr);
    bool digit(int number) override;
    void proceed() override;
    WhenAxis* axis() const { return m_axis; }
    Row question() const { return m_round.questions[m_at]; }

private:
    void ask();
    void answer();

    const ClassroomData& m_data;
    classroom::WhenRound m_round;
    std::size_t m_at = 0;
    bool m_answered = false;
    QLabel* m_title = nullptr;
    QLabel* m_place = nullptr;
    QLabel* m_answer = nullptr;
    WhenAxis* m_axis = nullptr;
    QPushButton* m_go = nullptr;
};

} // namespace summitry
