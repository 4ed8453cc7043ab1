#include "views/presentation/whomode.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace summitry {

WhoMode::WhoMode(const ClassroomData& with, std::vector<classroom::WhoQuestion> questions, QWidget* parent)
    : ClassroomMode(parent), m_data(with), m_questions(std::move(questions))
{
    m_place = classroomLabel(this, 1.2);
    m_quote = classroomLabel(this, 2.2, true);
    m_answer = classroomLabel(this, 1.4);
    m_go = classroomButton(tr("Go on"), this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_place);
    layout->addWidget(m_quote, 1);
    for (std::size_t i = 0; i < classroom::kAnswers; ++i) {
        auto* button = classroomButton({}, this);
        connect(button, &QPushButton::clicked, this, [this, i] { answer(i); });
        layout->addWidget(button);
        m_buttons.push_back(button);
    }
    layout->addWidget(m_answer);
    layout->addWidget(m_go);
    connect(m_go, &QPushButton::clicked, this, &WhoMode::proceed);
    ask();
}

void WhoMode::ask()
{
    m_answered = false;
    m_place->setText(tr("Who said it? Question %1 of %2").arg(m_at + 1).arg(m_questions.size()));
    m_quote->setText(tr("“%1”").arg(m_data.card(question().row).quote));
    m_answer->clear();
    m_go->setEnabled(false);
    const auto persons = m_data.chronology->persons();
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool used = i < question().answers.size();
        m_buttons[i]->setVisible(used);
        m_buttons[i]->setEnabled(true);
        if (used)
            m_buttons[i]->setText(
                QStringLiteral("%1   %2").arg(i + 1).arg(QString::fromStdString(persons[question().answers[i]].name)));
    }
}

void WhoMode::answer(std::size_t chosen)
{
    if (m_answered || chosen >= question().answers.size())
        return;
    m_answered = true;
    const bool right = chosen == question().right;
    const ClassroomCard card = m_data.card(question().row);
    for (std::size_t i = 0; i < question().answers.size(); ++i) {
        const QString mark = i == question().right ? QStringLiteral("✓ ")
                             : i == chosen         ? QStringLiteral("✗ ")
                                                   : QString();
        m_buttons[i]->setText(mark + m_buttons[i]->text());
        m_buttons[i]->setEnabled(i == question().right || i == chosen);
    }
    const QString verdict = right ? tr("Right.") : tr("No.");
    m_answer->setText(tr("%1 %2 · %3\n%4").arg(verdict, card.date, card.source, card.evidence));
    m_go->setEnabled(true);
    emit scored(right ? 1 : 0, 1);
}

bool WhoMode::digit(int number)
{
    if (number < 1 || static_cast<std::size_t>(number) > question().answers.size())
        return false;
    answer(static_cast<std::size_t>(number - 1));
    return true;
}

void WhoMode::proceed()
{
    if (!m_answered)
        return;
    if (m_at + 1 >= m_questions.size()) {
        emit roundEnded();
        return;
    }
    ++m_at;
    ask();
}

} // namespace summitry
