#include "views/presentation/whenmode.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace summitry {

WhenMode::WhenMode(const ClassroomData& with, classroom::WhenRound round, QWidget* parent)
    : ClassroomMode(parent), m_data(with), m_round(std::move(round))
{
    m_place = classroomLabel(this, 1.2);
    m_title = classroomLabel(this, 2, true);
    m_answer = classroomLabel(this, 1.4);
    m_axis = new WhenAxis(m_round.axisFirst, m_round.axisLast, this);
    m_go = classroomButton(tr("This is when"), this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_place);
    layout->addWidget(m_title);
    layout->addStretch();
    layout->addWidget(m_axis);
    layout->addWidget(m_answer);
    layout->addStretch();
    layout->addWidget(m_go);
    connect(m_go, &QPushButton::clicked, this, &WhenMode::proceed);
    ask();
}

void WhenMode::ask()
{
    m_answered = false;
    const ClassroomCard card = m_data.card(question());
    m_place->setText(tr("When? Question %1 of %2").arg(m_at + 1).arg(m_round.questions.size()));
    m_title->setText(card.quote.isEmpty() ? card.title : tr("%1 “%2”").arg(card.title, card.quote));
    m_answer->clear();
    m_axis->hideTruth();
    m_axis->setFocus();
    m_go->setText(tr("This is when"));
}

void WhenMode::answer()
{
    m_answered = true;
    const classroom::WhenScore score = classroom::scoreGuess(*m_data.chronology, m_round, question(), m_axis->guess());
    const ClassroomCard card = m_data.card(question());
    m_axis->showTruth(m_data.chronology->firstDays()[question()], m_data.chronology->lastDays()[question()]);
    const QString verdict = score.daysOff == 0
                                ? tr("Right: %1.").arg(card.date)
                                : tr("%n day(s) off: %1.", nullptr, static_cast<int>(score.daysOff)).arg(card.date);
    m_answer->setText(tr("%1 %n point(s).\n“%2” %3", nullptr, score.points).arg(verdict, card.evidence, card.source));
    m_go->setText(tr("Go on"));
    emit scored(score.points, classroom::kFullPoints);
}

bool WhenMode::digit(int)
{
    return false;
}

void WhenMode::proceed()
{
    if (!m_answered) {
        answer();
        return;
    }
    if (m_at + 1 >= m_round.questions.size()) {
        emit roundEnded();
        return;
    }
    ++m_at;
    ask();
}

} // namespace summitry
