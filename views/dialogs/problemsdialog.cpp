#include "views/dialogs/problemsdialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace summitry {

ProblemsDialog::ProblemsDialog(const QString& summary, const std::vector<Problem>& problems, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("problemsDialog"));
    setWindowTitle(tr("What the import found"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 420);
    m_model.add(problems);
    auto* head = new QLabel(summary, this);
    head->setWordWrap(true);
    auto* table = new QTableView(this);
    table->setModel(&m_model);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setColumnWidth(ProblemModel::Place, 240);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy all"), QDialogButtonBox::ActionRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(head);
    column->addWidget(table, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this, &ProblemsDialog::copyAll);
}

void ProblemsDialog::copyAll() const
{
    QString text;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 0; column < m_model.columnCount(); ++column)
            text += m_model.index(row, column).data().toString() + (column + 1 < m_model.columnCount() ? u'\t' : u'\n');
    }
    QGuiApplication::clipboard()->setText(text);
}

} // namespace summitry
