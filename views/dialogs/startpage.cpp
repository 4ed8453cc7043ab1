#include "views/dialogs/startpage.h"

#include "views/parts/icons.h"

#include <QAction>
#include <QDir>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace summitry {

namespace {

constexpr int kWidth = 620;

QToolButton* bigButton(QAction* action, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setProperty("big", true);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->setIconSize({20, 20});
    return button;
}

} // namespace

StartPage::StartPage(const QList<QAction*>& actions, QWidget* parent) : QWidget(parent), m_recentBox(new QWidget(this))
{
    setObjectName(QStringLiteral("startPage"));
    auto* box = new QWidget(this);
    box->setMaximumWidth(kWidth);
    auto* column = new QVBoxLayout(box);
    auto* icon = new QLabel(box);
    icon->setPixmap(programIcon().pixmap(QSize(72, 72), devicePixelRatioF()));
    auto* name = new QLabel(tr("Summitry"), box);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 2);
    large.setWeight(QFont::DemiBold);
    name->setFont(large);
    auto* what = new QLabel(
        tr("Who spoke with whom, when, and who says so. Drop articles here, or begin with one of these."), box);
    what->setProperty("muted", true);
    what->setWordWrap(true);
    column->addWidget(icon);
    column->addWidget(name);
    column->addWidget(what);
    column->addSpacing(18);
    auto* grid = new QGridLayout;
    grid->setSpacing(10);
    for (int i = 0; i < actions.size(); ++i)
        grid->addWidget(bigButton(actions[i], box), i / 2, i % 2);
    column->addLayout(grid);
    column->addSpacing(18);
    m_recent = new QVBoxLayout(m_recentBox);
    m_recent->setContentsMargins(0, 0, 0, 0);
    m_recent->setSpacing(2);
    column->addWidget(m_recentBox);
    auto* page = new QGridLayout(this);
    page->addWidget(box, 1, 1);
    page->setColumnStretch(0, 1);
    page->setColumnStretch(1, 3);
    page->setColumnStretch(2, 1);
    page->setRowStretch(0, 1);
    page->setRowStretch(2, 2);
    setRecent({});
}

void StartPage::setRecent(const QStringList& paths)
{
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_recentBox->setVisible(!paths.isEmpty());
    auto* head = new QLabel(tr("Recent"), m_recentBox);
    head->setProperty("heading", true);
    m_recent->addWidget(head);
    for (const QString& path : paths) {
        auto* button = new QToolButton(m_recentBox);
        button->setObjectName(QStringLiteral("recentFile"));
        button->setProperty("link", true);
        button->setText(QFileInfo(path).fileName());
        button->setToolTip(QDir::toNativeSeparators(path));
        connect(button, &QToolButton::clicked, this, [this, path] { emit recentWanted(path); });
        m_recent->addWidget(button, 0, Qt::AlignLeft);
    }
}

} // namespace summitry
