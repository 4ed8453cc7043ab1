#include "views/timeline/brushbar.h"

#include "views/scene/hittest.h"
#include "views/timeline/timelinecanvas.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace summitry {

BrushBar::BrushBar(TimelineCanvas& canvas) : QFrame(&canvas), m_canvas(canvas)
{
    setObjectName(QStringLiteral("brushBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 3, 4, 3);
    row->setSpacing(2);
    const auto add = [&](const QString& words, auto act) {
        auto* button = new QToolButton(this);
        button->setText(words);
        button->setAutoRaise(true);
        connect(button, &QToolButton::clicked, this, [this, act] {
            const TimeRange range = *m_canvas.overlay().brush;
            drop();
            act(range);
        });
        row->addWidget(button);
    };
    add(tr("Zoom (Z)"), [this](const TimeRange& range) { m_canvas.motion().glideTo(range); });
    add(tr("Only these days"), [this](const TimeRange& range) {
        m_canvas.shared().filter.setDates(static_cast<Day>(std::floor(range.from)),
                                          static_cast<Day>(std::ceil(range.to)) - 1, true);
    });
    add(tr("Pick"), [this](const TimeRange& range) {
        const Scene& scene = m_canvas.scene();
        const double left = scene.scale.xOf(range.from), right = scene.scale.xOf(range.to);
        m_canvas.pickRows(rowsIn(scene, QRectF(left, scene.plot.top(), right - left, scene.plot.height())), false);
    });
    add(tr("Drop (Esc)"), [](const TimeRange&) {});
    connect(&canvas, &TimelineCanvas::brushChanged, this, &BrushBar::follow);
    connect(&canvas, &TimelineCanvas::laidOut, this, &BrushBar::follow);
    hide();
}

void BrushBar::follow()
{
    const auto& brush = m_canvas.overlay().brush;
    setVisible(brush.has_value());
    if (!brush)
        return;
    adjustSize();
    const Scene& scene = m_canvas.scene();
    const double middle = scene.scale.xOf(brush->centre()) - width() / 2.0;
    const double rightmost = std::max(scene.plot.left(), scene.plot.right() - width());
    move(static_cast<int>(std::clamp(middle, scene.plot.left(), rightmost)), static_cast<int>(scene.plot.top()) + 34);
    raise();
}

void BrushBar::drop()
{
    CanvasOverlay overlay = m_canvas.overlay();
    overlay.brush.reset();
    m_canvas.setOverlay(overlay);
}

} // namespace summitry
