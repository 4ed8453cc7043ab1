#include "views/figures/figurepage.h"

#include "views/scene/layout.h"
#include "views/scene/scenepainter.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

constexpr int kRounds = 4; // picture and words settle in two or three
constexpr double kLeastLaneLines = 2.7,
                 kLaneLines = 3.9; // legible; comfortable: height of a comfortable lane in lines of text
constexpr double kHeaderExtra = 4.6, kMostHeader = 0.42; // colour, count, gaps in lines of text; part of the width
constexpr double kTextUnits = 12;                        // size of the text in units of the page
constexpr double kMmPerPoint = 25.4 / 72;

/// 6 points in a narrow column, 7 in a wide one, 10 on a screen, more on posters.
double pointsFor(double widthMm)
{
    return std::clamp(std::round((6 + (widthMm - 89) / 105) * 4) / 4, 5.5, 16.0);
}

double pointsOf(const FigureSpec& spec)
{
    return spec.textPoints > 0 ? std::clamp(spec.textPoints, 3.0, 200.0) : pointsFor(spec.size.widthMm);
}

} // namespace

FigurePage::FigurePage(const FigureSpec& spec)
    : m_spec(spec), m_size(QSizeF(spec.size.widthMm, spec.size.heightMm) * (kTextUnits / kMmPerPoint / pointsOf(spec))),
      m_points(pointsOf(spec)), m_text(kTextUnits),
      m_margin(std::min(1.4 * m_text, 0.03 * std::min(m_size.width(), m_size.height()) + 0.4 * m_text))
{
    m_top = m_margin, m_bottom = m_size.height() - m_margin;
    layoutPicture(); // once at full size, to know what legend and caption have to say
    for (int round = 0; round < kRounds; ++round) {
        const double top = m_top, bottom = m_bottom;
        m_top = m_margin, m_bottom = m_size.height() - m_margin;
        layoutHead();
        layoutFoot();
        layoutLegend();
        if (m_top == top && m_bottom == bottom)
            break; // nothing new to say
        layoutPicture();
    }
}

double FigurePage::widthOf(const QString& text, FontRole role) const
{
    return std::ceil(QFontMetricsF(fontFor(m_spec.scene.theme, role, m_text)).horizontalAdvance(text)) + 2;
}

void FigurePage::layoutHead()
{
    const double width = m_size.width() - 2 * m_margin, line = 1.6 * m_text;
    m_countText = countLine(m_scene);
    const double count = widthOf(m_countText, FontRole::LaneDetail) + m_text;
    const bool beside = count < 0.6 * width;
    const QString title = m_spec.title;
    if (!title.isEmpty()) {
        m_title = QRectF(m_margin, m_top, beside ? width - count : width, line);
        if (beside)
            m_count = QRectF(m_size.width() - m_margin - count, m_top, count, line);
        m_top += line;
    }
    const bool filter = m_spec.showFilterLine && !m_spec.filterLine.isEmpty();
    if (filter) {
        m_filter = QRectF(m_margin, m_top, title.isEmpty() && beside ? width - count : width, 1.4 * m_text);
        if (title.isEmpty() && beside)
            m_count = QRectF(m_size.width() - m_margin - count, m_top, count, 1.4 * m_text);
        m_top += 1.4 * m_text;
    }
    m_top += title.isEmpty() && !filter ? 0 : 0.5 * m_text;
}

void FigurePage::layoutFoot()
{
    const double width = m_size.width() - 2 * m_margin;
    const QFontMetricsF metrics(fontFor(m_spec.scene.theme, FontRole::LaneDetail, m_text));
    const auto place = [&](const QString& text) {
        const double height =
            std::ceil(metrics.boundingRect(QRectF(0, 0, width, 1e5), Qt::TextWordWrap, text).height()) + 1;
        m_bottom -= height;
        return QRectF(m_margin, m_bottom, width, height);
    };
    if (!m_spec.credits.isEmpty())
        m_credits = place(m_spec.credits);
    m_caption = m_spec.caption.isEmpty() ? captionOf(m_spec, m_scene) : m_spec.caption;
    if (m_spec.showCaption)
        m_captionRect = place(m_caption);
    m_bottom -= m_spec.showCaption || !m_spec.credits.isEmpty() ? 0.6 * m_text : 0;
}

void FigurePage::layoutLegend()
{
    m_legend.clear();
    if (!m_spec.legend)
        return;
    const double line = 1.7 * m_text, sample = 2.6 * m_text, right = m_size.width() - m_margin;
    double x = m_margin, y = 0;
    for (const LegendEntry& entry : legendOf(m_scene)) {
        const double width = sample + 0.5 * m_text + widthOf(entry.text, FontRole::LaneDetail);
        if (x + width > right && x > m_margin)
            x = m_margin, y += line;
        m_legend.push_back(
            {entry, QRectF(x, y, sample, line), QRectF(x + sample + 0.5 * m_text, y, width - sample, line)});
        x += width + 1.6 * m_text;
    }
    if (m_legend.empty())
        return;
    m_bottom -= y + line;
    for (PlacedEntry& placed : m_legend)
        placed.sample.translate(0, m_bottom), placed.text.translate(0, m_bottom);
    m_bottom -= 0.7 * m_text;
}

/// A figure cannot be widened to read a name, so names have more room than on a screen.
double FigurePage::headerWidth() const
{
    const double width = m_size.width() - 2 * m_margin;
    double widest = 0;
    for (const Lane& lane : *m_spec.scene.lanes)
        widest = std::max(
            widest, widthOf(QString::fromStdString(laneTitle(*m_spec.scene.chronology, lane)), FontRole::LaneName));
    const double least = std::min(11 * m_text, 0.3 * width);
    return std::round(std::clamp(widest + kHeaderExtra * m_text, least, std::max(least, kMostHeader * width)));
}

void FigurePage::layoutPicture()
{
    SceneSpec spec = m_spec.scene;
    spec.devicePixelRatio = 1;
    spec.textSize = m_text;
    spec.headerWidth = m_spec.headerWidth >= 0 ? m_spec.headerWidth : headerWidth();
    spec.ruler = true;
    spec.scroll = 0;
    spec.size = QSizeF(std::max(10.0, m_size.width() - 2 * m_margin), std::max(10.0, m_bottom - m_top));
    m_picture = QPointF(m_margin, m_top);
    m_scene = layoutScene(spec);
}

double FigurePage::smallestPoints() const
{
    int least = fontFor(m_spec.scene.theme, FontRole::LaneDetail, m_text).pixelSize();
    for (const FontRole role : {FontRole::Label, FontRole::Tick, FontRole::Count})
        least = std::min(least, fontFor(m_spec.scene.theme, role, m_text).pixelSize());
    return m_points * least / m_text;
}

std::size_t FigurePage::comfortableLanes() const
{
    return static_cast<std::size_t>(
        std::max(1.0, std::floor((m_bottom - m_top - m_scene.ruler.height()) / (kLeastLaneLines * m_text))));
}

double FigurePage::neededHeight() const
{
    const auto lanes = static_cast<double>(m_spec.scene.lanes ? m_spec.scene.lanes->size() : 0);
    return m_top + m_scene.ruler.height() + std::max(1.0, lanes) * kLaneLines * m_text + (m_size.height() - m_bottom);
}

void FigurePage::paintText(QPainter& painter, const QRectF& rect, const QString& text, FontRole role,
                           const QColor& color, int flags) const
{
    if (rect.isEmpty() || text.isEmpty())
        return;
    painter.setFont(fontFor(m_spec.scene.theme, role, m_text));
    painter.setPen(color);
    painter.drawText(rect, flags, text);
}

void FigurePage::paint(QPainter& painter) const
{
    const Theme& theme = m_spec.scene.theme;
    painter.fillRect(QRectF(QPointF(0, 0), m_size), theme.background);
    const QString title = QFontMetricsF(fontFor(theme, FontRole::LaneName, m_text))
                              .elidedText(m_spec.title, Qt::ElideRight, m_title.width());
    const QString filter = QFontMetricsF(fontFor(theme, FontRole::LaneDetail, m_text))
                               .elidedText(m_spec.filterLine, Qt::ElideRight, m_filter.width());
    paintText(painter, m_title, title, FontRole::LaneName, theme.text, Qt::AlignLeft | Qt::AlignVCenter);
    paintText(painter, m_count, m_countText, FontRole::LaneDetail, theme.muted, Qt::AlignRight | Qt::AlignVCenter);
    paintText(painter, m_filter, filter, FontRole::LaneDetail, theme.muted, Qt::AlignLeft | Qt::AlignVCenter);
    painter.save();
    painter.translate(m_picture);
    paintScene(painter, m_scene);
    painter.restore();
    for (const PlacedEntry& placed : m_legend) {
        paintLegendSample(painter, theme, placed.entry.item, placed.sample, m_text);
        paintText(painter, placed.text, placed.entry.text, FontRole::LaneDetail, theme.text,
                  Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (m_spec.showCaption)
        paintText(painter, m_captionRect, m_caption, FontRole::LaneDetail, theme.text,
                  Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap);
    paintText(painter, m_credits, m_spec.credits, FontRole::LaneDetail, theme.muted,
              Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap);
}

} // namespace summitry
