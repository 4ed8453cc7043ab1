#include "views/scene/ticks.h"

#include "views/scene/textmeasure.h"
#include "views/scene/timeunits.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr int kMostTicks = 400;

/// The least width of a step, in sizes of text, at which its text is readable.
double leastWidth(TimeUnit unit)
{
    if (unit < TimeUnit::OneDay)
        return 3.8;
    switch (unit) {
    case TimeUnit::OneDay:
    case TimeUnit::Week:
        return 1.55;
    case TimeUnit::Month:
        return 2.4;
    case TimeUnit::Quarter:
        return 2.0;
    case TimeUnit::Year:
        return 3.2;
    default:
        return 5.2;
    }
}

TimeUnit lowerUnit(const Scene& scene)
{
    const double perDay = scene.scale.pixelsPerDay() / std::max(1.0, scene.spec.textSize);
    TimeUnit unit = TimeUnit::Minutes5;
    while (unit != TimeUnit::Millennium && typicalDays(unit) * perDay < leastWidth(unit))
        unit = coarser(unit);
    return unit;
}

/// What the upper row tells; the same as the lower when there is nothing more to tell.
TimeUnit contextOf(TimeUnit lower)
{
    if (lower < TimeUnit::OneDay)
        return TimeUnit::OneDay;
    if (lower <= TimeUnit::Week)
        return TimeUnit::Month;
    if (lower <= TimeUnit::Quarter)
        return TimeUnit::Year;
    if (lower <= TimeUnit::Years2)
        return TimeUnit::Decade;
    return lower <= TimeUnit::Years20 ? TimeUnit::Century : lower;
}

QString clockText(double day)
{
    const auto minutes = static_cast<int>(std::lround((day - std::floor(day)) * 1440));
    return QStringLiteral("%1:%2").arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString stepText(TimeUnit unit, double start, double width)
{
    const Day day = static_cast<Day>(std::floor(start + 1e-9));
    const CivilDate date = civilFromDay(day);
    const QLocale locale = QLocale::c();
    if (unit < TimeUnit::OneDay)
        return clockText(start + 1e-9);
    switch (unit) {
    case TimeUnit::OneDay:
        return width >= 5.5 ? locale.dayName(static_cast<int>(weekdayOf(day)) + 1, QLocale::ShortFormat) + u' ' +
                                  QString::number(date.day)
                            : QString::number(date.day);
    case TimeUnit::Week:
        return QString::number(date.day);
    case TimeUnit::Month:
        return locale.monthName(date.month, width >= 6.5 ? QLocale::LongFormat : QLocale::ShortFormat);
    case TimeUnit::Quarter:
        return QStringLiteral("Q%1").arg((date.month - 1) / 3 + 1);
    default:
        return yearText(date.year);
    }
}

/// From the longest to the shortest.
QStringList contextTexts(TimeUnit unit, double start)
{
    QStringList texts{unitText(unit, start)};
    if (unit == TimeUnit::Month) {
        const CivilDate date = civilFromDay(static_cast<Day>(std::floor(start)));
        const QString brief = QLocale::c().monthName(date.month, QLocale::ShortFormat);
        texts << brief + u' ' + yearText(date.year) << brief;
    } else if (unit == TimeUnit::OneDay) {
        texts << dayText(start);
    }
    return texts;
}

class TickRun
{
public:
    TickRun(Scene& scene, TextMeasure& measure) : m_scene(scene), m_measure(measure) {}

    void run()
    {
        const TimeUnit lower = lowerUnit(m_scene);
        const TimeUnit upper = contextOf(lower);
        if (upper != lower)
            contexts(upper);
        steps(lower, upper);
        const TimeUnit fine = finer(lower);
        if (fine != lower && typicalDays(fine) * m_scene.scale.pixelsPerDay() >= 5)
            lines(fine);
        weekends();
    }

private:
    template <typename Visit>
    void each(TimeUnit unit, Visit visit)
    {
        const TimeRange range = normalised(m_scene.scale.range);
        double start = unitStart(unit, range.from);
        for (int i = 0; i < kMostTicks && start < range.to; ++i) {
            const double next = nextUnit(unit, start);
            visit(start, next);
            start = next;
        }
    }

    void contexts(TimeUnit unit)
    {
        const double height = m_scene.ruler.height() / 2, pad = m_scene.spec.textSize * 0.4;
        each(unit, [&](double start, double next) {
            Tick tick;
            const double x = m_scene.scale.xOf(start);
            const double left = std::max(x, m_scene.plot.left());
            const double right = std::min(m_scene.scale.xOf(next), m_scene.plot.right());
            tick.x = static_cast<float>(x);
            tick.major = true;
            for (const QString& text : contextTexts(unit, start)) {
                const double width = m_measure.width(FontRole::StrongTick, text);
                if (width + 2 * pad > right - left)
                    continue;
                tick.text = text;
                tick.textRect = QRectF(left + pad, m_scene.ruler.top() + 1, width, height);
                break;
            }
            m_scene.ticks.push_back(std::move(tick));
        });
    }

    void steps(TimeUnit unit, TimeUnit upper)
    {
        const double half = m_scene.ruler.height() / 2;
        const bool alone = upper == unit, point = unit < TimeUnit::OneDay;
        each(unit, [&](double start, double next) {
            Tick tick;
            const double x = m_scene.scale.xOf(start), end = m_scene.scale.xOf(next);
            tick.x = static_cast<float>(x);
            tick.row = 1;
            const QString text = stepText(unit, start, (end - x) / m_scene.spec.textSize);
            const double width = m_measure.width(FontRole::Tick, text);
            const double left = std::max(x, m_scene.plot.left()), right = std::min(end, m_scene.plot.right());
            const double from = point ? x - width / 2 : left + (right - left - width) / 2;
            const bool inside = from >= m_scene.plot.left() && from + width <= m_scene.plot.right();
            if (inside && (point || width + 1 <= right - left)) {
                tick.text = text;
                tick.textRect = QRectF(from, m_scene.ruler.top() + half * (alone ? 0.6 : 1) - 1, width, half);
            }
            m_scene.ticks.push_back(std::move(tick));
        });
    }

    void lines(TimeUnit unit)
    {
        each(unit, [&](double start, double) {
            Tick tick;
            tick.x = static_cast<float>(m_scene.scale.xOf(start));
            tick.row = 2;
            m_scene.ticks.push_back(std::move(tick));
        });
    }

    void weekends()
    {
        if (m_scene.scale.pixelsPerDay() < 5)
            return;
        const TimeRange range = normalised(m_scene.scale.range);
        for (double monday = unitStart(TimeUnit::Week, range.from); monday < range.to; monday += 7) {
            const double left = std::max(m_scene.scale.xOf(monday + 5), m_scene.plot.left());
            const double right = std::min(m_scene.scale.xOf(monday + 7), m_scene.plot.right());
            if (right > left)
                m_scene.shades.push_back({static_cast<float>(left), static_cast<float>(right)});
        }
    }

    Scene& m_scene;
    TextMeasure& m_measure;
};

} // namespace

void layoutTicks(Scene& scene, TextMeasure& measure)
{
    TickRun(scene, measure).run();
}

double rulerHeight(double textSize)
{
    return std::ceil(textSize * 3.2);
}

} // namespace summitry
