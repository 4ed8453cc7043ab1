#pragma once
// Who said it?: a quotation and up to four answers, by button or by the keys 1 to 4. Afterwards the passage of the
// article is shown with its source.
#include "models/classroom/whogame.h"
#include "views/presentation/classroommode.h"

namespace summitry {

class WhoMode : public ClassroomMode
{
    Q_OBJECT

public:
    WhoMode(const ClassroomData& data, std::vector<classroom::WhoQuestion> questions, QWidget* parent = nullptr);
    bool digit(int number) override;
    void proceed() override;
    const classroom::WhoQuestion& question() const { return m_questions[m_at]; }

private:
    void ask();
    void answer(std::size_t chosen);

    const ClassroomData& m_data;
    std::vector<classroom::WhoQuestion> m_questions;
    std::size_t m_at = 0;
    bool m_answered = false;
    QLabel* m_place = nullptr;
    QLabel* m_quote = nullptr;
    QLabel* m_answer = nullptr;
    std::vector<QPushButton*> m_buttons;
    QPushButton* m_go = nullptr;
};

} // namespace summitry
