#include "views/dialogs/importdialog.h"

#include "models/items/problemmodel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace summitry {

ImportDialog::ImportDialog(const QString& pasted, QWidget* parent)
    : QDialog(parent), m_text(new QPlainTextEdit(pasted, this))
{
    m_text->setObjectName(QStringLiteral("pastedText"));
    m_text->setPlaceholderText(tr("The article: its title on the first line, then the text"));
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Article text"));
    build(m_text, tr("Import pasted text"),
          tr("“On Tuesday” can only be placed when the day of publication is known."));
}

ImportDialog::ImportDialog(const QStringList& undated, QWidget* parent) : QDialog(parent)
{
    auto* list = new QListWidget(this);
    list->addItems(undated);
    list->setMaximumHeight(160);
    list->setSelectionMode(QAbstractItemView::NoSelection);
    build(list, tr("When were these published?"),
          tr("These articles tell no date of publication. Leave the field empty to let the text speak for itself."));
}

void ImportDialog::build(QWidget* content, const QString& title, const QString& why)
{
    setObjectName(QStringLiteral("importDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(m_text ? QSize(620, 480) : QSize(460, 280));
    m_date = new QLineEdit(this);
    m_date->setObjectName(QStringLiteral("publishedDate"));
    m_date->setPlaceholderText(tr("2025-06-10, 2025-06 or empty"));
    m_complaint = new QLabel(this);
    m_complaint->setProperty("tone", QStringLiteral("error"));
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    auto* note = new QLabel(why, this);
    note->setProperty("muted", true);
    note->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("Published"), m_date);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole)->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(content, 1);
    column->addWidget(note);
    column->addLayout(form);
    column->addWidget(m_complaint);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    if (m_text && !m_text->toPlainText().isEmpty())
        m_date->setFocus();
}

void ImportDialog::done(int result)
{
    if (result != Accepted) {
        QDialog::done(result);
        return;
    }
    ImportChoice choice;
    const QString date = m_date->text().trimmed();
    if (!date.isEmpty()) {
        const auto read = EdtfDate::parse(date.toStdString());
        if (!read) {
            m_complaint->setText(words(read.message()));
            m_complaint->show();
            m_date->setFocus();
            return;
        }
        choice.published = read.value();
    }
    if (m_text) {
        choice.text = m_text->toPlainText();
        if (choice.text.trimmed().isEmpty()) {
            m_complaint->setText(tr("There is no text to import."));
            m_complaint->show();
            return;
        }
    }
    QDialog::done(result);
    emit chosen(choice);
}

} // namespace summitry
