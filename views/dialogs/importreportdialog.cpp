#include "views/dialogs/importreportdialog.h"

#include "models/items/wording.h"

#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace summitry {

ImportReportDialog::ImportReportDialog(const ImportLog& log, QWidget* parent)
    : QDialog(parent), m_sorts(new QComboBox(this)), m_table(new QTableView(this))
{
    setObjectName(QStringLiteral("importReport"));
    setWindowTitle(tr("What the import did"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(860, 460);
    m_model.add(log.problems);
    m_model.add(log.outcomes);
    build(log.summary);
    fillSorts();
}

void ImportReportDialog::build(const QString& summary)
{
    auto* head = new QLabel(summary, this);
    head->setTextFormat(Qt::PlainText);
    head->setWordWrap(true);
    m_sorts->setObjectName(QStringLiteral("reportSorts"));
    m_sorts->setAccessibleName(tr("Show"));
    m_table->setModel(&m_model);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(ProblemModel::SortColumn, 130);
    m_table->setColumnWidth(ProblemModel::Place, 280);
    m_table->setToolTip(tr("Double-click or Enter opens the file"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* open = buttons->addButton(tr("Open the file"), QDialogButtonBox::ActionRole);
    open->setObjectName(QStringLiteral("openFile"));
    open->setDefault(true);
    QPushButton* copy = buttons->addButton(tr("Copy all"), QDialogButtonBox::ActionRole);
    copy->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(head);
    column->addWidget(m_sorts, 0, Qt::AlignLeft);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, &ImportReportDialog::copyAll);
    connect(open, &QPushButton::clicked, this, &ImportReportDialog::openCurrent);
    connect(m_table, &QTableView::doubleClicked, this, &ImportReportDialog::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, open,
            [this, open](const QModelIndex& now) {
                open->setEnabled(now.isValid() && !m_model.fileAt(now.row()).isEmpty());
            });
    open->setEnabled(false);
}

void ImportReportDialog::fillSorts()
{
    m_sorts->addItem(tr("Everything (%1)").arg(number(static_cast<std::size_t>(m_model.rowCount()))));
    for (std::size_t sort = 0; sort < ProblemModel::kSorts; ++sort)
        if (const std::size_t count = m_model.countOf(sort); count > 0)
            m_sorts->addItem(tr("%1 (%2)").arg(ProblemModel::sortWord(sort), number(count)), QVariant::fromValue(sort));
    connect(m_sorts, &QComboBox::currentIndexChanged, this, [this](int index) {
        const QVariant sort = m_sorts->itemData(index);
        m_model.setShown(sort.isValid() ? std::optional(sort.value<std::size_t>()) : std::nullopt);
    });
}

void ImportReportDialog::openCurrent()
{
    const QModelIndex now = m_table->currentIndex();
    if (const QString file = now.isValid() ? m_model.fileAt(now.row()) : QString(); !file.isEmpty())
        emit fileWanted(file);
}

void ImportReportDialog::copyAll() const
{
    QString text;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column)
            text += m_model.index(row, column).data().toString() + (column + 1 < m_model.columnCount() ? u'\t' : u'\n');
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace summitry
