#include "views/scene/paintparts.h"

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

void paintSpark(Brush& brush, const Scene& scene, const LaneBox& box, const QRectF& area)
{
    const QColor color = mixed(brush.theme().heat, brush.theme().header, 0.35);
    const double step = area.width() / kSparkBars;
    for (int i = 0; i < kSparkBars; ++i) {
        const auto part = static_cast<double>(scene.sparks[box.spark + static_cast<std::uint32_t>(i)]);
        const double height = part <= 0 ? 0 : std::max(1.0, std::round(area.height() * part));
        if (height > 0)
            brush.fill(QRectF(std::round(area.left() + i * step), area.bottom() - height,
                              std::max(1.0, std::floor(step) - 1), height),
                       color);
    }
}

void paintHeader(Brush& brush, const Scene& scene, const LaneBox& box)
{
    const Theme& theme = brush.theme();
    const double t = brush.textSize(), top = static_cast<double>(box.top), height = static_cast<double>(box.height);
    const QRectF rect(scene.header.left(), top, scene.header.width(), height);
    if (box.lit)
        brush.fill(rect, mixed(theme.header, theme.selection, 0.7));
    brush.fill(QRectF(rect.left(), top, std::max(3.0, std::round(0.35 * t)), height - (height > 6 ? 1 : 0)),
               theme.leaders[box.color % kLeaderColors]);
    if (height < 1.15 * t || rect.width() < 5 * t)
        return;
    const double left = rect.left() + 1.1 * t, right = rect.right() - 0.8 * t, line = 1.45 * t;
    const bool tall = height >= 2.7 * t, sparks = height >= 4.6 * t;
    const double block = line * (tall ? 2 : 1) + (sparks ? 1.5 * t : 0);
    double y = top + std::max(0.0, (height - block) / 2);
    brush.text(QRectF(left, y, right - left, line), box.name, FontRole::LaneName, theme.text);
    const double width = brush.numberWidth(box.count);
    brush.number(QPointF(right - width / 2, y + line / 2), box.count, theme.muted);
    if (!tall)
        return;
    y += line;
    brush.text(QRectF(left, y - 0.1 * t, right - left, line), box.detail, FontRole::LaneDetail, theme.muted);
    if (sparks)
        paintSpark(brush, scene, box, QRectF(left, y + line + 0.25 * t, std::min(right - left, 12.0 * t), 1.2 * t));
}

/// In full, or by thousands where that is too wide; nothing where neither fits.
void paintCount(Brush& brush, const QRectF& rect, std::uint32_t count, const QColor& ink)
{
    if (brush.numberWidth(count) + 4 <= rect.width()) {
        brush.number(rect.center(), count, ink);
        return;
    }
    if (count < 1000)
        return;
    const QString text = QStringLiteral("%1k").arg((count + 500) / 1000);
    const double width = brush.numberWidth(10) / 2 * static_cast<double>(text.size());
    if (width + 2 <= rect.width())
        brush.text(QRectF(rect.center().x() - width / 2, rect.top(), width, rect.height()), text, FontRole::Tick, ink);
}

} // namespace

void paintGround(Brush& brush, const Scene& scene)
{
    const Theme& theme = brush.theme();
    brush.fill(scene.plot, theme.background);
    if (scene.header.width() > 0)
        brush.fill(QRectF(scene.header.left(), 0, scene.header.width(), scene.header.bottom()), theme.header);
    for (const Shade& shade : scene.shades)
        brush.fill(QRectF(static_cast<double>(shade.left), scene.plot.top(),
                          static_cast<double>(shade.right - shade.left), scene.plot.height()),
                   theme.weekend);
    if (!scene.spec.gridlines)
        return;
    for (const Tick& tick : scene.ticks)
        if (tick.row < 2 && static_cast<double>(tick.x) > scene.plot.left() &&
            static_cast<double>(tick.x) < scene.plot.right())
            brush.vertical(static_cast<double>(tick.x), scene.plot.top(), scene.plot.bottom(),
                           tick.major ? theme.laneLine : theme.grid);
}

void paintHeaders(Brush& brush, const Scene& scene, bool pinned)
{
    if (scene.header.width() < 1)
        return;
    for (const LaneBox& box : scene.lanes)
        if (box.pinned == pinned)
            paintHeader(brush, scene, box);
}

void paintHeat(Brush& brush, const Scene& scene, bool pinned)
{
    const Theme& theme = brush.theme();
    std::array<QColor, 64> shades;
    std::array<QColor, 64> inks;
    for (std::size_t i = 0; i < shades.size(); ++i) {
        shades[i] = heatColor(theme, static_cast<float>(i) / 63.0f);
        inks[i] = inkOn(shades[i]);
    }
    for (const HeatCell& cell : scene.heat) {
        const LaneBox& box = scene.lanes[cell.box];
        if (box.pinned != pinned)
            continue;
        const auto shade = static_cast<std::size_t>(std::clamp(cell.strength, 0.0f, 1.0f) * 63);
        const double left = std::round(static_cast<double>(cell.left)),
                     right = std::max(left + 1, std::round(static_cast<double>(cell.right)));
        // In a tall lane a strip is enough; the ribbon stays in sight below it.
        const double whole = static_cast<double>(box.height), height = std::min(whole, 2.4 * brush.textSize());
        const double top = static_cast<double>(box.top) + (whole > height ? std::floor((whole - height) * 0.35) : 0);
        const double gapX = right - left >= 8 ? 1 : 0, inset = height >= 10 ? 1 : 0, foot = height >= 3 ? 1 : 0;
        const QRectF rect(left, top + inset, right - left - gapX,
                          std::max(1.0, height - 2 * inset - (inset > 0 ? 1 : foot)));
        brush.fill(rect, shades[shade]);
        if (height >= 1.25 * brush.textSize())
            paintCount(brush, rect, cell.count, inks[shade]);
    }
}

void paintRuler(Brush& brush, const Scene& scene)
{
    if (scene.ruler.height() < 1)
        return;
    const Theme& theme = brush.theme();
    brush.fill(scene.ruler, theme.header);
    const double bottom = scene.ruler.bottom();
    const QColor line = scene.spec.gridlines ? theme.laneLine : theme.muted; // alone, the axis has to be seen
    for (const Tick& tick : scene.ticks) {
        const double x = static_cast<double>(tick.x);
        const double length = tick.major ? scene.ruler.height() : tick.row == 1 ? 5 : 3;
        if (x > scene.ruler.left() && x < scene.ruler.right())
            brush.vertical(x, bottom - length, bottom, line);
        brush.text(tick.textRect, tick.text, tick.major ? FontRole::StrongTick : FontRole::Tick,
                   tick.major ? theme.text : theme.muted);
    }
    brush.horizontal(scene.spec.gridlines ? 0 : scene.plot.left(), scene.ruler.right(), bottom - 1, line);
    if (scene.header.width() > 0 && scene.spec.gridlines)
        brush.vertical(scene.header.right() - 1, 0, scene.plot.bottom(), theme.laneLine);
    if (!scene.spec.today)
        return;
    const double x = scene.scale.xOf(static_cast<double>(*scene.spec.today) + 0.5);
    if (x > scene.plot.left() && x < scene.plot.right())
        brush.fill(QRectF(std::round(x) - 2, bottom - 5, 5, 5), theme.today);
}

} // namespace summitry
