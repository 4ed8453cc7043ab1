#pragma once
// Order: cards to be put in order of time, by dragging or by number keys (the card's number, then the place's). Check
// shows which stand right, how far the others are off, and when and by whose account each happened.
#include "models/classroom/ordergame.h"
#include "views/presentation/classroommode.h"

class QListWidget;

namespace summitry {

class OrderMode : public ClassroomMode
{
    Q_OBJECT

public:
    OrderMode(const ClassroomData& data, classroom::OrderRound round, QWidget* parent = nullptr);
    bool digit(int number) override;
    void proceed() override;
    std::vector<Row> order() const;
    bool isChecked() const { return m_checked; }

private:
    void number();
    void move(int from, int to);
    void check();

    const ClassroomData& m_data;
    QListWidget* m_list = nullptr;
    QLabel* m_hint = nullptr;
    QPushButton* m_go = nullptr;
    int m_picked = -1;
    bool m_checked = false;
};

} // namespace summitry
