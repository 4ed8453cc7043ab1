#include "views/table/tallyview.h"

#include "views/table/tallygrid.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace summitry {

namespace {

constexpr int kFirstLines = 12;

} // namespace

TallyView::TallyView(TallyTable table, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_model(new TallyModel(std::move(table), kFirstLines, this)), m_grid(new TallyGrid(*m_model)),
      m_more(new QToolButton)
{
    auto* title = new QLabel(m_model->table().title);
    title->setProperty("heading", true);
    title->setContentsMargins(8, 0, 8, 0);
    m_more->setProperty("link", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(title);
    column->addWidget(m_grid);
    column->addWidget(m_more, 0, Qt::AlignLeft);
    setAccessibleName(m_model->table().title);
    setFocusProxy(m_grid);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setTheme(theme);
    connect(m_grid, &TallyGrid::rowsChosen, this, &TallyView::rowsChosen);
    connect(m_more, &QToolButton::clicked, this, [this] { m_model->showAll(), tellMore(); });
    tellMore();
}

void TallyView::tellMore()
{
    m_more->setText(tr("Show all %n", nullptr, m_model->total()));
    m_more->setVisible(m_model->hasMore());
}

void TallyView::setTheme(const Theme& theme)
{
    m_grid->setTheme(theme);
}

} // namespace summitry
