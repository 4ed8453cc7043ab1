#include "views/timeline/markername.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace summitry {

MarkerName::MarkerName(TimelineCanvas& canvas) : QLineEdit(&canvas), m_canvas(canvas)
{
    setObjectName(QStringLiteral("markerName"));
    setPlaceholderText(tr("Name of this mark"));
    setAccessibleName(tr("Name of the mark; Enter keeps it, Escape drops it"));
    setMaxLength(200);
    hide();
    connect(this, &QLineEdit::returnPressed, this, [this] {
        const Marker marker{{}, m_days.from, m_days.to, text().trimmed().toStdString()};
        hide();
        m_canvas.setFocus();
        emit m_canvas.markerWanted(marker);
    });
    connect(&canvas, &TimelineCanvas::markerAsked, this, &MarkerName::ask);
}

void MarkerName::ask(const TimeRange& days)
{
    m_days = days;
    const Scene& scene = m_canvas.scene();
    const double x = std::clamp(scene.scale.xOf(days.from), scene.plot.left(),
                                std::max(scene.plot.left(), scene.plot.right() - 220));
    setGeometry(static_cast<int>(x), static_cast<int>(scene.plot.top()) + 2, 220, sizeHint().height());
    clear();
    show();
    raise();
    setFocus();
}

void MarkerName::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        hide();
        m_canvas.setFocus();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void MarkerName::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    hide();
}

TimeRange daysToMark(TimelineCanvas& canvas, bool span)
{
    if (span && canvas.overlay().brush)
        return {std::floor(canvas.overlay().brush->from), std::ceil(canvas.overlay().brush->to)};
    if (span)
        if (const TimeRange picked = canvas.rangeOfPicked(); picked.from < picked.to)
            return picked;
    const Chronology& chronology = *canvas.shared().chronology.chronology();
    const Row focused = chronology.rowOf(canvas.shared().picks.focused());
    double day = canvas.motion().now().centre();
    if (canvas.overlay().pointerX)
        day = canvas.scene().scale.dayAt(*canvas.overlay().pointerX);
    else if (focused != kNoRow && !chronology.dateFlags()[focused].unknown)
        day = chronology.firstDays()[focused];
    return {std::floor(day), std::floor(day)};
}

} // namespace summitry
