#include "views/table/eventtable.h"

#include "views/table/filterheader.h"

#include <QActionGroup>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStyledItemDelegate>

namespace summitry {

namespace {

/// Selecting more is shown but not passed on, one id at a time costs too much.
constexpr int kMostSynced = 20'000;
constexpr int kFewestLetters = 30;

/// Headings run over all columns.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QString heading = index.data(CommunicationTableModel::HeadingRole).toString();
        if (heading.isEmpty()) {
            QStyledItemDelegate::paint(painter, option, index);
            return;
        }
        const auto* table = static_cast<const QTableView*>(option.widget);
        QRect whole = option.rect;
        whole.setLeft(0); // of what is in sight
        painter->save();
        painter->setClipRect(option.rect);
        painter->fillRect(option.rect, option.palette.color(QPalette::AlternateBase));
        QFont bold = option.font;
        bold.setWeight(QFont::DemiBold);
        painter->setFont(bold);
        painter->setPen(option.palette.color(QPalette::Text));
        whole.setWidth(table->viewport()->width() + option.rect.right());
        painter->drawText(whole.adjusted(8, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, heading);
        painter->restore();
    }
};

} // namespace

EventTable::EventTable(const ChronologyState& state, PickState& picks, QWidget* parent)
    : QTableView(parent), m_model(state), m_picks(picks), m_header(new FilterHeader(this))
{
    setObjectName(QStringLiteral("eventTable"));
    setAccessibleName(tr("Communications kept by the filters"));
    setHorizontalHeader(m_header);
    setModel(&m_model);
    setItemDelegate(new RowDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setWordWrap(false);
    setTabKeyNavigation(false);
    arrangeColumns();
    m_header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { showMenu(m_header->mapToGlobal(at)); });
    connect(m_header, &FilterHeader::wordsChanged, &m_model, &CommunicationTableModel::setWords);
    connect(m_header, &FilterHeader::lineLeft, this, [this] { setFocus(Qt::OtherFocusReason); });
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
    const std::array<int, CommunicationTableModel::ColumnCount> letters = {18, 14, 25, 40, 14, 9,
                                                                           10, 18, 14, 25, 12, 14};
    for (int column = 0; column < m_model.columnCount(); ++column) {
        setColumnWidth(column, letters[static_cast<std::size_t>(column)] * unit + 16);
        setColumnHidden(column, column > CommunicationTableModel::Accounts);
    }
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
            if (const CommunicationId id = m_model.idAt(row); id != 0)
                ids.push_back(id);
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

QByteArray EventTable::columnsState() const
{
    return m_header->saveState();
}

void EventTable::restoreColumns(const QByteArray& state)
{
    m_header->restoreState(state);
}

void EventTable::showFilterLine(bool shown)
{
    m_header->setLineShown(shown);
}

QList<QStringList> EventTable::cells() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual)
        if (const int column = m_header->logicalIndex(visual); !isColumnHidden(column))
            columns << column;
    const auto lineOf = [&](auto cell) {
        QStringList line;
        for (const int column : columns)
            line << cell(column).toString();
        return line;
    };
    QList<QStringList> lines{
        lineOf([&](int column) { return m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole); })};
    const QModelIndexList picked = selectionModel()->selectedRows();
    for (int i = 0; i < (picked.isEmpty() ? m_model.rowCount() : picked.size()); ++i) {
        const int row = picked.isEmpty() ? i : picked[i].row();
        if (m_model.idAt(row) != 0)
            lines << lineOf([&](int column) { return m_model.index(row, column).data(); });
    }
    return lines;
}

void EventTable::copyRows() const
{
    if (!selectionModel()->hasSelection())
        return;
    QString text;
    for (const QStringList& line : cells().mid(1))
        text += line.join(u'\t') + u'\n';
    QGuiApplication::clipboard()->setText(text);
}

void EventTable::addColumnMenu(QMenu& menu)
{
    QMenu* columns = menu.addMenu(tr("&Columns"));
    for (int column = 0; column < m_model.columnCount(); ++column) {
        QAction* action = columns->addAction(columnTitle(static_cast<TableColumn>(column)));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(isColumnHidden(column) || m_header->count() - m_header->hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnHidden(column, !shown); });
    }
    const int now = m_header->visualIndex(qMax(0, currentIndex().column()));
    const auto move = [&](const QString& words, int by) {
        QAction* action = menu.addAction(words, this, [this, now, by] { m_header->moveSection(now, now + by); });
        action->setEnabled(now + by >= 0 && now + by < m_header->count());
    };
    move(tr("Move this column &left"), -1);
    move(tr("Move this column &right"), 1);
}

void EventTable::addSortMenu(QMenu& menu)
{
    QMenu* sort = menu.addMenu(tr("&Sort by"));
    for (int column = 0; column < m_model.columnCount(); ++column)
        sort->addAction(columnTitle(static_cast<TableColumn>(column)), this, [this, column] {
            const bool again = m_header->sortIndicatorSection() == column;
            sortByColumn(column, again && m_header->sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder
                                                                                               : Qt::AscendingOrder);
        });
}

void EventTable::addGroupMenu(QMenu& menu)
{
    QMenu* group = menu.addMenu(tr("&Group by"));
    auto* choices = new QActionGroup(group);
    const std::pair<QString, GroupBy> all[] = {{tr("&Nothing"), GroupBy::Nothing},
                                               {tr("&Day"), GroupBy::Day},
                                               {tr("&Leader"), GroupBy::Leader},
                                               {tr("&Pair of leaders"), GroupBy::Pair}};
    for (const auto& [words, by] : all) {
        QAction* action = group->addAction(words, this, [this, by = by] { setGroupBy(by); });
        action->setCheckable(true);
        action->setChecked(m_model.groupBy() == by);
        choices->addAction(action);
    }
}

void EventTable::showMenu(const QPoint& global)
{
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("tableMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Copy rows"), this, &EventTable::copyRows)->setEnabled(selectionModel()->hasSelection());
    menu->addAction(selectionModel()->hasSelection() ? tr("Copy rows as CS&V") : tr("Copy everything as CS&V"), this,
                    &EventTable::csvWanted);
    menu->addSeparator();
    QAction* line = menu->addAction(tr("&Filter line"), this, [this] { showFilterLine(!m_header->isLineShown()); });
    line->setCheckable(true);
    line->setChecked(m_header->isLineShown());
    addGroupMenu(*menu);
    addSortMenu(*menu);
    addColumnMenu(*menu);
    menu->popup(global);
}

void EventTable::contextMenuEvent(QContextMenuEvent* event)
{
    showMenu(event->globalPos());
}

} // namespace summitry
