#include "views/reader/comparisonview.h"

#include "views/reader/comparisoncells.h"
#include "views/reader/inspectorparts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace summitry {

namespace {

constexpr int kNarrowest = 170, kWidest = 320;

} // namespace

ComparisonView::ComparisonView(DetailState& details, QWidget* parent)
    : QWidget(parent), m_details(details), m_model(details), m_note(line({}, "muted")), m_cellNote(line({}, "muted")),
      m_copy(new QToolButton), m_table(new QTableView), m_choose(new QPushButton(tr("Show this &value")))
{
    setObjectName(QStringLiteral("comparisonView"));
    setAccessibleName(tr("Accounts side by side"));
    m_copy->setText(tr("Copy as table"));
    m_copy->setProperty("link", true);
    m_choose->setObjectName(QStringLiteral("chooseValue"));
    m_choose->setMinimumSize(m_choose->sizeHint() + QSize(20, 4));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 6, 8, 4);
    top->addWidget(m_note, 1);
    top->addWidget(m_copy);
    auto* bottom = new QHBoxLayout;
    bottom->setContentsMargins(12, 4, 8, 8);
    bottom->addWidget(m_cellNote, 1);
    bottom->addWidget(m_choose);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addLayout(bottom);
    buildTable();
    connect(m_copy, &QToolButton::clicked, this, &ComparisonView::copyTable);
    connect(m_choose, &QPushButton::clicked, this, [this] { choose(m_table->currentIndex()); });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] { tell(), arrange(); });
    tell();
    arrange();
}

void ComparisonView::buildTable()
{
    m_table->setObjectName(QStringLiteral("comparisonTable"));
    m_table->setAccessibleName(tr("Facts by account"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new ComparisonCells(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    // The style draws a button where the names meet.
    m_table->setStyleSheet(QStringLiteral("QTableCornerButton::section { background: palette(window); border: 0; }"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->installEventFilter(this);
    setFocusProxy(m_table);
    connect(m_table, &QTableView::doubleClicked, this, &ComparisonView::choose);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ComparisonView::tellCell);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this, [this](int column) {
        if (const AccountView* account = m_model.accountAt(column))
            m_details.requestArticle(account->ref.article);
    });
}

void ComparisonView::arrange()
{
    const int columns = m_model.columnCount();
    if (columns == 0)
        return;
    const int room = m_table->width() - m_table->verticalHeader()->sizeHint().width() - 14;
    for (int column = 0; column < columns; ++column)
        m_table->setColumnWidth(column, qBound(kNarrowest, room / columns, kWidest));
    m_table->resizeRowsToContents();
}

void ComparisonView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ComparisonView::tell()
{
    const int accounts = qMax(0, m_model.columnCount() - 1);
    const int differ = m_model.disagreements();
    m_table->setEnabled(accounts > 0);
    m_copy->setVisible(accounts > 0);
    const QString many = tr("%n account(s)", nullptr, accounts);
    m_note->setText(accounts == 0 ? tr("Pick an event to see its accounts side by side.")
                    : differ > 0  ? tr("%1, differing on %2. A click on a source opens its article.")
                                       .arg(many, tr("%n fact(s)", nullptr, differ))
                    : accounts > 1
                        ? tr("%1, agreeing on all they tell. A click on a source opens its article.").arg(many)
                        : tr("%1. A click on a source opens its article.").arg(many));
    tellCell();
}

void ComparisonView::tellCell()
{
    const QModelIndex at = m_table->currentIndex();
    const bool choosable = m_model.canChoose(at);
    m_choose->setEnabled(choosable);
    m_choose->setVisible(m_model.columnCount() > 0);
    m_cellNote->setText(choosable ? tr("Shown now: %1")
                                        .arg(m_model.rowAt(at.row()).shown.words.isEmpty()
                                                 ? tr("nothing")
                                                 : m_model.rowAt(at.row()).shown.words)
                        : m_model.columnCount() > 0 ? tr("✓ as shown   ≠ differs")
                                                    : QString());
}

void ComparisonView::choose(const QModelIndex& index)
{
    if (m_model.canChoose(index)) {
        const ComparedRow& row = m_model.rowAt(index.row());
        emit valueChosen(*row.field, std::string(m_model.cellAt(index).value));
    }
}

bool ComparisonView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Copy)) {
        const QModelIndex at = m_table->currentIndex();
        if (at.isValid())
            QGuiApplication::clipboard()->setText(at.data().toString());
        return true;
    }
    if (key->key() != Qt::Key_Return && key->key() != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    choose(m_table->currentIndex());
    return true;
}

void ComparisonView::copyTable() const
{
    QGuiApplication::clipboard()->setText(m_model.asTable());
}

} // namespace summitry
