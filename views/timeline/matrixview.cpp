#include "views/timeline/matrixview.h"

#include "views/timeline/matrixgrid.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace summitry {

MatrixView::MatrixView(const ChronologyState& state, QWidget* parent)
    : QWidget(parent), m_model(new MatrixModel(state, this)), m_orders(new QComboBox), m_note(new QLabel),
      m_grid(new MatrixGrid(*m_model))
{
    setObjectName(QStringLiteral("matrixView"));
    setAccessibleName(tr("Matrix of contacts"));
    auto* label = new QLabel(tr("Order &by"));
    label->setBuddy(m_orders);
    m_note->setProperty("muted", true);
    m_note->setObjectName(QStringLiteral("matrixNote"));
    auto* top = new QHBoxLayout;
    top->setContentsMargins(12, 8, 12, 4);
    top->setSpacing(8);
    top->addWidget(label);
    top->addWidget(m_orders);
    top->addSpacing(12);
    top->addWidget(m_note, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_grid, 1);
    m_model->setLive(false);
    fillOrders();
    setFocusProxy(m_grid);
    connect(m_model, &QAbstractItemModel::modelReset, this, &MatrixView::tell);
    connect(m_grid, &MatrixGrid::cellActivated, this, [this](int row, int across) {
        if (row != across)
            emit pairActivated(m_model->nameAt(row), m_model->nameAt(across));
    });
    tell();
}

void MatrixView::fillOrders()
{
    m_orders->setObjectName(QStringLiteral("matrixOrder"));
    m_orders->setAccessibleName(tr("Order of leaders"));
    const std::pair<QString, MatrixModel::Order> orders[] = {{tr("Number of contacts"), MatrixModel::Order::Contacts},
                                                             {tr("Last contact"), MatrixModel::Order::LastContact},
                                                             {tr("Country"), MatrixModel::Order::Country},
                                                             {tr("Name"), MatrixModel::Order::Name}};
    for (const auto& [words, order] : orders)
        m_orders->addItem(words, static_cast<int>(order));
    connect(m_orders, &QComboBox::currentIndexChanged, this,
            [this](int at) { m_model->setOrder(static_cast<MatrixModel::Order>(m_orders->itemData(at).toInt())); });
}

void MatrixView::tell()
{
    const int shown = m_model->rowCount();
    const auto total = static_cast<int>(m_model->total());
    m_note->setText(
        total == 0 ? tr("No calls or meetings between leaders here. Widen the filter to see some.")
        : shown < total
            ? tr("%1 most in contact of %n person(s); calls and summits that were held", nullptr, total).arg(shown)
            : tr("%n person(s); calls and summits that were held", nullptr, total));
}

void MatrixView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_model->setLive(true);
}

void MatrixView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_model->setLive(false);
}

void MatrixView::setTheme(const Theme& theme)
{
    m_grid->setTheme(theme);
}

bool MatrixView::showPair(const std::string& a, const std::string& b)
{
    const int row = m_model->sectionOf(a), column = m_model->sectionOf(b);
    if (row < 0 || column < 0)
        return false;
    m_grid->setCurrentIndex(m_model->index(row, column));
    return true;
}

} // namespace summitry
