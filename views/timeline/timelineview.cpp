#include "views/timeline/timelineview.h"

#include "views/scene/lanearrangement.h"
#include "views/timeline/brushbar.h"
#include "views/timeline/canvasaccessible.h"
#include "views/timeline/eventmenu.h"
#include "views/timeline/legendbox.h"
#include "views/timeline/markername.h"

#include <QGridLayout>
#include <QMenu>
#include <QScrollBar>

#include <cmath>

namespace summitry {

TimelineView::TimelineView(const TimelineShared& shared, QWidget* parent)
    : QWidget(parent), m_shared(shared), m_canvas(new TimelineCanvas(shared, this)),
      m_overview(new OverviewStrip(*m_canvas, this)), m_bar(new QScrollBar(Qt::Vertical, this))
{
    // Time runs from left to right in every language; only the words around it mirror.
    setLayoutDirection(Qt::LeftToRight);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->addWidget(m_canvas, 0, 0);
    grid->addWidget(m_bar, 0, 1);
    grid->addWidget(m_overview, 1, 0, 1, 2);
    grid->setRowStretch(0, 1);
    new BrushBar(*m_canvas);
    new MarkerName(*m_canvas);
    m_legend = new LegendBox(*m_canvas);
    CanvasAccessible::install();
    connect(m_canvas, &TimelineCanvas::scrolled, this, &TimelineView::followScroll);
    connect(m_canvas, &TimelineCanvas::laidOut, this, &TimelineView::followScroll);
    connect(m_bar, &QScrollBar::valueChanged, m_canvas, [this](int value) {
        if (std::abs(value - m_canvas->scroll()) >= 1)
            m_canvas->setScroll(value);
    });
    connect(&shared.chronology, &ChronologyState::keptChanged, this, &TimelineView::arrangeLanes);
    connect(&shared.lanes, &LaneState::changed, this, &TimelineView::arrangeLanes);
    connect(&shared.picks, &PickState::focusChanged, this,
            [this] { announceFocus(*m_canvas, m_shared.picks.focused()); });
    connect(m_canvas, &TimelineCanvas::menuWanted, this, [this](const Hit& hit, const QPoint& at) {
        if (QMenu* menu = makeEventMenu(*m_canvas, hit))
            menu->popup(at);
    });
    arrangeLanes();
}

void TimelineView::setTheme(const Theme& theme)
{
    m_canvas->setTheme(theme);
    m_overview->setTheme(theme);
}

void TimelineView::setTextSize(double pixels)
{
    m_canvas->setTextSize(pixels);
    m_overview->setTextSize(pixels);
}

void TimelineView::arrangeLanes()
{
    const Filter& filter = m_shared.filter.filter();
    m_canvas->setLanes(arrangedLanes(*m_shared.chronology.chronology(), m_shared.chronology.kept().get(),
                                     m_shared.lanes.arrangement(), personsNamedBy(filter)));
}

void TimelineView::followScroll()
{
    const int most = static_cast<int>(std::ceil(m_canvas->maximalScroll()));
    const QSignalBlocker quiet(m_bar);
    m_bar->setRange(0, most);
    m_bar->setPageStep(std::max(1, static_cast<int>(m_canvas->scene().plot.height())));
    m_bar->setSingleStep(24);
    m_bar->setValue(static_cast<int>(std::lround(m_canvas->scroll())));
}

} // namespace summitry
