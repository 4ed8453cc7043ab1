#include "views/parts/ask.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace summitry {

namespace {

QFileDialog* fileDialog(QWidget* parent, const FileQuestion& question)
{
    auto* dialog = new QFileDialog(parent, question.title, question.folder, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

void DialogAsk::openFiles(QWidget* parent, const FileQuestion& question, std::function<void(const QStringList&)> answer)
{
    QFileDialog* dialog = fileDialog(parent, question);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(answer));
    dialog->open();
}

void DialogAsk::openFolder(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> answer)
{
    QFileDialog* dialog = fileDialog(parent, question);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(answer));
    dialog->open();
}

void DialogAsk::saveFile(QWidget* parent, const FileQuestion& question, std::function<void(const QString&)> answer)
{
    QFileDialog* dialog = fileDialog(parent, question);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(question.ending);
    dialog->selectFile(question.proposal);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(answer));
    dialog->open();
}

void DialogAsk::confirm(QWidget* parent, const Confirmation& question, std::function<void()> yes)
{
    auto* box = new QMessageBox(QMessageBox::Question, question.title, question.text, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* action = box->addButton(question.action, QMessageBox::AcceptRole);
    QObject::connect(action, &QPushButton::clicked, parent, std::move(yes));
    box->open();
}

} // namespace summitry
