#pragma once
// One painter at work: either from sprites (raster devices without a scaled painter) or with paths and text (all
// others), behind the same calls. Lives for one paint; private to this folder.
#include "views/scene/spritecache.h"

#include <QPainter>

#include <limits>

namespace summitry {

class Brush
{
public:
    Brush(QPainter& painter, SpriteCache& cache, const Theme& theme, double textSize);

    QPainter& painter() { return m_painter; }
    const Theme& theme() const { return m_theme; }
    double textSize() const { return m_textSize; }
    bool fromSprites() const { return m_fromSprites; }
    void fill(const QRectF& rect, const QColor& color) { m_painter.fillRect(rect, color); }
    /// A line one device pixel wide or a little more, on whole pixels.
    void vertical(double x, double top, double bottom, const QColor& color);
    void horizontal(double left, double right, double y, const QColor& color);
    void mark(const QPointF& middle, const MarkLook& look);
    void link(const Link& link);
    void band(const Band& band, double textSize);
    void tie(double x, double top, double bottom);
    void fade(const Fade& fade);
    void text(const QRectF& rect, const QString& text, FontRole font, const QColor& color);
    /// A text that may wait for the next frame when many are new.
    void title(const QRectF& rect, const QString& text, FontRole font, const QColor& color);
    /// A hair line from a mark to its title.
    void lead(const QLineF& line);
    void number(const QPointF& middle, std::uint32_t number, const QColor& color);
    double numberWidth(std::uint32_t number) const;
    /// At most so many titles that were never drawn before.
    void limitNewTitles(int most) { m_newTitles = most; }
    int titlesLeftOut() const { return m_leftOut; }

private:
    void blit(const QPointF& anchor, const Sprite& sprite);

    QPainter& m_painter;
    SpriteCache& m_cache;
    const Theme& m_theme;
    double m_textSize;
    double m_ratio;
    bool m_fromSprites;
    double m_digit;
    int m_newTitles = std::numeric_limits<int>::max();
    int m_leftOut = 0;
};

} // namespace summitry
