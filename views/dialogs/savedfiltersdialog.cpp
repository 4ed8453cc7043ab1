#include "views/dialogs/savedfiltersdialog.h"

#include "models/items/wording.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace summitry {

namespace {

constexpr int kName = Qt::UserRole;

} // namespace

SavedFiltersDialog::SavedFiltersDialog(const QString& now, QWidget* parent)
    : QDialog(parent), m_name(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("savedFilters"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Saved filters"));
    resize(480, 380);
    build(now);
    showButtons();
}

void SavedFiltersDialog::build(const QString& now)
{
    auto* set = new QLabel(now.isEmpty() ? tr("No filters are set now.") : now, this);
    set->setTextFormat(Qt::PlainText);
    set->setWordWrap(true);
    set->setProperty("muted", true);
    m_name->setObjectName(QStringLiteral("filterName"));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setAccessibleName(tr("Name for the filters that are set now"));
    m_name->setEnabled(!now.isEmpty());
    m_save = new QPushButton(tr("Save"), this);
    m_list->setObjectName(QStringLiteral("filterNames"));
    m_list->setAccessibleName(tr("Saved filters"));
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    auto* top = new QHBoxLayout;
    top->addWidget(m_name, 1);
    top->addWidget(m_save);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_apply = buttons->addButton(tr("Apply"), QDialogButtonBox::ActionRole);
    m_rename = buttons->addButton(tr("Rename"), QDialogButtonBox::ActionRole);
    m_remove = buttons->addButton(tr("Delete"), QDialogButtonBox::ActionRole);
    for (QAbstractButton* button : buttons->buttons())
        static_cast<QPushButton*>(button)->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(set);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        const QString name = m_name->text().simplified();
        m_name->clear();
        emit saveWanted(name.toStdString());
    });
    connect(m_apply, &QPushButton::clicked, this, &SavedFiltersDialog::apply);
    connect(m_list, &QListWidget::itemActivated, this, &SavedFiltersDialog::apply);
    connect(m_rename, &QPushButton::clicked, this, [this] { m_list->editItem(m_list->currentItem()); });
    connect(m_remove, &QPushButton::clicked, this, [this] { emit removeWanted(current()); });
    connect(m_name, &QLineEdit::textChanged, this, &SavedFiltersDialog::showButtons);
    connect(m_list, &QListWidget::currentItemChanged, this, &SavedFiltersDialog::showButtons);
    // The list is filled anew by the answer, so it must come after the editor is gone.
    connect(
        m_list, &QListWidget::itemChanged, this,
        [this](const QListWidgetItem* item) {
            const QString from = item->data(kName).toString(), to = item->text().simplified();
            emit renameWanted(from.toStdString(), (to.isEmpty() ? from : to).toStdString());
        },
        Qt::QueuedConnection);
}

std::string SavedFiltersDialog::current() const
{
    const QListWidgetItem* item = m_list->currentItem();
    return item ? item->data(kName).toString().toStdString() : std::string();
}

void SavedFiltersDialog::setNames(const std::vector<std::string>& names)
{
    const QSignalBlocker quiet(m_list);
    const std::string before = current();
    m_list->clear();
    for (const std::string& name : names) {
        auto* item = new QListWidgetItem(text(name), m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(kName, text(name));
        if (name == before || m_list->count() == 1)
            m_list->setCurrentItem(item);
    }
    showButtons();
}

void SavedFiltersDialog::apply()
{
    if (m_list->currentItem())
        emit applyWanted(current());
}

void SavedFiltersDialog::showButtons()
{
    m_save->setEnabled(!m_name->text().simplified().isEmpty());
    m_save->setDefault(m_save->isEnabled());
    for (QPushButton* button : {m_apply, m_rename, m_remove})
        button->setEnabled(m_list->currentItem() != nullptr);
}

} // namespace summitry
