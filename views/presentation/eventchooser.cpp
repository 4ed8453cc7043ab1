#include "views/presentation/eventchooser.h"

#include "models/items/wording.h"
#include "views/presentation/classroommode.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace summitry {

EventChoiceModel::EventChoiceModel(std::shared_ptr<const Chronology> chronology, std::vector<Row> rows, QObject* parent)
    : QAbstractListModel(parent), m_chronology(std::move(chronology)), m_rows(std::move(rows)),
      m_ticked(m_rows.size(), true)
{
}

int EventChoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EventChoiceModel::data(const QModelIndex& index, int role) const
{
    const auto at = static_cast<std::size_t>(index.row());
    if (role == Qt::CheckStateRole)
        return m_ticked[at] ? Qt::Checked : Qt::Unchecked;
    return role == Qt::DisplayRole ? rowSentence(*m_chronology, m_rows[at]) : QVariant();
}

bool EventChoiceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole)
        return false;
    m_ticked[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit tickedChanged();
    return true;
}

Qt::ItemFlags EventChoiceModel::flags(const QModelIndex&) const
{
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable;
}

void EventChoiceModel::tickAll(bool ticked)
{
    std::fill(m_ticked.begin(), m_ticked.end(), ticked);
    if (!m_rows.empty())
        emit dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1), {Qt::CheckStateRole});
    emit tickedChanged();
}

std::vector<Row> EventChoiceModel::ticked() const
{
    std::vector<Row> rows;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_ticked[i])
            rows.push_back(m_rows[i]);
    std::sort(rows.begin(), rows.end());
    return rows;
}

EventChooser::EventChooser(std::shared_ptr<const Chronology> chronology, std::vector<Row> rows, QWidget* parent)
    : QWidget(parent), m_model(new EventChoiceModel(std::move(chronology), std::move(rows), this)),
      m_count(classroomLabel(this, 1.2))
{
    auto* title = classroomLabel(this, 2, true);
    title->setText(tr("Which events may be asked?"));
    auto* hint = classroomLabel(this, 1);
    hint->setText(tr("Listed are those with a date that are reviewed or of high confidence."));
    auto* list = new QListView(this);
    list->setModel(m_model);
    list->setUniformItemSizes(true);
    list->setAccessibleName(tr("Events that may be asked"));
    auto* all = classroomButton(tr("All"), this);
    auto* none = classroomButton(tr("None"), this);
    auto* back = classroomButton(tr("Done"), this);
    auto* row = new QHBoxLayout;
    for (QPushButton* button : {all, none, back})
        row->addWidget(button);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(hint);
    layout->addWidget(list, 1);
    layout->addWidget(m_count);
    layout->addLayout(row);
    connect(all, &QPushButton::clicked, this, [this] { m_model->tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { m_model->tickAll(false); });
    connect(back, &QPushButton::clicked, this, &EventChooser::done);
    connect(m_model, &EventChoiceModel::tickedChanged, this, &EventChooser::count);
    count();
}

void EventChooser::count()
{
    m_count->setText(tr("%1 of %2 ticked").arg(m_model->ticked().size()).arg(m_model->rowCount()));
}

} // namespace summitry
