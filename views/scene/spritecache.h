#pragma once
// Images of what is drawn again and again: marks, links, texts. Two generations: when the newer is full the older goes,
// and what is used again moves over, so that nothing in use is lost. One per painter; private to this folder.
#include "views/scene/drawing.h"

#include <QHash>
#include <QImage>

#include <unordered_map>
#include <vector>

namespace summitry {

struct Sprite
{
    QImage image;
    QPointF offset; ///< from the anchor to the upper left corner, logical pixels
    /// Parts that are moved to the right by x, device pixels; none = the image as it is.
    struct Slice
    {
        int x = 0;
        QRect source;
    };
    std::vector<Slice> slices;
};

class SpriteCache
{
public:
    static constexpr qsizetype kMostBytes = 20 << 20; ///< of each generation

    /// Forgets all when these differ from before.
    void prepare(const Theme& theme, double textSize, double pixelRatio);
    const Sprite& mark(const MarkLook& look);
    const Sprite& link(const Link& link);
    /// Anchored at the upper left corner of a box of that size, in which the text stands left and centred.
    const Sprite& text(const QString& text, FontRole font, QRgb color, const QSizeF& box);
    bool hasText(const QString& text, FontRole font, QRgb color, const QSizeF& box) const;
    const Sprite& number(std::uint32_t number, QRgb color);
    /// Anchored at the band's upper left corner; without its tie.
    const Sprite& band(const Band& band);
    const Sprite& fade(const Fade& fade);
    /// A dotted line as tall as a picture can be; parts of it are drawn.
    const Sprite& tie();

private:
    template <typename Make>
    const Sprite& find(std::uint64_t key, Make make);
    Sprite blank(const QRectF& area) const;

    Theme m_theme;
    double m_textSize = 0, m_ratio = 0;
    std::unordered_map<std::uint64_t, Sprite> m_new, m_old;
    qsizetype m_bytes = 0;
};

} // namespace summitry
