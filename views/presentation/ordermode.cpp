#include "views/presentation/ordermode.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace summitry {

namespace {

constexpr int kRowRole = Qt::UserRole;
constexpr int kTitleRole = Qt::UserRole + 1;

} // namespace

OrderMode::OrderMode(const ClassroomData& with, classroom::OrderRound round, QWidget* parent)
    : ClassroomMode(parent), m_data(with)
{
    auto* layout = new QVBoxLayout(this);
    auto* title = classroomLabel(this, 2, true);
    title->setText(tr("Put these in order, the earliest first"));
    m_hint = classroomLabel(this, 1.3);
    m_list = new QListWidget(this);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setWordWrap(true);
    m_list->setSpacing(4);
    m_list->setAccessibleName(tr("Cards to put in order"));
    QFont font = m_list->font();
    font.setPointSizeF(font.pointSizeF() * 1.5);
    m_list->setFont(font);
    for (const Row row : round.cards) {
        auto* item = new QListWidgetItem(m_list);
        const ClassroomCard card = m_data.card(row);
        item->setData(kRowRole, row);
        item->setData(kTitleRole, card.quote.isEmpty() ? card.title : tr("%1 “%2”").arg(card.title, card.quote));
    }
    m_go = classroomButton(tr("Check"), this);
    layout->addWidget(title);
    layout->addWidget(m_hint);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_go);
    connect(m_go, &QPushButton::clicked, this, &OrderMode::proceed);
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &OrderMode::number);
    number();
}

void OrderMode::number()
{
    if (m_checked)
        return;
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setText(
            QStringLiteral("%1   %2").arg(i + 1).arg(m_list->item(i)->data(kTitleRole).toString()));
    m_hint->setText(m_picked < 0 ? tr("Drag a card, or press its number and then the number of its place.")
                                 : tr("Card %1: press the number of its place.").arg(m_picked + 1));
}

std::vector<Row> OrderMode::order() const
{
    std::vector<Row> rows;
    for (int i = 0; i < m_list->count(); ++i)
        rows.push_back(m_list->item(i)->data(kRowRole).toUInt());
    return rows;
}

bool OrderMode::digit(int number)
{
    // Ten cards need a tenth key: 0 is the tenth.
    const int place = (number == 0 ? 10 : number) - 1;
    if (m_checked || place >= m_list->count())
        return false;
    if (m_picked < 0)
        m_picked = place;
    else
        move(std::exchange(m_picked, -1), place);
    this->number();
    return true;
}

void OrderMode::move(int from, int to)
{
    QListWidgetItem* item = m_list->takeItem(from);
    m_list->insertItem(to, item);
    m_list->setCurrentItem(item);
}

void OrderMode::proceed()
{
    if (m_checked)
        emit roundEnded();
    else
        check();
}

void OrderMode::check()
{
    m_checked = true;
    const classroom::OrderCheck result = classroom::checkOrder(*m_data.chronology, order());
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        const auto at = static_cast<std::size_t>(i);
        const ClassroomCard card = m_data.card(item->data(kRowRole).toUInt());
        const QString verdict =
            result.right[at] ? tr("✓ stands right") : tr("✗ %n place(s) off", nullptr, result.distance[at]);
        item->setText(tr("%1   %2\n%3 · %4 · %5")
                          .arg(i + 1)
                          .arg(item->data(kTitleRole).toString(), verdict, card.date, card.source));
    }
    m_list->setDragDropMode(QAbstractItemView::NoDragDrop);
    m_hint->setText(result.solved ? tr("All right!")
                                  : tr("%1 of %2 stand right.").arg(result.rightCount).arg(m_list->count()));
    m_go->setText(tr("Go on"));
    emit scored(static_cast<int>(result.rightCount), m_list->count());
}

} // namespace summitry
