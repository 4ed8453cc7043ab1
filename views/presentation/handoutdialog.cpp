#include "views/presentation/handoutdialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace summitry {

HandoutDialog::HandoutDialog(QWidget* parent)
    : QDialog(parent), m_perPage(new QComboBox(this)), m_beside(new QComboBox(this)), m_paper(new QComboBox(this))
{
    setObjectName(QStringLiteral("handoutDialog"));
    setWindowTitle(tr("Handout"));
    setAttribute(Qt::WA_DeleteOnClose);
    for (const int count : {1, 2, 4, 6})
        m_perPage->addItem(tr("%n step(s) a page", nullptr, count), count);
    m_perPage->setCurrentIndex(1);
    m_beside->addItem(tr("My notes"), static_cast<int>(HandoutOptions::Beside::Notes));
    m_beside->addItem(tr("Lines to write on"), static_cast<int>(HandoutOptions::Beside::Lines));
    m_beside->addItem(tr("Nothing"), static_cast<int>(HandoutOptions::Beside::Nothing));
    m_paper->addItem(tr("A4"), static_cast<int>(QPageSize::A4));
    m_paper->addItem(tr("Letter"), static_cast<int>(QPageSize::Letter));
    m_perPage->setObjectName(QStringLiteral("handoutSteps"));
    m_beside->setObjectName(QStringLiteral("handoutBeside"));
    auto* form = new QFormLayout(this);
    form->addRow(tr("Steps"), m_perPage);
    form->addRow(tr("Below each"), m_beside);
    form->addRow(tr("Paper"), m_paper);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Make the handout…"), QDialogButtonBox::AcceptRole)->setDefault(true);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const HandoutOptions picked = options();
        accept();
        emit chosen(picked);
    });
}

HandoutOptions HandoutDialog::options() const
{
    HandoutOptions options;
    options.perPage = m_perPage->currentData().toInt();
    options.beside = static_cast<HandoutOptions::Beside>(m_beside->currentData().toInt());
    options.paper = static_cast<QPageSize::PageSizeId>(m_paper->currentData().toInt());
    return options;
}

} // namespace summitry
