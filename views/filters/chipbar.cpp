#include "views/filters/chipbar.h"

#include "models/items/filterwording.h"
#include "models/items/wording.h"
#include "views/parts/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace summitry {

ChipBar::ChipBar(FilterState& filter, const ChronologyState& state, QWidget* parent)
    : QFrame(parent), m_filter(filter), m_state(state), m_chips(new QWidget(this)), m_flow(new FlowLayout(6, m_chips)),
      m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("chipBar"));
    m_flow->setContentsMargins(0, 0, 0, 0);
    m_count->setTextFormat(Qt::RichText);
    m_count->setObjectName(QStringLiteral("keptCount"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 5, 12, 5);
    row->addWidget(m_chips, 1);
    row->addWidget(m_count, 0, Qt::AlignTop);
    connect(&filter, &FilterState::changed, this, &ChipBar::rebuild);
    connect(&state, &ChronologyState::keptChanged, this, &ChipBar::showCount);
    rebuild();
    showCount();
}

void ChipBar::rebuild()
{
    while (QLayoutItem* item = m_flow->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    const auto chips = filterChips(m_filter.filter());
    for (const FilterChip& chip : chips) {
        auto* button = new QToolButton(m_chips);
        button->setProperty("chip", true);
        button->setText(chip.label + QStringLiteral("  ✕"));
        button->setToolTip(tr("Remove this filter: %1").arg(chip.hint));
        button->setAccessibleName(tr("Remove the filter %1").arg(chip.label));
        connect(button, &QToolButton::clicked, this, [this, without = chip.without] { m_filter.setFilter(without); });
        m_flow->addWidget(button);
    }
    if (chips.empty()) {
        auto* hint = new QLabel(tr("No filters: everything is shown"), m_chips);
        hint->setProperty("muted", true);
        hint->setContentsMargins(0, 4, 0, 4);
        m_flow->addWidget(hint);
    } else {
        auto* clear = new QToolButton(m_chips);
        clear->setObjectName(QStringLiteral("clearFilters"));
        clear->setProperty("link", true);
        clear->setText(tr("Clear all"));
        connect(clear, &QToolButton::clicked, this, [this] { m_filter.clear(); });
        m_flow->addWidget(clear);
    }
    for (int i = 0; i < m_flow->count(); ++i)
        m_flow->itemAt(i)->widget()->show();
    m_chips->updateGeometry();
}

void ChipBar::showCount()
{
    const std::size_t total = m_state.chronology()->size();
    m_count->setText(tr("<b>%1</b> of %n communication(s)", nullptr, static_cast<int>(total))
                         .arg(number(m_state.kept()->rows.size())));
}

} // namespace summitry
