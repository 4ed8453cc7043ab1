#pragma once
// Reveal: one event after the other, in order of date or of the story, with "What happened next?" before each.
#include "views/presentation/classroommode.h"

namespace summitry {

class RevealMode : public ClassroomMode
{
    Q_OBJECT

public:
    /// rows: in the order of showing; not empty.
    RevealMode(const ClassroomData& data, std::vector<Row> rows, QWidget* parent = nullptr);
    bool digit(int) override { return false; }
    void proceed() override;
    std::size_t shown() const { return m_shown; }

private:
    void refresh();

    const ClassroomData& m_data;
    std::vector<Row> m_rows;
    std::size_t m_shown = 0;
    QLabel* m_before = nullptr;
    QLabel* m_question = nullptr;
    QLabel* m_place = nullptr;
    QPushButton* m_go = nullptr;
};

} // namespace summitry
