#include "views/scene/spritecache.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace summitry {

namespace {

enum class What : std::uint64_t { Mark = 1, Link, Text, Number, Band, Fade, Tie };

constexpr int kSlice = 48; // rows of a link drawn at once

std::uint64_t blend(std::uint64_t seed, std::uint64_t value)
{
    seed ^= value + 0x9e3779b97f4a7c15ULL + (seed << 12) + (seed >> 4);
    return seed * 0xff51afd7ed558ccdULL ^ (seed >> 32);
}

std::uint64_t bitsOf(MarkState s)
{
    return static_cast<std::uint64_t>(s.selected) | static_cast<std::uint64_t>(s.highlighted) << 1 |
           static_cast<std::uint64_t>(s.hovered) << 2 | static_cast<std::uint64_t>(s.focused) << 3 |
           static_cast<std::uint64_t>(s.dimmed) << 4 | static_cast<std::uint64_t>(s.doubtful) << 5 |
           static_cast<std::uint64_t>(s.vague) << 6;
}

std::uint64_t keyOf(What what, std::initializer_list<std::uint64_t> parts)
{
    std::uint64_t key = static_cast<std::uint64_t>(what) * 0x9e3779b97f4a7c15ULL;
    for (const std::uint64_t part : parts)
        key = blend(key, part);
    return key;
}

std::uint64_t keyOfText(const QString& text, FontRole font, QRgb color, const QSizeF& box)
{
    return keyOf(What::Text,
                 {qHash(text, 1), qHash(text, 77) ^ static_cast<std::uint64_t>(text.size()) << 40,
                  static_cast<std::uint64_t>(font) << 32 | color, static_cast<std::uint64_t>(box.height() * 4)});
}

/// A thin curve takes a small part of its bounds: the parts with ink, moved to the left edge of a narrow image.
void makeNarrow(Sprite& sprite)
{
    const QImage& whole = sprite.image;
    const int width = whole.width(), height = whole.height();
    int widest = 1;
    for (int top = 0; top < height; top += kSlice) {
        int left = width, right = -1;
        for (int y = top; y < std::min(top + kSlice, height); ++y) {
            const auto* row = reinterpret_cast<const QRgb*>(whole.constScanLine(y));
            const auto* first = std::find_if(row, row + width, [](QRgb pixel) { return pixel != 0; });
            left = std::min(left, static_cast<int>(first - row));
            for (int x = width - 1; x > right; --x)
                right = row[x] != 0 ? x : right;
        }
        if (right >= left)
            sprite.slices.push_back({left, QRect(0, top, right - left + 1, std::min(kSlice, height - top))});
        widest = std::max(widest, right - left + 1);
    }
    QImage narrow(widest, height, whole.format());
    narrow.fill(0);
    narrow.setDevicePixelRatio(whole.devicePixelRatio());
    for (const Sprite::Slice& slice : sprite.slices)
        for (int y = slice.source.top(); y <= slice.source.bottom(); ++y)
            std::copy_n(reinterpret_cast<const QRgb*>(whole.constScanLine(y)) + slice.x, slice.source.width(),
                        reinterpret_cast<QRgb*>(narrow.scanLine(y)));
    sprite.image = narrow;
}

} // namespace

void SpriteCache::prepare(const Theme& theme, double textSize, double pixelRatio)
{
    if (m_theme == theme && m_textSize == textSize && m_ratio == pixelRatio)
        return;
    m_theme = theme, m_textSize = textSize, m_ratio = pixelRatio;
    m_new.clear(), m_old.clear();
    m_bytes = 0;
}

template <typename Make>
const Sprite& SpriteCache::find(std::uint64_t key, Make make)
{
    if (const auto found = m_new.find(key); found != m_new.end())
        return found->second;
    if (m_bytes > kMostBytes) {
        m_old = std::move(m_new);
        m_new.clear();
        m_bytes = 0;
    }
    Sprite sprite;
    if (auto node = m_old.extract(key); !node.empty())
        sprite = std::move(node.mapped());
    else
        sprite = make();
    m_bytes += sprite.image.sizeInBytes() + 128;
    return m_new.emplace(key, std::move(sprite)).first->second;
}

Sprite SpriteCache::blank(const QRectF& area) const
{
    const QSize pixels(std::max(1, static_cast<int>(std::ceil(area.width() * m_ratio))),
                       std::max(1, static_cast<int>(std::ceil(area.height() * m_ratio))));
    Sprite sprite{QImage(pixels, QImage::Format_ARGB32_Premultiplied), area.topLeft(), {}};
    sprite.image.setDevicePixelRatio(m_ratio);
    sprite.image.fill(0);
    return sprite;
}

const Sprite& SpriteCache::mark(const MarkLook& look)
{
    const std::uint64_t key = keyOf(
        What::Mark, {static_cast<std::uint64_t>(look.kind) << 8 | static_cast<std::uint64_t>(look.status), look.color,
                     bitsOf(look.state), look.count, static_cast<std::uint64_t>(std::lround(look.size * 16))});
    return find(key, [&] {
        const double half = std::ceil(static_cast<double>(look.size) * (look.status == Status::Cancelled ? 0.62 : 0.5) +
                                      markMargin(static_cast<double>(look.size), look.state));
        Sprite sprite = blank(QRectF(-half, -half, 2 * half, 2 * half));
        QPainter painter(&sprite.image);
        painter.translate(half, half);
        drawMark(painter, m_theme, look);
        return sprite;
    });
}

const Sprite& SpriteCache::link(const Link& link)
{
    const auto height = static_cast<std::uint64_t>(std::lround(link.y2 - link.y1));
    const auto bend = static_cast<std::uint64_t>(std::lround(link.bend) + 4096);
    const std::uint64_t key = keyOf(
        What::Link, {height << 16 | bend, static_cast<std::uint64_t>(link.status) << 8 | bitsOf(link.state),
                     static_cast<std::uint64_t>(link.count > 1) << 2 |
                         static_cast<std::uint64_t>(link.other != kNoRow) << 1 | static_cast<std::uint64_t>(link.up)});
    return find(key, [&] {
        const double room = 0.3 * m_textSize + 2, width = std::abs(static_cast<double>(link.bend));
        const double left = (link.bend < 0 ? width : 0) + room;
        Sprite sprite = blank(QRectF(-left, -2, width + 2 * room, static_cast<double>(link.y2 - link.y1) + 4));
        QPainter painter(&sprite.image);
        painter.translate(left, 2);
        drawLink(painter, m_theme, link, m_textSize);
        painter.end();
        makeNarrow(sprite);
        return sprite;
    });
}

bool SpriteCache::hasText(const QString& text, FontRole font, QRgb color, const QSizeF& box) const
{
    const std::uint64_t key = keyOfText(text, font, color, box);
    return m_new.contains(key) || m_old.contains(key);
}

const Sprite& SpriteCache::text(const QString& text, FontRole font, QRgb color, const QSizeF& box)
{
    return find(keyOfText(text, font, color, box), [&] {
        const double spare = 3; // below and above: a box may be tighter than the font
        Sprite sprite = blank(QRectF(0, -spare, box.width() + 2, box.height() + 2 * spare));
        QPainter painter(&sprite.image);
        painter.setFont(fontFor(m_theme, font, m_textSize));
        painter.setPen(QColor::fromRgba(color));
        painter.drawText(QRectF(0, spare, box.width() + 2, box.height()),
                         Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip,
                         text);
        return sprite;
    });
}

const Sprite& SpriteCache::number(std::uint32_t number, QRgb color)
{
    return find(keyOf(What::Number, {number, color}), [&] {
        const QFont font = fontFor(m_theme, FontRole::Tick, m_textSize);
        const QFontMetricsF metrics(font);
        const QString text = QString::number(number);
        const double width = std::ceil(metrics.horizontalAdvance(text)) + 1, height = std::ceil(metrics.height());
        Sprite sprite = blank(QRectF(-std::floor(width / 2), -std::floor(height / 2), width, height));
        QPainter painter(&sprite.image);
        painter.setFont(font);
        painter.setPen(QColor::fromRgba(color));
        painter.drawText(QRectF(0, 0, width, height), Qt::AlignCenter | Qt::TextDontClip, text);
        return sprite;
    });
}

const Sprite& SpriteCache::band(const Band& band)
{
    const auto width = std::lround(band.right - band.left), height = std::lround(band.bottom - band.top);
    const std::uint64_t key =
        keyOf(What::Band, {static_cast<std::uint64_t>(width) << 32 | static_cast<std::uint64_t>(height),
                           static_cast<std::uint64_t>(band.status) << 8 | bitsOf(band.state), band.count});
    return find(key, [&] {
        const double margin = 2;
        Sprite sprite = blank(QRectF(-margin, -margin, static_cast<double>(width) + 2 * margin,
                                     static_cast<double>(height) + 2 * margin));
        QPainter painter(&sprite.image);
        painter.translate(margin, margin);
        Band own = band;
        own.left = 0, own.top = 0, own.right = static_cast<float>(width), own.bottom = static_cast<float>(height);
        drawBand(painter, m_theme, own, m_textSize);
        return sprite;
    });
}

const Sprite& SpriteCache::fade(const Fade& fade)
{
    const auto width = std::lround(fade.right - fade.left), height = std::lround(fade.bottom - fade.top);
    const std::uint64_t flags =
        static_cast<std::uint64_t>(fade.openStart) | static_cast<std::uint64_t>(fade.openEnd) << 1 |
        static_cast<std::uint64_t>(fade.approximate) << 2 | static_cast<std::uint64_t>(fade.exact) << 3;
    const std::uint64_t key =
        keyOf(What::Fade, {static_cast<std::uint64_t>(width) << 32 | static_cast<std::uint64_t>(height),
                           flags << 16 | fade.color, bitsOf(fade.state)});
    return find(key, [&] {
        Sprite sprite = blank(QRectF(0, 0, static_cast<double>(width), static_cast<double>(height)));
        QPainter painter(&sprite.image);
        Fade own = fade;
        own.left = 0, own.top = 0, own.right = static_cast<float>(width), own.bottom = static_cast<float>(height);
        drawFade(painter, m_theme, own);
        return sprite;
    });
}

const Sprite& SpriteCache::tie()
{
    return find(keyOf(What::Tie, {}), [&] {
        Sprite sprite = blank(QRectF(0, 0, 1, 4096));
        QPainter painter(&sprite.image);
        drawTie(painter, m_theme, 0, 0, 4096);
        return sprite;
    });
}

} // namespace summitry
