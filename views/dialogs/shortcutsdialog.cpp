#include "views/dialogs/shortcutsdialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace summitry {

namespace {

void narrow(QTreeWidget& tree, const QString& words)
{
    for (int g = 0; g < tree.topLevelItemCount(); ++g) {
        QTreeWidgetItem* group = tree.topLevelItem(g);
        bool any = false;
        for (int i = 0; i < group->childCount(); ++i) {
            const QString line = group->child(i)->text(0) + u' ' + group->child(i)->text(1);
            const bool fits = line.contains(words, Qt::CaseInsensitive);
            group->child(i)->setHidden(!fits);
            any = any || fits;
        }
        group->setHidden(!any);
    }
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<ShortcutLine>& lines, QWidget* parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("shortcutsDialog"));
    setWindowTitle(tr("Keys"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(620, 640);
    auto* search = new QLineEdit(this);
    search->setPlaceholderText(tr("Find a key or a command"));
    auto* tree = new QTreeWidget(this);
    tree->setObjectName(QStringLiteral("shortcutsTree"));
    tree->setHeaderLabels({tr("Does"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setSelectionMode(QAbstractItemView::NoSelection);
    tree->setFrameShape(QFrame::NoFrame);
    QTreeWidgetItem* group = nullptr;
    for (const ShortcutLine& line : lines) {
        if (!group || group->text(0) != line.group) {
            group = new QTreeWidgetItem(tree, {line.group});
            QFont strong = tree->font();
            strong.setWeight(QFont::DemiBold);
            group->setFont(0, strong);
        }
        new QTreeWidgetItem(group, {line.words, line.keys});
    }
    tree->expandAll();
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto* column = new QVBoxLayout(this);
    column->addWidget(search);
    column->addWidget(tree, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(search, &QLineEdit::textChanged, tree, [tree](const QString& words) { narrow(*tree, words); });
}

} // namespace summitry
