#include "views/dialogs/aboutdialog.h"

#include "views/parts/icons.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace summitry {

AboutDialog::AboutDialog(const QStringList& versions, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("aboutDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("About Summitry"));
    auto* icon = new QLabel(this);
    icon->setPixmap(programIcon().pixmap(QSize(64, 64), devicePixelRatioF()));
    auto* what = new QLabel(tr("Who spoke with whom, when, and who says so: calls, summits and statements of leaders, "
                               "found in articles.\n\nMIT licence. Everything stays on this computer."),
                            this);
    what->setTextFormat(Qt::PlainText);
    what->setWordWrap(true);
    what->setMinimumWidth(fontMetrics().averageCharWidth() * 48);
    auto* parts = new QLabel(versions.join(u'\n'), this);
    parts->setObjectName(QStringLiteral("versions"));
    parts->setTextFormat(Qt::PlainText);
    parts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("Copy versions"), QDialogButtonBox::ActionRole);
    auto* words = new QVBoxLayout;
    words->addWidget(what);
    words->addWidget(parts);
    auto* row = new QHBoxLayout;
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    auto* column = new QVBoxLayout(this);
    column->addLayout(row);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy, &QPushButton::clicked, this,
            [versions] { QGuiApplication::clipboard()->setText(versions.join(u'\n')); });
}

} // namespace summitry
