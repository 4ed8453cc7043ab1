#include "views/scene/density.h"

#include "views/scene/rowtimes.h"
#include "views/scene/timeunits.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr double kStretch = 10; // an outermost thousandth that makes the range so many times longer is left out

template <typename Visit>
void eachRow(const Chronology& chronology, const Selection* selection, Visit visit)
{
    if (selection != nullptr)
        std::for_each(selection->rows.begin(), selection->rows.end(), visit);
    else
        for (Row row = 0; row < chronology.size(); ++row)
            visit(row);
}

std::pair<std::int64_t, std::int64_t> trimmed(std::vector<std::int32_t>& days)
{
    const std::size_t cut = std::max<std::size_t>(1, days.size() / 1000);
    const auto low = days.begin() + static_cast<std::ptrdiff_t>(cut),
               high = days.end() - static_cast<std::ptrdiff_t>(cut) - 1;
    std::nth_element(days.begin(), low, days.end());
    const std::int64_t first = *low;
    std::nth_element(days.begin(), high, days.end());
    return {first, *high};
}

void drawBars(QPainter& painter, const Density& d, const QRectF& area, const Theme& theme)
{
    const std::uint32_t most = std::max(1u, d.total.empty() ? 1u : *std::max_element(d.total.begin(), d.total.end()));
    const double step = area.width() / static_cast<double>(std::max<std::size_t>(1, d.total.size()));
    QColor back = theme.muted;
    back.setAlphaF(0.28f);
    const double gap = step > 3 ? 1 : 0;
    for (std::size_t i = 0; i < d.total.size(); ++i) {
        // The root keeps quiet years visible beside busy ones.
        const auto bar = [&](std::uint32_t count) {
            return count == 0 ? 0.0 : std::max(1.0, area.height() * std::sqrt(static_cast<double>(count) / most));
        };
        const double x = area.left() + static_cast<double>(i) * step, total = bar(d.total[i]), kept = bar(d.kept[i]);
        if (total > 0)
            painter.fillRect(QRectF(x, area.bottom() - total, step - gap, total), back);
        if (kept > 0)
            painter.fillRect(QRectF(x, area.bottom() - kept, step - gap, kept), theme.heat);
    }
}

void drawAxis(QPainter& painter, const TimeScale& scale, const QRectF& area, const Theme& theme, double textSize)
{
    painter.setFont(fontFor(theme, FontRole::Tick, textSize));
    painter.setPen(theme.muted);
    const QFontMetricsF metrics(painter.font());
    const TimeUnit unit = unitAtLeast(5.5 * textSize * scale.daysPerPixel(), TimeUnit::OneDay);
    const TimeRange range = normalised(scale.range);
    for (double start = unitStart(unit, range.from); start < range.to; start = nextUnit(unit, start)) {
        const CivilDate date = civilFromDay(static_cast<Day>(std::floor(start)));
        const QString text = unit >= TimeUnit::Year ? yearText(date.year)
                             : unit >= TimeUnit::Month
                                 ? unitText(TimeUnit::Month, start)
                                       .replace(3, unitText(TimeUnit::Month, start).indexOf(u' ') - 3, QString())
                                 : QString::number(date.day);
        const double x = scale.xOf(start), width = metrics.horizontalAdvance(text);
        if (x < area.left() || x + width + 4 > area.right())
            continue;
        painter.fillRect(QRectF(x, area.top(), 1, 4), theme.muted);
        painter.drawText(QRectF(x + 3, area.top(), width + 2, area.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

} // namespace

TimeRange fitAll(const Chronology& chronology, const Selection* selection, bool robust, Clock clock)
{
    const RowTimes times(chronology, clock, std::nullopt);
    std::vector<std::int32_t> days;
    std::int64_t first = kFarFuture, last = kFarPast;
    eachRow(chronology, selection, [&](Row row) {
        if (!times.dated(row))
            return;
        first = std::min<std::int64_t>(first, times.from(row));
        last = std::max<std::int64_t>(last, times.to(row));
        days.push_back(times.anchor(row));
    });
    if (days.empty())
        return {0, 365};
    if (robust && days.size() > 10) {
        const auto [low, high] = trimmed(days);
        if (static_cast<double>(last - first) > kStretch * static_cast<double>(std::max<std::int64_t>(high - low, 30)))
            first = low, last = high;
    }
    const TimeRange range = rangeOfDays(first, last, 0.02);
    return range.span() >= 3 ? range : normalised({range.centre() - 1.5, range.centre() + 1.5});
}

Density density(const Chronology& chronology, const Selection* selection, const TimeRange& wanted, int buckets,
                Clock clock)
{
    Density result;
    result.range = normalised(wanted);
    const auto size = static_cast<std::size_t>(std::clamp(buckets, 1, 1 << 16));
    result.total.assign(size, 0);
    result.kept.assign(size, 0);
    const RowTimes times(chronology, clock, std::nullopt);
    const double perDay = static_cast<double>(size) / result.range.span();
    const auto into = [&](std::vector<std::uint32_t>& counts) {
        return [&](Row row) {
            const double at = (times.anchor(row) + 0.5 - result.range.from) * perDay;
            if (times.dated(row) && at >= 0 && at < static_cast<double>(size))
                ++counts[static_cast<std::size_t>(at)];
        };
    };
    eachRow(chronology, nullptr, into(result.total));
    if (selection != nullptr)
        eachRow(chronology, selection, into(result.kept));
    else
        result.kept = result.total;
    return result;
}

void paintOverview(QPainter& painter, const Density& d, const QRectF& rect, const Theme& theme, double textSize,
                   const TimeRange* window)
{
    painter.save();
    painter.fillRect(rect, theme.header);
    const double axis = std::min(rect.height() / 2, std::ceil(1.35 * textSize));
    const QRectF bars(rect.left(), rect.top() + 4, rect.width(), std::max(1.0, rect.height() - axis - 5));
    const TimeScale scale{d.range, rect.left(), rect.width()};
    drawBars(painter, d, bars, theme);
    painter.fillRect(QRectF(rect.left(), bars.bottom(), rect.width(), 1), theme.laneLine);
    drawAxis(painter, scale, QRectF(rect.left(), bars.bottom() + 1, rect.width(), axis), theme, textSize);
    if (window != nullptr) {
        double left = std::clamp(scale.xOf(window->from), rect.left(), rect.right()),
               right = std::clamp(scale.xOf(window->to), rect.left(), rect.right());
        if (right - left < 6) { // still to be seen and grasped
            const double middle = std::clamp((left + right) / 2, rect.left() + 3, rect.right() - 3);
            left = middle - 3, right = middle + 3;
        }
        QColor fill = theme.accent;
        fill.setAlphaF(0.14f);
        painter.fillRect(QRectF(left, rect.top() + 1, right - left, rect.height() - axis - 1), fill);
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(left, rect.top() + 1, right - left, rect.height() - axis - 1));
    }
    painter.restore();
}

} // namespace summitry
