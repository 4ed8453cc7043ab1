#include "views/dialogs/pastedialog.h"

#include "models/items/problemmodel.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace summitry {

PasteDialog::PasteDialog(const QString& pasted, QWidget* parent)
    : QDialog(parent), m_text(new QPlainTextEdit(pasted, this)), m_date(new QLineEdit(this)),
      m_complaint(new QLabel(this))
{
    setObjectName(QStringLiteral("pasteDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import pasted text"));
    resize(620, 480);
    build();
    if (!pasted.isEmpty())
        m_date->setFocus();
}

void PasteDialog::build()
{
    m_text->setObjectName(QStringLiteral("pastedText"));
    m_text->setPlaceholderText(tr("The article: its title on the first line, then the text"));
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Article text"));
    m_date->setObjectName(QStringLiteral("publishedDate"));
    m_date->setPlaceholderText(tr("2025-06-10, 2025-06 or empty"));
    m_complaint->setProperty("tone", QStringLiteral("error"));
    m_complaint->setWordWrap(true);
    m_complaint->hide();
    auto* note = new QLabel(tr("“On Tuesday” can only be placed when the day of publication is known."), this);
    note->setProperty("muted", true);
    note->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("Published"), m_date);
    auto* buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    buttons->addButton(tr("Import"), QDialogButtonBox::AcceptRole)->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
    column->addWidget(note);
    column->addLayout(form);
    column->addWidget(m_complaint);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PasteDialog::complain(const QString& words, QWidget* about)
{
    m_complaint->setText(words);
    m_complaint->show();
    about->setFocus();
}

void PasteDialog::done(int result)
{
    PastedArticle article{m_text->toPlainText(), std::nullopt};
    const QString date = m_date->text().trimmed();
    const auto read = EdtfDate::parse(date.toStdString());
    if (result == Accepted && !date.isEmpty() && !read)
        return complain(words(read.message()), m_date);
    if (result == Accepted && article.text.trimmed().isEmpty())
        return complain(tr("There is no text to import."), m_text);
    QDialog::done(result);
    if (result != Accepted)
        return;
    if (!date.isEmpty())
        article.published = read.value();
    emit chosen(article);
}

} // namespace summitry
