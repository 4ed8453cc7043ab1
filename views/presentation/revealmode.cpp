#include "views/presentation/revealmode.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace summitry {

RevealMode::RevealMode(const ClassroomData& with, std::vector<Row> rows, QWidget* parent)
    : ClassroomMode(parent), m_data(with), m_rows(std::move(rows))
{
    m_place = classroomLabel(this, 1.2);
    m_before = classroomLabel(this, 1.6);
    m_question = classroomLabel(this, 2.4, true);
    m_go = classroomButton({}, this);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_place);
    layout->addWidget(m_before, 1);
    layout->addWidget(m_question, 1);
    layout->addWidget(m_go);
    connect(m_go, &QPushButton::clicked, this, &RevealMode::proceed);
    refresh();
}

void RevealMode::refresh()
{
    m_place->setText(tr("%1 of %2 shown").arg(m_shown).arg(m_rows.size()));
    if (m_shown > 0) {
        const ClassroomCard card = m_data.card(m_rows[m_shown - 1]);
        const QString words = card.quote.isEmpty() ? card.evidence : card.quote;
        m_before->setText(tr("%1\n%2\n“%3”\n%4").arg(card.date, card.title, words, card.source));
    }
    const bool last = m_shown == m_rows.size();
    m_question->setText(last           ? tr("That is the end.")
                        : m_shown == 0 ? tr("How does it begin?")
                                       : tr("What happened next?"));
    m_go->setText(last ? tr("Go on") : tr("Show"));
}

void RevealMode::proceed()
{
    if (m_shown == m_rows.size()) {
        emit roundEnded();
        return;
    }
    ++m_shown;
    refresh();
}

} // namespace summitry
