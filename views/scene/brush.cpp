#include "views/scene/brush.h"

#include <QPaintEngine>

#include <cmath>

namespace summitry {

namespace {

constexpr double kLargestSprite = 20000; // square pixels; what is larger is drawn each time

} // namespace

Brush::Brush(QPainter& painter, SpriteCache& cache, const Theme& theme, double textSize)
    : m_painter(painter), m_cache(cache), m_theme(theme), m_textSize(textSize),
      m_ratio(painter.device()->devicePixelRatioF()),
      m_fromSprites(painter.paintEngine()->type() == QPaintEngine::Raster &&
                    painter.transform().type() <= QTransform::TxTranslate)
{
    if (m_fromSprites)
        m_cache.prepare(theme, textSize, m_ratio);
    m_digit = QFontMetricsF(fontFor(theme, FontRole::Tick, textSize)).horizontalAdvance(u'0');
}

void Brush::vertical(double x, double top, double bottom, const QColor& color)
{
    fill(QRectF(std::round(x * m_ratio) / m_ratio, top, 1, bottom - top), color);
}

void Brush::horizontal(double left, double right, double y, const QColor& color)
{
    fill(QRectF(left, std::round(y * m_ratio) / m_ratio, right - left, 1), color);
}

void Brush::blit(const QPointF& anchor, const Sprite& sprite)
{
    const double x = std::round((anchor.x() + sprite.offset.x()) * m_ratio) / m_ratio;
    const double y = std::round((anchor.y() + sprite.offset.y()) * m_ratio) / m_ratio;
    if (sprite.slices.empty())
        m_painter.drawImage(QPointF(x, y), sprite.image);
    for (const Sprite::Slice& slice : sprite.slices)
        m_painter.drawImage(QPointF(x + slice.x / m_ratio, y + slice.source.y() / m_ratio), sprite.image, slice.source);
}

void Brush::band(const Band& band, double textSize)
{
    const double width = static_cast<double>(band.right - band.left),
                 height = static_cast<double>(band.bottom - band.top);
    if (m_fromSprites && width * height < kLargestSprite)
        blit(QPointF(static_cast<double>(band.left), static_cast<double>(band.top)), m_cache.band(band));
    else
        drawBand(m_painter, m_theme, band, textSize);
}

void Brush::tie(double x, double top, double bottom)
{
    if (!m_fromSprites || (bottom - top) * m_ratio > 4000) {
        drawTie(m_painter, m_theme, x, top, bottom);
        return;
    }
    const Sprite& sprite = m_cache.tie();
    const double from = std::round(top * m_ratio) / m_ratio;
    m_painter.drawImage(QPointF(std::round(x * m_ratio) / m_ratio, from), sprite.image,
                        QRectF(0, std::fmod(std::round(from * m_ratio), 9 * m_ratio), sprite.image.width(),
                               std::round((bottom - from) * m_ratio)));
}

void Brush::fade(const Fade& fade)
{
    const double width = static_cast<double>(fade.right - fade.left);
    if (m_fromSprites && width * static_cast<double>(fade.bottom - fade.top) < kLargestSprite && width >= 1)
        blit(QPointF(static_cast<double>(fade.left), static_cast<double>(fade.top)), m_cache.fade(fade));
    else
        drawFade(m_painter, m_theme, fade);
}

void Brush::mark(const QPointF& middle, const MarkLook& look)
{
    if (m_fromSprites) {
        blit(middle, m_cache.mark(look));
        return;
    }
    m_painter.translate(middle);
    drawMark(m_painter, m_theme, look);
    m_painter.translate(-middle);
}

void Brush::link(const Link& link)
{
    const QPointF top(static_cast<double>(link.x), static_cast<double>(link.y1));
    if (m_fromSprites) {
        blit(top, m_cache.link(link));
        return;
    }
    m_painter.translate(top);
    drawLink(m_painter, m_theme, link, m_textSize);
    m_painter.translate(-top);
}

void Brush::text(const QRectF& rect, const QString& text, FontRole font, const QColor& color)
{
    if (text.isEmpty())
        return;
    if (m_fromSprites) {
        blit(rect.topLeft(), m_cache.text(text, font, color.rgba(), rect.size()));
        return;
    }
    m_painter.setFont(fontFor(m_theme, font, m_textSize));
    m_painter.setPen(color);
    m_painter.drawText(rect.adjusted(0, 0, 2, 0),
                       Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                       text);
}

void Brush::title(const QRectF& rect, const QString& text, FontRole font, const QColor& color)
{
    if (m_fromSprites && !m_cache.hasText(text, font, color.rgba(), rect.size()) && m_newTitles-- <= 0) {
        ++m_leftOut;
        return;
    }
    this->text(rect, text, font, color);
}

void Brush::lead(const QLineF& line)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setPen(QPen(mixed(m_theme.muted, m_theme.background, 0.35), 0.8));
    m_painter.drawLine(line);
    m_painter.restore();
}

void Brush::number(const QPointF& middle, std::uint32_t number, const QColor& color)
{
    if (m_fromSprites) {
        blit(middle, m_cache.number(number, color.rgba()));
        return;
    }
    m_painter.setFont(fontFor(m_theme, FontRole::Tick, m_textSize));
    m_painter.setPen(color);
    m_painter.drawText(QRectF(middle.x() - 60, middle.y() - 30, 120, 60), Qt::AlignCenter, QString::number(number));
}

double Brush::numberWidth(std::uint32_t number) const
{
    int digits = 1;
    for (; number >= 10; number /= 10)
        ++digits;
    return digits * m_digit;
}

} // namespace summitry
