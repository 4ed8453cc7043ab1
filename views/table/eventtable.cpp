#include "views/table/eventtable.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScopedValueRollback>

namespace summitry {

namespace {

/// Selecting more is shown but not passed on, one id at a time costs too much.
constexpr int kMostSynced = 20'000;
constexpr int kFewestLetters = 30;

} // namespace

EventTable::EventTable(const ChronologyState& state, PickState& picks, QWidget* parent)
    : QTableView(parent), m_model(state), m_picks(picks)
{
    setObjectName(QStringLiteral("eventTable"));
    setAccessibleName(tr("Communications kept by the filters"));
    setModel(&m_model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    arrangeColumns();
    connect(&picks, &PickState::pickedChanged, this, &EventTable::showPicked);
    connect(&picks, &PickState::currentChanged, this, &EventTable::showPicked);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &EventTable::showPicked);
    showPicked();
}

void EventTable::arrangeColumns()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(qMax(24, fontMetrics().height() + 8));
    const int unit = fontMetrics().averageCharWidth();
    const std::array<int, CommunicationTableModel::ColumnCount> letters = {18, 14, 25, 40, 14, 9, 10};
    for (int column = 0; column < m_model.columnCount(); ++column)
        setColumnWidth(column, letters[static_cast<std::size_t>(column)] * unit + 16);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    setSortingEnabled(true);
    sortByColumn(CommunicationTableModel::Date, Qt::AscendingOrder);
}

void EventTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    // What was said takes the room that is left, and keeps enough to be read where there is none.
    const int others = horizontalHeader()->length() - columnWidth(CommunicationTableModel::What);
    const int least = kFewestLetters * fontMetrics().averageCharWidth();
    setColumnWidth(CommunicationTableModel::What, qMax(least, viewport()->width() - others));
}

void EventTable::showPicked()
{
    if (m_syncing || !selectionModel())
        return;
    const QScopedValueRollback guard(m_syncing, true);
    QItemSelection selection;
    for (const CommunicationId id : m_picks.picked()) {
        if (selection.size() > kMostSynced)
            break;
        if (const int row = m_model.rowOf(id); row >= 0)
            selection.select(m_model.index(row, 0), m_model.index(row, m_model.columnCount() - 1));
    }
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (const int row = m_model.rowOf(m_picks.current()); row >= 0) {
        selectionModel()->setCurrentIndex(m_model.index(row, 0), QItemSelectionModel::NoUpdate);
        scrollTo(m_model.index(row, 0), QAbstractItemView::EnsureVisible);
    }
}

void EventTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_syncing)
        return;
    const QScopedValueRollback guard(m_syncing, true);
    std::vector<CommunicationId> ids;
    for (const QItemSelectionRange& range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom() && ids.size() < static_cast<std::size_t>(kMostSynced); ++row)
            ids.push_back(m_model.idAt(row));
    const CommunicationId current = m_model.idAt(currentIndex().row());
    const bool holds = std::find(ids.begin(), ids.end(), current) != ids.end();
    m_picks.pick(std::move(ids), holds ? current : 0);
}

void EventTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copyRows();
    else
        QTableView::keyPressEvent(event);
}

void EventTable::copyRows() const
{
    QString text;
    for (const QModelIndex& index : selectionModel()->selectedRows()) {
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column)
            cells << m_model.index(index.row(), column).data().toString();
        text += cells.join(u'\t') + u'\n';
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace summitry
